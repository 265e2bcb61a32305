import { DAY } from '../model/calendar.js';
import { extent, withMargins } from '../model/extent.js';
import { priority, TRACKS } from '../model/block.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { inOrder } from '../model/in-order.js';
import { laneCount, laneNumber, laneNumbers } from '../model/lane-numbers.js';
import { spansOf } from '../model/spans.js';
import { assignTracks } from '../model/tracks.js';
import { factsOf } from './facts.js';

/** Places in an {@link EventIndex}: those from `from` up to, not with, `to`. */
export interface Range {
  from: number;
  to: number;
}

/**
 * The dated events of a story by lane and by where they begin on the wall clock, so that it serves any scale: how many
 * begin in a time, which are the most important of them, and which bars lie across a moment. Built once, in
 * O(n log n); every question takes O(log n) for each thing in its answer.
 *
 * An event's "place" here is its position in that order.
 */
export class EventIndex {
  readonly document: TimelineDocument;
  readonly count: number;
  /** Of every place: its event's place in reading order, and where it begins and ends. */
  readonly #who: Uint32Array;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #ranks: Uint32Array;
  readonly #tracks: Int8Array;
  /** First place of each lane, and the end of the last. */
  readonly #lanes: Uint32Array;
  /** A tree of winners: node `i` names the more important of `2i` and `2i + 1`; leaves follow from `count` on. */
  readonly #best: Uint32Array;
  /** Bars of each lane and track, in order. */
  readonly #bars: readonly (readonly number[])[];

  /** @param isWanted leaves out what is filtered */
  constructor(document: TimelineDocument, isWanted: ((event: TimelineEvent) => boolean) | null = null) {
    this.document = document;
    const drawn = read(document, isWanted);
    const count = drawn.lanes.length;
    this.count = count;
    this.#lanes = laneStarts(drawn.counts);
    const who = (this.#who = new Uint32Array(count));
    const starts = (this.#starts = new Float64Array(count));
    const ends = (this.#ends = new Float64Array(count));
    const ranks = (this.#ranks = new Uint32Array(count));
    const importances = new Uint8Array(count);
    const next = this.#lanes.slice();
    const order = inOrder(drawn.starts);
    for (let i = 0; i < count; i++) {
      const at = order[i] ?? 0;
      const lane = drawn.lanes[at] ?? 0;
      const place = next[lane] ?? 0;
      next[lane] = place + 1;
      const index = drawn.indexes[at] ?? 0;
      const importance = drawn.importances[at] ?? 0;
      who[place] = index;
      starts[place] = drawn.starts[at] ?? 0;
      ends[place] = drawn.ends[at] ?? 0;
      importances[place] = importance;
      ranks[place] = priority(importance, index);
    }
    this.#best = this.#winners();
    this.#tracks = new Int8Array(count);
    const bars: number[][] = Array.from({ length: this.lanes * TRACKS }, () => []);
    for (let lane = 0; lane < this.lanes; lane++) {
      const { from, to } = this.lane(lane);
      const tracks = assignTracks(
        {
          starts: starts.subarray(from, to),
          ends: ends.subarray(from, to),
          importances: importances.subarray(from, to),
        },
        TRACKS,
      );
      this.#tracks.set(tracks, from);
      for (let at = 0; at < tracks.length; at++) {
        const track = tracks[at] ?? -1;
        if (track >= 0) bars[lane * TRACKS + track]?.push(from + at);
      }
    }
    this.#bars = bars;
  }

  get lanes(): number {
    return this.#lanes.length - 1;
  }

  lane(lane: number): Range {
    return { from: this.#lanes[lane] ?? 0, to: this.#lanes[lane + 1] ?? 0 };
  }

  index(place: number): number {
    return this.#who[place] ?? 0;
  }

  event(place: number): TimelineEvent {
    const index = this.index(place);
    const event = spansOf(this.document).plain?.at(index) ?? this.document.events[index];
    if (!event) throw new RangeError(`no event at place ${place}`);
    return event;
  }

  start(place: number): number {
    return this.#starts[place] ?? 0;
  }

  end(place: number): number {
    return this.#ends[place] ?? 0;
  }

  /** The smaller, the more important. */
  rank(place: number): number {
    return this.#ranks[place] ?? Infinity;
  }

  track(place: number): number {
    return this.#tracks[place] ?? -1;
  }

  /** Places of a lane that begin from `start` on and before `end`, ms. */
  between(lane: number, start: number, end: number): Range {
    return { from: this.#first(lane, start), to: this.#first(lane, end) };
  }

  /** The bar of a lane and track that lies across a moment: begins before and ends after it. */
  across(lane: number, track: number, time: number): number | null {
    const bars = this.#bars[lane * TRACKS + track] ?? [];
    let low = 0;
    let high = bars.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(bars[middle] ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    const bar = bars[low - 1];
    return bar !== undefined && this.end(bar) > time ? bar : null;
  }

  /** Places of a range from the most important on, worked out one by one. */
  *byImportance(range: Range): Generator<number, void, undefined> {
    const open: (Range & { best: number })[] = [];
    const add = (from: number, to: number): void => {
      if (from < to) open.push({ from, to, best: this.#bestOf(from, to) });
    };
    add(range.from, range.to);
    while (open.length) {
      let first = 0;
      for (let i = 1; i < open.length; i++) {
        if (this.#isBetter(open[i]?.best ?? 0, open[first]?.best ?? 0)) first = i;
      }
      const [found] = open.splice(first, 1);
      if (!found) return;
      yield found.best;
      add(found.from, found.best);
      add(found.best + 1, found.to);
    }
  }

  /** First place of a lane that begins at a moment or later. */
  #first(lane: number, time: number): number {
    let { from: low, to: high } = this.lane(lane);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #winners(): Uint32Array {
    const { count } = this;
    const ranks = this.#ranks;
    const best = new Uint32Array(2 * count);
    for (let at = 0; at < count; at++) best[count + at] = at;
    for (let node = count - 1; node > 0; node--) {
      const left = best[2 * node] ?? 0;
      const right = best[2 * node + 1] ?? 0;
      // Equal ones are rare: nothing is called for the others.
      const difference = (ranks[right] ?? 0) - (ranks[left] ?? 0);
      best[node] = difference < 0 || (!difference && this.#isBetter(right, left)) ? right : left;
    }
    return best;
  }

  #bestOf(from: number, to: number): number {
    let best = from;
    let low = from + this.count;
    let high = to + this.count;
    const meet = (node: number): void => {
      const one = this.#best[node] ?? 0;
      if (this.#isBetter(one, best)) best = one;
    };
    for (; low < high; low >>= 1, high >>= 1) {
      if (low & 1) meet(low++);
      if (high & 1) meet(--high);
    }
    return best;
  }

  #isBetter(a: number, b: number): boolean {
    const difference = this.rank(a) - this.rank(b);
    return difference < 0 || (difference === 0 && this.index(a) < this.index(b));
  }
}

interface Read {
  lanes: Uint32Array;
  indexes: Uint32Array;
  starts: Float64Array;
  ends: Float64Array;
  importances: Uint8Array;
  /** How many there are of each lane. */
  counts: Uint32Array;
}

/** The few fields that are needed of each event, read once. */
function read(document: TimelineDocument, isWanted: ((event: TimelineEvent) => boolean) | null): Read {
  const story = withMargins(factsOf(document).story ?? { start: 0, end: 0 });
  const numbers = laneNumbers(document);
  const spans = spansOf(document);
  const { plain } = spans;
  const { length } = spans.starts;
  const all: Read = {
    lanes: new Uint32Array(length),
    indexes: new Uint32Array(length),
    starts: new Float64Array(length),
    ends: new Float64Array(length),
    importances: new Uint8Array(length),
    counts: new Uint32Array(laneCount(document)),
  };
  const { counts } = all;
  let count = 0;
  for (let index = 0; index < length; index++) {
    // Events are asked only where something else is to be known of them than all of a large story tell in arrays.
    const event = isWanted || !plain ? document.events[index] : null;
    if (event && isWanted && !isWanted(event)) continue;
    let start = spans.starts[index] ?? NaN;
    let end = spans.ends[index] ?? NaN;
    if (Number.isFinite(end - start)) {
      // As `extent` does, which makes an object of each.
      if (end - start <= DAY) start = end = (start + end) / 2;
    } else {
      const span = event && extent(event, story);
      if (!span) continue;
      ({ start, end } = span);
    }
    const lane = (plain ? laneNumber(plain.lanes[index] ?? 0) : numbers.get(event?.lane)) ?? 0;
    all.lanes[count] = lane;
    counts[lane] = (counts[lane] ?? 0) + 1;
    all.indexes[count] = index;
    all.starts[count] = start;
    all.ends[count] = end;
    all.importances[count] = (plain ? plain.importances[index] : event?.importance) ?? 0;
    count += 1;
  }
  return {
    lanes: all.lanes.subarray(0, count),
    indexes: all.indexes.subarray(0, count),
    starts: all.starts.subarray(0, count),
    ends: all.ends.subarray(0, count),
    importances: all.importances.subarray(0, count),
    counts,
  };
}

function laneStarts(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let lane = 0; lane < counts.length; lane++)
    starts[lane + 1] = (starts[lane] ?? 0) + (counts[lane] ?? 0);
  return starts;
}
