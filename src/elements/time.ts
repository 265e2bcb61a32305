import { html, type TemplateResult } from 'lit';
import type { TimelineDate } from '../model/date.js';
import { datetimeOf } from '../model/datetime.js';

/** Words for a date, in a `<time>` where that can say it to machines. */
export function timeElement(date: TimelineDate, words: string): TemplateResult {
  const datetime = datetimeOf(date);
  return datetime === null
    ? html`<span class="date">${words}</span>`
    : html`<time class="date" datetime=${datetime}>${words}</time>`;
}
