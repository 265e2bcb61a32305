import { html, nothing, type TemplateResult } from 'lit';

import { isToCome } from '../model/certain-day.js';
import type { TimelineEvent } from '../model/document.js';
import { interfaceText } from '../words/interface.js';
import { vocabularyOf } from '../words/language.js';
import { renderSource } from './event-sources.js';
import type { ContentContext } from './event-words.js';
import { TimelineRequest } from './requests.js';

/** Sources of an event and "copy link", in one quiet line. */
export function renderSourceLine(event: TimelineEvent, context: ContentContext): TemplateResult {
  const { sources } = event;
  const text = interfaceText(context.lang);
  return html`<div class="sources small">
    ${
      sources.length
        ? html`<span
            >${vocabularyOf(context.lang).sentences.label(sources.length > 1 ? text.sources : text.source)}
            ${sources.map((id, i) => html`${i ? '; ' : nothing}${renderSource(id, context)}`)}</span
          >`
        : nothing
    }
    ${renderCopy(event.id, context)}${isToCome(event, context.now) ? renderCalendar(event, context) : nothing}
  </div>`;
}

/** What calendars can take is put there by a part that is loaded when a reader asks. */
function renderCalendar(event: TimelineEvent, context: ContentContext): TemplateResult {
  const add = async ({ currentTarget }: Event): Promise<void> => {
    const place = currentTarget instanceof Element && currentTarget.nextElementSibling;
    if (place instanceof HTMLElement)
      await (await import('./add-to-calendar.js')).addToCalendar(place, event, context);
  };
  return html`<button type="button" class="copy" @click=${add}>
      ${interfaceText(context.lang).addToCalendar}
    </button>
    <span role="status"></span>`;
}

function renderCopy(id: string, { lang, copied, link }: ContentContext): TemplateResult {
  const text = interfaceText(lang);
  return html`<button
      type="button"
      class="copy"
      @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new TimelineRequest({ ask: 'copy-link', id }))}
    >
      ${text.copyLink}
    </button>
    <span class="copied" role="status"
      >${copied === 'done' ? text.linkCopied : copied === 'failed' ? text.linkNotCopied : nothing}</span
    >
    ${
      copied === 'failed'
        ? html`<input
            class="by-hand"
            readonly
            .value=${link}
            aria-label=${text.linkNotCopied}
            @focus=${selectAll}
          />`
        : nothing
    }`;
}

function selectAll({ target }: Event): void {
  if (target instanceof HTMLInputElement) target.select();
}
