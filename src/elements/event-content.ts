import { html, nothing, type TemplateResult } from 'lit';
import { isUnconfirmedPast } from '../model/clock.js';
import type { Account, Media, Quote, TimelineEvent, Update } from '../model/document.js';
import { formatDate } from '../words/dates.js';
import { interfaceText } from '../words/interface.js';
import { vocabularyOf } from '../words/language.js';
import { unconfirmedText } from '../words/status.js';
import { renderMarkup } from './event-markup.js';
import { renderSourceLine } from './event-source-line.js';
import { renderSource } from './event-sources.js';
import { dotted, looseDate, type ContentContext } from './event-words.js';

type Part = TemplateResult | typeof nothing;

/**
 * All that an event says under its title: the same in the details and in the list. Needs `eventContentStyles`.
 *
 * "Copy link" is asked of the parent with a `TimelineRequest`.
 */
export function renderEventContent(event: TimelineEvent, context: ContentContext): TemplateResult {
  return html`<div class="content">
    ${event.media ? renderMedia(event.media, context.lang) : nothing}
    ${event.body.map((paragraph) => html`<p>${renderMarkup(paragraph)}</p>`)} ${renderFlag(event, context)}
    ${event.quotes.map((quote) => renderQuote(quote, event, context))}
    ${renderAccounts(event.accounts, context)}
    ${event.dateNote ? html`<p class="note">${event.dateNote}</p>` : nothing} ${renderEarlier(event, context)}
    ${renderLinks(event, context)} ${renderUpdates(event.updates, context)}
    ${renderSourceLine(event, context)}
  </div>`;
}

/** What cannot be shown, because what shows it did not come, is linked. */
function renderMedia(media: Media, lang: string): TemplateResult {
  return html`<news-timeline-media .media=${media} .lang=${lang}
    ><a href=${media.src} rel="noopener noreferrer">${media.alt || media.src}</a></news-timeline-media
  >`;
}

function renderQuote(
  { text, by, role, source }: Quote,
  event: TimelineEvent,
  context: ContentContext,
): TemplateResult {
  // The source that the whole event has is named once, below.
  const own =
    source !== undefined && !event.sources.includes(source) ? renderSource(source, context) : nothing;
  return html`<figure class="quote">
    <blockquote>${quoted(text, context.lang)}</blockquote>
    ${
      by || role || own !== nothing
        ? html`<figcaption>
            ${by ? html`<span class="speaker">${by}</span>` : nothing}${by && role ? ', ' : nothing}${role ?? nothing}
            ${own === nothing ? nothing : html`<span class="from">(${own})</span>`}
          </figcaption>`
        : nothing
    }
  </figure>`;
}

/** Quotation marks, unless the editor has written them: a quote is never to be taken for the newsroom's own words. */
function quoted(text: string, lang: string): string {
  return /^["“„«‘'「『]/.test(text.trim()) ? text : vocabularyOf(lang).sentences.quote(text);
}

function renderAccounts(accounts: readonly Account[], context: ContentContext): Part {
  if (!accounts.length) return nothing;
  const text = interfaceText(context.lang);
  return html`<p class="note differ">${text.accountsDiffer}</p>
    <ul class="accounts" aria-label=${text.accountsDiffer}>
      ${accounts.map(
        ({ by, text: words, source }) =>
          html`<li>
            <span class="speaker">${by}</span>
            <p>${renderMarkup(words)}</p>
            ${source === undefined ? nothing : html`<p class="small">${renderSource(source, context)}</p>`}
          </li>`,
      )}
    </ul>`;
}

/** Dates that no longer hold, struck through. */
function renderEarlier({ previousDates, timeZone }: TimelineEvent, { lang, document }: ContentContext): Part {
  if (!previousDates.length) return nothing;
  const words = { lang, timeZone: timeZone ?? document.timeZone };
  return html`<p class="note earlier">
    ${vocabularyOf(lang).sentences.label(interfaceText(lang).earlierDates)}
    ${previousDates.map((date, i) => html`${i ? ', ' : nothing}<s>${formatDate(date, words)}</s>`)}
  </p>`;
}

function renderFlag(event: TimelineEvent, { lang, now, document }: ContentContext): Part {
  if (!isUnconfirmedPast(event, now)) return nothing;
  return html`<p class="flag">${unconfirmedText(event, lang, event.timeZone ?? document.timeZone)}</p>`;
}

function renderLinks({ links }: TimelineEvent, { lang }: ContentContext): Part {
  if (!links.length) return nothing;
  return html`<ul class="links" aria-label=${interfaceText(lang).links}>
    ${links.map(
      ({ url, title }) => html`<li><a href=${url} rel="noopener noreferrer">${title || url}</a></li>`,
    )}
  </ul>`;
}

function renderUpdates(updates: readonly Update[], context: ContentContext): Part {
  if (!updates.length) return nothing;
  const text = interfaceText(context.lang);
  return html`<ul class="updates small" aria-label=${text.updates}>
    ${updates.map(
      ({ at, kind, note }) =>
        html`<li>
          ${dotted([
            html`<strong>${kind === 'correction' ? text.correction : text.update}</strong>`,
            looseDate(at, context),
            note,
          ])}
        </li>`,
    )}
  </ul>`;
}
