import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import type { TileSource } from '../read/tiles.js';
import type { StorySource } from '../model/block.js';
import type { Gathered } from './gathered.js';
import type { TilesInZone } from './tiles-in-zone.js';

/**
 * A story in tiles as the rest of the widget knows stories: a document, of which the events are those of one page, in
 * reading order, with one more at each end, so that "previous" and "next" lead on.
 */
export class TiledStory {
  source: TileSource;
  /** All of the story but its events. */
  #head: TimelineDocument;
  /** What is shown is from before the story has changed. */
  #isOld = false;
  /** The page that was asked for last could not be had. */
  #missing: number | null = null;
  readonly #changed: () => void;
  #unsubscribe: () => void;
  #document: TimelineDocument;
  #list: TimelineDocument;
  #page = 0;
  #from = 0;
  #abort: AbortController | null = null;
  /** As other clocks show it, where the reader has chosen that. */
  inZone: TilesInZone | null = null;

  /** @param changed is called when there is more to show */
  constructor(head: TimelineDocument, source: TileSource, changed: () => void) {
    this.#head = head;
    this.#document = head;
    this.#list = head;
    this.source = source;
    this.#changed = changed;
    this.#unsubscribe = source.subscribe(changed);
  }

  /** Takes over the same story with something changed: what is shown stays until its place in the new one has come. */
  renew(head: TimelineDocument, source: TileSource): void {
    this.dispose();
    this.#abort = null;
    this.#head = head;
    this.source = source;
    this.#unsubscribe = source.subscribe(this.#changed);
    this.#page = Math.min(this.#page, Math.max(Math.ceil(source.count / source.events.pageSize) - 1, 0));
    this.#isOld = true;
  }

  get document(): TimelineDocument {
    return this.inZone?.of(this.#document) ?? this.#document;
  }

  /** What the axis shows. */
  get drawn(): StorySource {
    return this.inZone ?? this.source;
  }

  /** Place of the first event of the document in the whole story, counted from 0. */
  get from(): number {
    return this.#from;
  }

  get count(): number {
    return this.source.count;
  }

  get canTurnBack(): boolean {
    return this.#page > 0;
  }

  get canTurnOn(): boolean {
    return (this.#page + 1) * this.source.events.pageSize < this.count;
  }

  /** The same with the page's own events only: what the list shows. */
  get list(): TimelineDocument {
    return this.inZone?.of(this.#list, true) ?? this.#list;
  }

  /** Place of the first event of the list in the whole story, counted from 0. */
  get listFrom(): number {
    return this.#page * this.source.events.pageSize;
  }

  /** Of the events of a cluster, those that the document has: all of its moment. */
  together(id: string, gathered: Gathered): Gathered {
    const { events } = this.#document;
    const start = events.find((event) => event.id === id)?.span?.start;
    const ids = events.flatMap((event) => (event.span?.start === start ? [event.id] : []));
    return ids.length > gathered.ids.length ? { ids, count: gathered.count } : gathered;
  }

  /** Shows the page that holds an event, unless the document has it already with both its neighbours. */
  async open(id: string): Promise<TimelineEvent | null> {
    const { events } = this.#document;
    const at = events.findIndex((event) => event.id === id);
    const isInside = (at > 0 || this.#from === 0) && (at < events.length - 1 || this.#reachesEnd);
    // In any case: a page that comes later would take this one away.
    const signal = this.#begin();
    if (at >= 0 && isInside && !this.#isOld) return events[at] ?? null;
    const place = await this.source.events.place(this.#named(id) ?? id, signal);
    if (place === null) {
      // Nothing was shown before that could stay.
      if (!events.length || this.#isOld) await this.#show(this.#page, signal);
      return null;
    }
    await this.#show(Math.floor(place / this.source.events.pageSize), signal);
    return this.#document.events.find((event) => event.id === id) ?? null;
  }

  /** Brings the first page, if no other was asked for. */
  async begin(): Promise<void> {
    if (!this.#abort) await this.turn(0);
  }

  /** @param pages 1 is the next, -1 the one before */
  async turn(pages: number): Promise<void> {
    await this.#show(this.#page + pages, this.#begin());
  }

  /** Asks again for what failed. */
  async retry(): Promise<void> {
    this.source.retry();
    if (this.#missing !== null) await this.#show(this.#missing, this.#begin());
  }

  dispose(): void {
    this.#abort?.abort();
    this.#unsubscribe();
  }

  get #reachesEnd(): boolean {
    return this.#from + this.#document.events.length >= this.count;
  }

  /** The event of this name in what the document has: its source knows its place without asking. */
  #named(id: string): TimelineEvent | undefined {
    return this.#document.events.find((event) => event.id === id);
  }

  /** The newest request wins. */
  #begin(): AbortSignal {
    this.#abort?.abort();
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  async #show(page: number, signal: AbortSignal): Promise<void> {
    const { events } = this.source;
    const own = await events.page(page, signal);
    this.#missing = own ? null : page;
    if (!own) {
      this.#changed();
      return;
    }
    const last = (page + 1) * events.pageSize;
    const [before, after] = await Promise.all([
      page > 0 ? events.page(page - 1, signal) : null,
      last < this.count ? events.page(page + 1, signal) : null,
    ]);
    const first = before?.at(-1);
    this.#isOld = false;
    this.#list = { ...this.#head, events: [...own] };
    this.#page = page;
    this.#from = page * events.pageSize - (first ? 1 : 0);
    this.#document = {
      ...this.#head,
      events: [...(first ? [first] : []), ...own, ...(after?.slice(0, 1) ?? [])],
    };
    this.#changed();
  }
}
