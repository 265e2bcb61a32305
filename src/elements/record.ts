import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { spansOf } from '../model/spans.js';
import { loadPart } from './load-part.js';

/** The record of what a story has corrected, where it has something; its part is loaded then. */
export function renderRecord(
  document: TimelineDocument,
  { lang, now }: { lang: string; now: number },
): TemplateResult | typeof nothing {
  const has = (spansOf(document).plain?.updated() ?? document.events).some(
    (event) => event.previousDates[0] || event.updates.some(({ kind }) => kind === 'correction'),
  );
  if (!has) return nothing;
  void loadPart(
    'news-timeline-record',
    import('./record-element.js').then(({ NewsTimelineRecord }) => NewsTimelineRecord),
  );
  return html`<news-timeline-record .document=${document} .now=${now} .lang=${lang}></news-timeline-record>`;
}
