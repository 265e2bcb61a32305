import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { laneColor } from '../model/lane-color.js';
import { interfaceText } from '../words/interface.js';
import { markShape } from '../model/mark-shape.js';
import { mark } from './marks.js';
import { TimelineRequest } from './requests.js';

/** The events of a cluster that no zoom parts, as a list of buttons. Needs the mark styles. */
export function renderGathered(
  document: TimelineDocument,
  ids: readonly string[],
  lang: string,
  selected: string | null,
): TemplateResult | typeof nothing {
  const events = document.events.filter(({ id }) => ids.includes(id));
  if (!events.length) return nothing;
  const text = interfaceText(lang);
  const ask = (id: string | null) => (event: Event) =>
    event.currentTarget?.dispatchEvent(new TimelineRequest({ ask: 'select', id }));
  return html`<div
    class="gathered"
    part="gathered"
    role="group"
    aria-label=${text.gathered(events.length)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') ask(null)(event);
    }}
  >
    <p>${text.gathered(events.length)}</p>
    <ul>
      ${events.map((event) => {
        const shape = markShape(event);
        return html`<li>
          <button
            type="button"
            data-gathered=${event.id}
            aria-current=${event.id === selected ? 'true' : nothing}
            @click=${ask(event.id)}
          >
            ${shape ? mark(shape, 'across', laneColor(document, event.lane)) : nothing}${event.title}
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}
