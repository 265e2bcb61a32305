import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { laneColor } from '../model/lane-color.js';
import { markNames, markShape } from '../model/mark-shape.js';
import { interfaceText } from '../words/interface.js';
import { mark } from './marks.js';
import { renderPages } from './pages.js';
import { TimelineRequest } from './requests.js';

/** Events that lie too close together to be parted. */
export interface Gathered {
  /** In reading order; of very many, only the first. The list begins anew with another array. */
  ids: readonly string[];
  /** How many there are in all. */
  count: number;
}

/** The events of a cluster that no zoom parts, as a list of buttons, of many only a part. Needs the mark styles. */
export function renderGathered(
  document: TimelineDocument,
  { ids, count }: Gathered,
  lang: string,
  selected: string | null,
): TemplateResult | typeof nothing {
  if (!ids.length) return nothing;
  const words = interfaceText(lang).gathered(Math.max(count, ids.length));
  return html`<div class="gathered" part="gathered" role="group" aria-label=${words}>
    <p>${words}</p>
    ${renderPages(document, { ids, count, lang, draw: (events) => draw(events, document, selected) })}
  </div>`;
}

function ask({ currentTarget }: Event, id: string): void {
  currentTarget?.dispatchEvent(new TimelineRequest({ ask: 'select', id }));
}

function draw(
  events: readonly TimelineEvent[],
  document: TimelineDocument,
  selected: string | null,
): TemplateResult {
  return html`<ul>
    ${events.map((event) => {
      const shape = markShape(event);
      return html`<li>
        <button
          type="button"
          data-gathered=${event.id}
          aria-current=${event.id === selected ? 'true' : nothing}
          @click=${(press: Event) => ask(press, event.id)}
        >
          ${shape ? mark(markNames(shape), 'across', laneColor(document, event.lane)) : nothing}${event.title}
        </button>
      </li>`;
    })}
  </ul>`;
}
