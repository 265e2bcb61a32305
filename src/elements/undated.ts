import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { spansOf } from '../model/spans.js';
import { interfaceText } from '../words/interface.js';
import { dateOf, statusInRow } from './event-words.js';
import { renderPages } from './pages.js';
import { TimelineRequest } from './requests.js';

export interface UndatedView {
  lang: string;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
  selected: string | null;
}

const kept = new WeakMap<TimelineDocument, readonly string[]>();

/** Ids of the events that the axis cannot draw: the same array as long as the document is the same. */
function undatedIds(document: TimelineDocument): readonly string[] {
  let ids = kept.get(document);
  if (!ids) {
    ids = spansOf(document).plain ? [] : document.events.filter(({ span }) => !span).map(({ id }) => id);
    kept.set(document, ids);
  }
  return ids;
}

/**
 * The events that the axis cannot draw, as buttons that ask for their details: those without a date, those of an unknown
 * year, and those whose date could not be read, as it was written. Of many only a part. Needs `belowStyles`.
 */
export function renderUndated(
  document: TimelineDocument,
  view: UndatedView,
): TemplateResult | typeof nothing {
  const ids = undatedIds(document);
  if (!ids.length) return nothing;
  return html`<div class="undated" part="undated">
    ${renderPages(document, { ids, lang: view.lang, draw: (events) => draw(events, document, view) })}
  </div>`;
}

function draw(
  events: readonly TimelineEvent[],
  document: TimelineDocument,
  view: UndatedView,
): TemplateResult {
  const text = interfaceText(view.lang);
  const isMissing = ({ date, dateText }: TimelineEvent): boolean => !date && dateText === undefined;
  const missing = events.filter(isMissing);
  return html`${
    missing.length
      ? html`<p>
          <b>${text.dateNotSet}:</b>
          ${missing.map((event) => html`<span class="item">${button(event, view)}${status(event, view)}</span> `)}
        </p>`
      : nothing
  }
  ${events.map((event) =>
    isMissing(event)
      ? nothing
      : html`<p>
          <b>${dateOf(event, { ...view, document })}:</b>
          <span class="item">${button(event, view)}${status(event, view)}</span>
        </p>`,
  )}`;
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
