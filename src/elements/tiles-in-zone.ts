import { type Block, CELLS, type Rest, type StorySource } from '../model/block.js';
import { DAY } from '../model/calendar.js';
import type { Placed } from '../model/cut.js';
import type { Precision } from '../model/date.js';
import type { Span, TimelineDocument, TimelineEvent } from '../model/document.js';
import { extent, withMargins } from '../model/extent.js';
import { toInstant, toWall } from '../model/time-zone.js';
import { inReadingOrder } from '../read/event.js';
import type { TileSource } from '../read/tiles.js';
import { inZone, moverTo } from './in-zone.js';

/** A story in tiles as clocks of another zone show it: its blocks, made of those that hold the same moments. */
export class TilesInZone implements StorySource {
  readonly span: Span;
  readonly lanes: readonly number[];
  readonly precision: Precision;
  /** The story without its events. */
  readonly head: TimelineDocument;
  readonly #source: TileSource;
  readonly #own: string;
  readonly #zone: string;
  /** With its margins, by its own clocks: as what cut it into tiles knew it. */
  readonly #story: Span;
  readonly #move: (event: TimelineEvent) => TimelineEvent;
  readonly #moved = new WeakMap<TimelineEvent, TimelineEvent>();
  readonly #documents = new WeakMap<TimelineDocument, TimelineDocument>();

  /** @param head the story by its own clocks, without events */
  constructor(head: TimelineDocument, source: TileSource, zone: string) {
    this.#source = source;
    this.#own = head.timeZone;
    this.#zone = zone;
    this.#story = withMargins(source.span);
    this.#move = moverTo(head, zone);
    this.head = inZone(head, zone);
    this.lanes = source.lanes;
    this.precision = source.precision;
    const { start, end } = source.span;
    // Days stay at the ends, and times move beyond them.
    this.span = {
      start: Math.min(start, this.#shown(start)),
      end: Math.max(end, this.#shown(end)),
    };
  }

  get version(): number {
    return this.#source.version;
  }

  block(level: number, number: number): Block | null {
    return this.#make(level, number, (at) => this.#source.block(level, at));
  }

  known(level: number, number: number): Block | null {
    return this.#make(level, number, (at) => this.#source.known(level, at));
  }

  spread(parts: number, add: (time: number, count: number) => void): void {
    this.#source.spread(parts, add, this);
  }

  /**
   * A page of the story, or what stands around an event.
   *
   * @param ordered in the order of its clocks, not of the story: for what is not walked event by event
   */
  of(document: TimelineDocument, ordered = false): TimelineDocument {
    let shown = this.#documents.get(document);
    if (!shown) {
      const events = document.events.map((event) => this.#event(event));
      shown = { ...this.head, events: ordered ? inReadingOrder(events) : events };
      this.#documents.set(document, shown);
    }
    return shown;
  }

  #event(event: TimelineEvent): TimelineEvent {
    let moved = this.#moved.get(event);
    if (!moved) this.#moved.set(event, (moved = this.#move(event)));
    return moved;
  }

  #make(level: number, number: number, find: (at: number) => Block | null): Block | null {
    const size = 2 ** level;
    const start = number * size;
    const placed = new Map<string, Placed>();
    const heaps: Rest[] = [];
    let isWhole = true;
    for (const at of this.#numbers(start, size)) {
      const block = find(at);
      // All are asked for, so that all are on their way.
      if (!block) isWhole = false;
      else this.#take(block, placed, heaps);
    }
    if (!isWhole) return null;
    const block = this.#source.cut(level, number, [...placed.values()]);
    const own = heaps.filter(({ from }) => from >= start && from < start + size);
    return {
      ...block,
      count: own.reduce((sum, { count }) => sum + count, block.count),
      rest: together([...block.rest, ...own], start, size),
    };
  }

  /** The blocks of the same level that hold what clocks show in one: its days, and the moments of it. */
  #numbers(start: number, size: number): ReadonlySet<number> {
    const end = start + size;
    const offset = (instant: number, zone: string): number => toWall(instant, zone) - instant;
    // Where clocks are changed about that time an hour comes twice, or not: both are looked for.
    const there = [start - DAY, end + DAY].map((wall) => offset(wall, this.#zone));
    const first = start - Math.max(...there);
    const last = end - Math.min(...there);
    // What takes up to a day is drawn in its middle: a change of clocks inside it moves that by half an hour.
    const here = [first - DAY, last + DAY].map((instant) => offset(instant, this.#own));
    const numbers = new Set([start / size]);
    const to = (last + Math.max(...here)) / size;
    for (let at = Math.floor((first + Math.min(...here)) / size); at < to; at++) numbers.add(at);
    return numbers;
  }

  /** What a block has, where its clocks show it: whatever comes to lie outside of the other is no part of that. */
  #take({ events, through, rest }: Block, placed: Map<string, Placed>, heaps: Rest[]): void {
    for (const event of [...events, ...through.map((bar) => bar.event)]) {
      const known = this.#source.placed.get(event);
      const moved = this.#event(event);
      const drawn = known && extent(moved, this.#story);
      if (drawn) placed.set(event.id, { ...known, ...drawn, event: moved });
    }
    for (const heap of rest) {
      const lead = this.#event(heap.lead);
      // What they count is not known: it is taken for what the one is that they name.
      const [from, to] = heap.lead.date?.instant
        ? [this.#shown(heap.from), this.#shown(heap.to)]
        : [heap.from, heap.to];
      heaps.push({ ...heap, lead, from, to });
    }
  }

  /** What the clocks show when those of the story show a time. */
  #shown(wall: number): number {
    return toWall(toInstant(wall, this.#own), this.#zone);
  }
}

/** One entry for each cell of a lane. */
function together(heaps: readonly Rest[], start: number, size: number): Rest[] {
  const cells = new Map<number, Rest>();
  for (const heap of heaps) {
    const cell = Math.min(Math.floor(((heap.from - start) * CELLS) / size), CELLS - 1);
    const key = heap.lane * CELLS + cell;
    const before = cells.get(key);
    cells.set(
      key,
      before
        ? {
            ...before,
            count: before.count + heap.count,
            from: Math.min(before.from, heap.from),
            to: Math.max(before.to, heap.to),
          }
        : { ...heap, cell },
    );
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, heap]) => heap);
}
