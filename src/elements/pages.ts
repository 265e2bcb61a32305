import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { eventOf } from '../model/find-event.js';
import { interfaceText } from '../words/interface.js';

/** Never more than so many at once. */
const PAGE = 60;

/** A few events out of many, page by page. */
export interface Pages {
  /** Of the events; another array begins at the first page again. */
  ids: readonly string[];
  /** How many there are in all, where `ids` has only the first of them. */
  count?: number;
  lang: string;
  /** Draws the events of a page. */
  draw(events: readonly TimelineEvent[]): TemplateResult;
}

/** Where the page begins that is shown of these ids. */
const begun = new WeakMap<readonly string[], number>();

/** Draws the events of one page, says how many more there are, and goes round. */
export function renderPages(
  document: TimelineDocument,
  { ids, count = 0, lang, draw }: Pages,
): TemplateResult {
  const from = begun.get(ids) ?? 0;
  const shown = ids.slice(from, from + PAGE);
  const more = Math.max(count, ids.length) - shown.length;
  const next = from + shown.length;
  const left = Math.min(PAGE, ids.length - next);
  const text = interfaceText(lang);
  return html`${draw(shown.flatMap((id) => eventOf(document, id) ?? []))}${
    more > 0
      ? html`<p class="more">
          ${text.moreEvents(more)}
          ${
            ids.length > shown.length
              ? html`<button
                  type="button"
                  name="more"
                  @click=${(press: Event) => go(press, ids, left > 0 ? next : 0)}
                >
                  ${left > 0 ? text.showNext(left) : text.showFirst(PAGE)}
                </button>`
              : nothing
          }
        </p>`
      : nothing
  }`;
}

/** Shows another page, with the focus on its first event. */
async function go({ currentTarget }: Event, ids: readonly string[], from: number): Promise<void> {
  begun.set(ids, from);
  const part = (currentTarget as HTMLElement).closest('div');
  const { host } = part?.getRootNode() as ShadowRoot & { host: ReactiveElement };
  host.requestUpdate();
  await host.updateComplete;
  part?.querySelector('button')?.focus();
}
