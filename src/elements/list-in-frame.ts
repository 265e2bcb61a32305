import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { interfaceText } from '../words/interface.js';
import type { FrameView } from './frame-view.js';
import { TimelineRequest } from './requests.js';
import type { TiledStory } from './tiled-story.js';

/** The list of a document as it stands in the widget, with the pages of a story in tiles. */
export function renderList(view: FrameView, document: TimelineDocument): TemplateResult {
  const chapter = document.chapters.find(({ id }) => id === view.chapter);
  const { tiled } = view;
  return html`${tiled && renderPager(tiled, view.lang)}<news-timeline-list
      part="list"
      .document=${tiled?.list ?? document}
      .now=${view.now}
      .selected=${view.selected?.id ?? null}
      .lang=${view.lang}
      .headingLevel=${view.headingLevel}
      .copied=${view.copied}
      .link=${view.link}
      .chapter=${chapter?.id ?? null}
      .from=${tiled?.listFrom ?? 0}
      .count=${tiled?.count ?? null}
      .fresh=${view.news?.fresh}
    ></news-timeline-list>`;
}

/** The pages of the list of a story in tiles. */
function renderPager(tiled: TiledStory, lang: string): TemplateResult {
  const text = interfaceText(lang);
  const { listFrom: from, list, count, source } = tiled;
  const to = from + list.events.length;
  const turn = (pages: number, words: string): TemplateResult =>
    html`<button
      type="button"
      @click=${(event: Event) => event.currentTarget?.dispatchEvent(new TimelineRequest({ ask: 'page', pages }))}
    >
      ${words}
    </button>`;
  return html`<p class="pager">
    ${tiled.canTurnBack ? turn(-1, text.showEarlier(source.events.pageSize)) : nothing}
    <span role="status"
      >${text.position(to ? `${text.number(from + 1)}–${text.number(to)}` : text.number(0), count)}</span
    >
    ${tiled.canTurnOn ? turn(1, text.showLater(Math.min(source.events.pageSize, count - to))) : nothing}
  </p>`;
}
