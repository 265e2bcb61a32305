import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { changesOf, isSameHead, type Changes } from '../model/changes.js';
import type { TimelineDocument } from '../model/document.js';
import { load } from '../read/load.js';
import { interfaceText } from '../words/interface.js';
import { livingText } from '../words/living-text.js';
import { closeIcon } from './icons.js';
import { RefreshSchedule, type RefreshClock } from './refresh-schedule.js';
import { holdStill } from './scroll.js';
import { addressOf, readFile } from './source.js';
import type { SourceReading } from './source-reading.js';
import type { StoryHost } from './story-host.js';

/** What a story that is asked for again shows besides. */
export interface NewsParts {
  /** Events that are new or changed, until the reader has seen them, and the word for that. */
  fresh: ReadonlyMap<string, string>;
  /** Says how many, and leads there. */
  banner: TemplateResult;
}

const CLOCK: RefreshClock = {
  now: () => performance.now(),
  after: (wait, act) => {
    const timer = setTimeout(act, wait);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  isHidden: () => document.hidden,
};

/**
 * Asks for the host's `src` every `refresh` seconds, shows what is new without moving the reader, and marks it until the
 * reader has opened it.
 */
export class Living implements ReactiveController {
  readonly #host: StoryHost;
  readonly #schedule: RefreshSchedule;
  #abort = new AbortController();
  #refresh = 0;
  #src = '';
  #selected: string;
  /** The last file that was read. */
  #text: string | null = null;
  #marks: ReadonlyMap<string, 'added' | 'changed'> = new Map();
  #removed = 0;
  #parts: { lang: string; parts: NewsParts } | null = null;

  constructor(host: StoryHost, clock = CLOCK) {
    this.#host = host;
    this.#selected = host.selected;
    this.#schedule = new RefreshSchedule(() => this.#ask(), clock);
    const { renderRoot } = host;
    const { styleSheet } = livingStyles;
    if (renderRoot instanceof ShadowRoot && styleSheet)
      renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, styleSheet];
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('online', this.#retry);
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('online', this.#retry);
    this.#abort.abort();
    this.#schedule.every((this.#refresh = 0));
  }

  hostUpdate(): void {
    this.#follow();
    const { selected } = this.#host;
    if (selected === this.#selected) return;
    this.#selected = selected;
    if (!this.#marks.has(selected)) return;
    this.#mark(new Map([...this.#marks].filter(([id]) => id !== selected)), this.#removed);
  }

  /** What is shown besides, in the words of a language: the same as long as nothing is new. */
  parts(lang: string): NewsParts {
    if (this.#parts?.lang !== lang) this.#parts = { lang, parts: this.#make(lang) };
    return this.#parts.parts;
  }

  readonly #look = (): void => this.#schedule.look();
  readonly #retry = (): void => this.#schedule.retry();

  #follow(): void {
    const { data, refresh, isConnected } = this.#host;
    const src = data === undefined || data === null ? this.#host.src : '';
    if (src !== this.#src) {
      this.#src = src;
      this.#abort.abort();
      this.#text = null;
      this.#mark(new Map(), 0);
      this.#schedule.renew();
    }
    const seconds = src && isConnected ? refresh : 0;
    if (seconds !== this.#refresh) this.#schedule.every((this.#refresh = seconds));
  }

  /** @returns whether there was an answer that makes sense */
  async #ask(): Promise<boolean> {
    const abort = (this.#abort = new AbortController());
    const { signal } = abort;
    try {
      const url = await addressOf(this.#src, this.#host.ownerDocument.baseURI);
      // The browser asks with `If-None-Match` or `If-Modified-Since` by itself: headers of ours would make it ask another
      // host first whether they are allowed.
      const again = (address: string, init: RequestInit): Promise<Response> =>
        fetch(address, { ...init, cache: 'no-cache' });
      const loading = await load(url, { signal, fetch: again });
      if (!('file' in loading)) return false;
      const text = await loading.file.text();
      if (text === this.#text) return true;
      const reading = await readFile(loading);
      if (signal.aborted) return true;
      if (!this.#take(reading)) return false;
      this.#text = text;
      return true;
    } catch {
      // Stopped, or a part of this script could not be loaded: what is shown stays.
      return signal.aborted;
    }
  }

  #take(reading: SourceReading): boolean {
    const { document: before } = this.#host;
    const { document: after } = reading;
    if (!after || (before && isOther(before, after))) return false;
    const changes: Changes = before ? changesOf(before, after) : { added: [], changed: [], removed: [] };
    const isSame = !Object.values(changes).some(({ length }: readonly string[]) => length);
    if (before && isSame && !reading.source && isSameHead(before, after)) return true;
    const hold = this.#hold();
    const marks = new Map(this.#marks);
    for (const id of changes.removed) marks.delete(id);
    for (const id of changes.changed) if (!marks.has(id)) marks.set(id, 'changed');
    for (const id of changes.added) marks.set(id, 'added');
    this.#mark(marks, this.#removed + changes.removed.length);
    this.#host.take(reading);
    void hold();
    return true;
  }

  #mark(marks: ReadonlyMap<string, 'added' | 'changed'>, removed: number): void {
    this.#marks = marks;
    this.#removed = removed;
    this.#parts = null;
    this.#host.requestUpdate();
  }

  /** @returns what keeps the page where it is, once the host shows something else */
  #hold(): () => Promise<void> {
    const host = this.#host;
    const anchor = this.#anchor();
    const bottom = host.getBoundingClientRect().bottom;
    const top = anchor()?.getBoundingClientRect().top ?? Infinity;
    return async () => {
      await host.updateComplete;
      await host.renderRoot.querySelector('news-timeline-list')?.updateComplete;
      const now = anchor();
      if (bottom <= 0) holdStill(host, bottom, 'bottom');
      else if (now && top < innerHeight) holdStill(now, top);
    };
  }

  /** Finds what a reader looks at, before and after: in the list the first event that is seen, else the details. */
  #anchor(): () => Element | null | undefined {
    const { renderRoot, selected } = this.#host;
    const list = renderRoot.querySelector('news-timeline-list');
    if (list) {
      const rows = [...list.renderRoot.querySelectorAll<HTMLElement>('.open')];
      const id = rows.find((row) => row.getBoundingClientRect().top >= 0)?.dataset['event'];
      // Rows are drawn over one another: the button may be another event's by then.
      return () => list.buttonOf(id);
    }
    const isAtAxis = renderRoot.querySelector('.axis :focus') !== null;
    return () => (selected && !isAtAxis ? renderRoot.querySelector('news-timeline-details') : null);
  }

  /** Leads to the first that is new. */
  async #show(): Promise<void> {
    const host = this.#host;
    const id = host.document?.events.find((event) => this.#marks.has(event.id))?.id;
    if (id === undefined) return;
    host.select(id);
    await host.updateComplete;
    const { renderRoot } = host;
    await renderRoot.querySelector('news-timeline-list')?.updateComplete;
    await renderRoot.querySelector('news-timeline-details')?.updateComplete;
    renderRoot.querySelector('news-timeline-list')?.focusEvent(id);
    renderRoot.querySelector('news-timeline-details')?.focusHeading();
  }

  #dismiss(): void {
    const { renderRoot } = this.#host;
    const [first] = this.#marks.keys();
    this.#mark(new Map(), 0);
    // The button goes: the reader does not fall out of the timeline.
    const next =
      renderRoot.querySelector('news-timeline-list')?.buttonOf(first) ??
      renderRoot.querySelector<HTMLElement>('.axis button[tabindex="0"]');
    next?.focus({ preventScroll: true });
  }

  #make(lang: string): NewsParts {
    const text = livingText(lang);
    const kinds = [...this.#marks.values()];
    const count = (kind: string): number => kinds.filter((one) => one === kind).length;
    const words = [
      ...(count('added') ? [text.added(count('added'))] : []),
      ...(count('changed') ? [text.changed(count('changed'))] : []),
      ...(this.#removed ? [text.removed(this.#removed)] : []),
    ].join('\u00a0· ');
    return {
      fresh: new Map([...this.#marks].map(([id, kind]) => [id, text.marks[kind]])),
      // Empty, too: what is announced has to be there before it says something.
      banner: html`<div class="news">
        <p ?data-empty=${!words}>
          <span role="status">${words}</span>
          ${
            words
              ? html`${
                    kinds.length
                      ? html`<button type="button" name="show-news" @click=${() => this.#show()}>
                          ${text.show}
                        </button>`
                      : nothing
                  }<button
                    type="button"
                    name="dismiss-news"
                    aria-label=${interfaceText(lang).close}
                    @click=${() => this.#dismiss()}
                  >
                    ${closeIcon}
                  </button>`
              : nothing
          }
        </p>
      </div>`,
    };
  }
}

/** A story without events where there were some, or about something else: the server has made a mistake. */
function isOther(before: TimelineDocument, after: TimelineDocument): boolean {
  if (!before.events.length) return false;
  if (!after.events.length) return true;
  const ids = new Set(before.events.map(({ id }) => id));
  return before.title !== after.title && !after.events.some(({ id }) => ids.has(id));
}

/** It takes no room, so that nothing moves when it comes: it lies over the lower edge of what is seen of the timeline. */
const livingStyles = css`
  .news {
    position: sticky;
    inset-block-end: 40px;
    z-index: 2;
    block-size: 0;
  }
  .news p {
    position: absolute;
    /* Where the timeline ends it lies over its edge more than over its last line. */
    inset-block-end: -28px;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin: 0 auto;
    padding: 2px 4px 2px 14px;
    border: 1px solid var(--_edge);
    border-radius: 22px;
    background: var(--_paper);
    font-size: 0.9333em;
    line-height: 1.25;
  }
  .news [data-empty] {
    border-color: transparent;
    background: none;
    pointer-events: none;
  }
  .news button {
    min-inline-size: 36px;
    min-block-size: 36px;
    color: var(--_accent);
    font-weight: 600;
  }
  .news [name='dismiss-news'] {
    display: grid;
    place-items: center;
    color: var(--_soft);
  }
  .news button:hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .pin.fresh {
    border-radius: 4px;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  @media (pointer: coarse) {
    .news button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .pin.fresh {
      outline: 1px dashed Highlight;
    }
  }
  @media print {
    .news {
      display: none;
    }
  }
`;
