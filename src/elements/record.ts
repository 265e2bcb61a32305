import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { spansOf } from '../model/spans.js';
import { loadPart } from './load-part.js';

/** The record of what a story has corrected, where it has something; its part is loaded then. */
export function renderRecord(
  document: TimelineDocument,
  { lang, now }: { lang: string; now: number },
): TemplateResult | typeof nothing {
  const { plain, starts } = spansOf(document);
  let has = false;
  for (let at = 0; at < starts.length && !has; at++) {
    // A plain event has had no other date.
    if (plain && !plain.hasUpdates(at)) continue;
    const event = plain?.at(at) ?? document.events[at];
    has = !!event?.previousDates[0] || !!event?.updates.some(({ kind }) => kind === 'correction');
  }
  if (!has) return nothing;
  void loadPart(
    'news-timeline-record',
    import('./record-element.js').then(({ NewsTimelineRecord }) => NewsTimelineRecord),
  );
  return html`<news-timeline-record .document=${document} .now=${now} .lang=${lang}></news-timeline-record>`;
}
