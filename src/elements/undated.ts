import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { interfaceText } from '../words/interface.js';
import { statusInRow } from './event-words.js';
import { TimelineRequest } from './requests.js';

export interface UndatedView {
  lang: string;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
  selected: string | null;
}

/**
 * The events that the axis cannot draw, as buttons that ask for their details: those without a date, and those whose
 * date could not be read, as it was written. Needs `belowStyles`.
 */
export function renderUndated(
  document: TimelineDocument,
  view: UndatedView,
): TemplateResult | typeof nothing {
  const text = interfaceText(view.lang);
  const events = document.events.filter(({ date }) => !date);
  if (!events.length) return nothing;
  const missing = events.filter(({ dateText }) => dateText === undefined);
  const unread = events.filter(({ dateText }) => dateText !== undefined);
  return html`<div class="undated" part="undated">
    ${
      missing.length
        ? html`<p>
            <b>${text.dateNotSet}:</b>
            ${missing.map((event) => html`<span class="item">${button(event, view)}${status(event, view)}</span> `)}
          </p>`
        : nothing
    }
    ${unread.map(
      (event) =>
        html`<p>
          <b>${text.dateAsWritten(event.dateText ?? '')}:</b>
          <span class="item">${button(event, view)}${status(event, view)}</span>
        </p>`,
    )}
  </div>`;
}

function button({ id, title }: TimelineEvent, { selected }: UndatedView): TemplateResult {
  return html`<button
    type="button"
    data-event=${id}
    aria-current=${id === selected ? 'true' : nothing}
    @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new TimelineRequest({ ask: 'select', id }))}
  >
    ${title}
  </button>`;
}

function status(event: TimelineEvent, { now, lang }: UndatedView): TemplateResult | typeof nothing {
  const words = statusInRow(event, { now, lang });
  return words ? html` <span class="status">${words}</span>` : nothing;
}
