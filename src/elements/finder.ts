import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { eventOf } from '../model/find-event.js';
import { wordsOf } from '../model/search.js';
import { EventSearch } from './event-search.js';
import type { Found } from './find-state.js';
import { NewsTimelineFind } from './find-element.js';
import { NewsTimelineNone } from './none-element.js';

const PARTS: readonly [string, CustomElementConstructor][] = [
  ['news-timeline-find', NewsTimelineFind],
  ['news-timeline-none', NewsTimelineNone],
];

/** `null` for all. */
type Ids = ReadonlySet<string> | null;

/**
 * What of a story a reader wants to see, by words and lanes. Works it out once for a document and what was asked; the
 * newest question wins, and what was found for the one before is shown until then.
 */
export class Finder implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #document: TimelineDocument | null = null;
  #words = '';
  #lanes: readonly string[] | null = null;
  #matches: Ids = null;
  #search: EventSearch | null = null;
  /** Stops the search that is under way. */
  #abort = new AbortController();
  #found: Found | null = null;
  #shown: { of: TimelineDocument; lanes: Ids; matches: Ids; document: TimelineDocument } | null = null;

  /** Registers the elements that show it. */
  constructor(host: ReactiveControllerHost & HTMLElement) {
    for (const [name, part] of PARTS) if (!customElements.get(name)) customElements.define(name, part);
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // What was asked for is looked for again.
    this.#document = null;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** @param lanes ids; `null` for all */
  ask(words: string, lanes: readonly string[] | null): void {
    const isSame = words === this.#words;
    this.#words = words;
    this.#lanes = lanes;
    this.#found = null;
    if (!isSame) void this.#look();
    this.#host.requestUpdate();
  }

  /**
   * What is shown of a document: the same as long as nothing else was asked or found.
   *
   * @param selected id of an event that is in the document, or empty
   */
  of(document: TimelineDocument, selected: string): Found {
    if (document !== this.#document) {
      this.#stop();
      this.#document = document;
      // Until they are found in it: the events that were found before.
      void this.#look();
    }
    if (this.#found?.selected === selected) return this.#found;
    const lanes = wantedLanes(document, this.#lanes);
    const matches = this.#matches;
    const shown = this.#narrow(document, lanes, matches);
    const event = eventOf(document, selected);
    const isHidden = event && !isWanted(event, lanes, matches);
    return (this.#found = {
      document: shown,
      around: isHidden ? narrowed(document, (one) => one === event || isWanted(one, lanes, matches)) : shown,
      selected,
      lanes,
      matches,
      state: {
        words: this.#words,
        lanes: lanes && [...lanes],
        count: this.#isSearching ? null : shown.events.length,
      },
    });
  }

  #narrow(document: TimelineDocument, lanes: Ids, matches: Ids): TimelineDocument {
    if (!lanes && !matches) return document;
    const last = this.#shown;
    if (last?.of === document && last.lanes === lanes && last.matches === matches) return last.document;
    const shown = narrowed(document, (event) => isWanted(event, lanes, matches));
    this.#shown = { of: document, lanes, matches, document: shown };
    return shown;
  }

  /** The first search in a story takes its time. */
  get #isSearching(): boolean {
    return this.#search !== null && !this.#search.isReady && wordsOf(this.#words).length > 0;
  }

  async #look(): Promise<void> {
    this.#found = null;
    this.#abort.abort();
    const document = this.#document;
    const words = wordsOf(this.#words);
    if (!words.length) this.#matches = null;
    // Outside of the page the host may still draw itself: nobody would end a worker that is begun for that.
    if (!words.length || !document || !this.#host.isConnected) return;
    const { signal } = (this.#abort = new AbortController());
    const { events } = document;
    const places = await (this.#search ??= new EventSearch(events)).find(words, signal);
    if (!places || signal.aborted) return;
    this.#matches = new Set(places.flatMap((place) => events[place]?.id ?? []));
    this.#found = null;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#abort.abort();
    this.#search?.stop();
    this.#search = null;
    this.#document = null;
  }
}

function isWanted({ id, lane }: TimelineEvent, lanes: Ids, matches: Ids): boolean {
  return (!lanes || lane === undefined || lanes.has(lane)) && (!matches || matches.has(id));
}

function narrowed(document: TimelineDocument, isWanted: (event: TimelineEvent) => boolean): TimelineDocument {
  return { ...document, events: document.events.filter(isWanted) };
}

const kept = new WeakMap<readonly string[], Set<string>>();

/** The lanes that are there; `null` where that is all of them, or none. */
function wantedLanes(document: TimelineDocument, lanes: readonly string[] | null): Ids {
  if (!lanes) return null;
  const wanted = document.lanes.filter(({ id }) => lanes.includes(id));
  if (!wanted.length || wanted.length === document.lanes.length) return null;
  let set = kept.get(lanes);
  if (!set) kept.set(lanes, (set = new Set(lanes)));
  return set;
}
