import {
  CELLS,
  leadsPerLane,
  MOST_THROUGH,
  TRACKS,
  type Block,
  type BlockSource,
  type Rest,
} from '../model/block.js';
import type { TimelineEvent } from '../model/document.js';
import type { EventIndex, Range } from './event-index.js';
import type { Scale } from './scale.js';

/** Blocks that are kept: more than any window meets. */
const KEPT = 64;

/** The blocks of a story that is in memory, made from its index as they are asked for. */
export class MemorySource implements BlockSource {
  readonly #index: EventIndex;
  readonly #scale: Scale;
  readonly #blocks = new Map<string, Block>();

  constructor(index: EventIndex, scale: Scale) {
    this.#index = index;
    this.#scale = scale;
  }

  block(level: number, number: number): Block {
    const key = `${level}/${number}`;
    let block = this.#blocks.get(key);
    if (!block) {
      if (this.#blocks.size >= KEPT) this.#blocks.clear();
      this.#blocks.set(key, (block = this.#make(level, number)));
    }
    return block;
  }

  /** Events of a lane that begin from one coordinate to another, with both, in order; no more than `most`. */
  within(lane: number, from: number, to: number, most: number): TimelineEvent[] {
    const range = this.#index.between(lane, this.#time(from), this.#time(to) + 1);
    const events: TimelineEvent[] = [];
    for (let place = range.from; place < range.to && events.length < most; place++)
      events.push(this.#index.event(place));
    return events;
  }

  #make(level: number, number: number): Block {
    const index = this.#index;
    const size = 2 ** level;
    const start = this.#time(number * size);
    const end = this.#time((number + 1) * size);
    const through = this.#through(start, end);
    const named = new Set(through);
    const events: number[] = [];
    const rest: Rest[] = [];
    const leads = leadsPerLane(index.lanes);
    let count = 0;
    for (let lane = 0; lane < index.lanes; lane++) {
      const range = index.between(lane, start, end);
      if (range.from === range.to) continue;
      count += range.to - range.from;
      let left = leads;
      for (const place of index.byImportance(range)) {
        if (named.has(place)) continue;
        named.add(place);
        events.push(place);
        left -= 1;
        if (!left) break;
      }
      if (!left) this.#rest(lane, level, number, named, rest);
    }
    return {
      level,
      number,
      count,
      events: events.sort((a, b) => index.rank(a) - index.rank(b)).map((place) => index.event(place)),
      through: through.map((place) => ({ event: index.event(place), track: index.track(place) })),
      rest,
    };
  }

  /** Bars across either end, those of the first tracks first. */
  #through(start: number, end: number): number[] {
    const index = this.#index;
    const places = new Set<number>();
    for (let track = 0; track < TRACKS; track++) {
      const own = new Set<number>();
      for (let lane = 0; lane < index.lanes; lane++) {
        for (const time of [start, end]) {
          const place = index.across(lane, track, time);
          if (place !== null) own.add(place);
        }
      }
      for (const place of [...own].sort((a, b) => index.rank(a) - index.rank(b))) places.add(place);
    }
    return [...places].slice(0, MOST_THROUGH);
  }

  #rest(lane: number, level: number, number: number, named: ReadonlySet<number>, rest: Rest[]): void {
    const size = 2 ** level / CELLS;
    for (let cell = 0; cell < CELLS; cell++) {
      const at = number * CELLS + cell;
      const range = this.#index.between(lane, this.#time(at * size), this.#time((at + 1) * size));
      const found = this.#restOf(range, named);
      if (found) rest.push({ lane, cell, ...found });
    }
  }

  #restOf(range: Range, named: ReadonlySet<number>): Omit<Rest, 'lane' | 'cell'> | null {
    const index = this.#index;
    let { from, to } = range;
    let count = to - from;
    for (const place of named) if (place >= from && place < to) count -= 1;
    if (!count) return null;
    while (named.has(from)) from += 1;
    while (named.has(to - 1)) to -= 1;
    let lead = from;
    for (const place of index.byImportance({ from, to })) {
      lead = place;
      if (!named.has(place)) break;
    }
    return {
      count,
      lead: index.event(lead),
      from: this.#scale.toAxis(index.start(from)),
      to: this.#scale.toAxis(index.start(to - 1)),
    };
  }

  #time(coordinate: number): number {
    return this.#scale.toTime(coordinate);
  }
}
