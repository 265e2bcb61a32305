import { DAY } from '../model/calendar.js';
import { extent, withMargins } from '../model/extent.js';
import { priority, TRACKS } from '../model/block.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { inOrder } from '../model/in-order.js';
import { laneCount, laneNumber, laneNumbers } from '../model/lane-numbers.js';
import { spansOf, type PlainEvents, type Spans } from '../model/spans.js';
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
  /** A tree of winners: node `i` names the more important of `2i` and `2i + 1`; from `count` on they are the places themselves. */
  readonly #best: Uint32Array;
  /** Bars of each lane and track, in order. */
  readonly #bars: readonly (readonly number[])[];

  /** @param isWanted leaves out what is filtered */
  constructor(document: TimelineDocument, isWanted: ((event: TimelineEvent) => boolean) | null = null) {
    this.document = document;
    const drawn = read(document, isWanted);
    const count = drawn.starts.length;
    this.count = count;
    this.#lanes = laneStarts(drawn.counts);
    this.#who = new Uint32Array(count);
    this.#starts = new Float64Array(count);
    this.#ends = new Float64Array(count);
    this.#ranks = new Uint32Array(count);
    const importances = this.#place(drawn);
    this.#best = this.#winners();
    this.#tracks = new Int8Array(count);
    const bars: number[][] = [];
    for (let lane = 0; lane < this.lanes; lane++) bars.push(...this.#barsOf(lane, importances));
    this.#bars = bars;
  }

  /** Gives each event its place, lane by lane; tells importances by places. Loops are methods of their own: the smaller, the sooner they are compiled. */
  #place({ lanes, indexes, starts, ends, importances }: Read): Uint8Array {
    const own = new Uint8Array(starts.length);
    const who = this.#who;
    const ownStarts = this.#starts;
    const ownEnds = this.#ends;
    const ranks = this.#ranks;
    const next = this.#lanes.slice();
    const order = inOrder(starts);
    for (let i = 0; i < order.length; i++) {
      const at = order[i] ?? 0;
      const lane = lanes[at] ?? 0;
      const place = next[lane] ?? 0;
      const index = indexes ? (indexes[at] ?? 0) : at;
      const importance = importances[at] ?? 0;
      next[lane] = place + 1;
      who[place] = index;
      ownStarts[place] = starts[at] ?? 0;
      ownEnds[place] = ends[at] ?? 0;
      ranks[place] = priority(importance, index);
      own[place] = importance;
    }
    return own;
  }

  /** Gives the bars of a lane their tracks. @returns those of each track */
  #barsOf(lane: number, importances: Uint8Array): number[][] {
    const { from, to } = this.lane(lane);
    const tracks = assignTracks(
      {
        starts: this.#starts.subarray(from, to),
        ends: this.#ends.subarray(from, to),
        importances: importances.subarray(from, to),
      },
      TRACKS,
    );
    const bars: number[][] = Array.from({ length: TRACKS }, () => []);
    for (let at = 0; at < tracks.length; at++) {
      const track = tracks[at] ?? -1;
      if (track >= 0) bars[track]?.push(from + at);
    }
    this.#tracks.set(tracks, from);
    return bars;
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
    const best = new Uint32Array(count);
    for (let node = count - 1; node > 0; node--) {
      const first = 2 * node;
      const left = first < count ? (best[first] ?? 0) : first - count;
      const right = first + 1 < count ? (best[first + 1] ?? 0) : first + 1 - count;
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
      const one = node < this.count ? (this.#best[node] ?? 0) : node - this.count;
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
  lanes: Uint8Array;
  /** Places in reading order; missing where all events are drawn. */
  indexes?: Uint32Array;
  starts: Float64Array;
  ends: Float64Array;
  importances: Uint8Array;
  /** How many there are of each lane. */
  counts: Uint32Array;
}

function read(document: TimelineDocument, isWanted: ((event: TimelineEvent) => boolean) | null): Read {
  const spans = spansOf(document);
  const starts = spans.starts.slice();
  const ends = spans.ends.slice();
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    // As `extent` does, which makes an object of each.
    if (end - start <= DAY) starts[at] = ends[at] = (start + end) / 2;
  }
  return spans.plain && !isWanted
    ? readPlain(document, spans.plain, { starts, ends })
    : readEvents(document, isWanted, { starts, ends });
}

/** All events of a large story, which tells in arrays what is needed of them. */
function readPlain(
  document: TimelineDocument,
  { lanes: places, importances }: PlainEvents,
  drawn: Spans,
): Read {
  const numbers = Uint8Array.from(document.lanes, (_, place) => laneNumber(place));
  const lanes = new Uint8Array(places.length);
  if (numbers.length) for (let at = 0; at < places.length; at++) lanes[at] = numbers[places[at] ?? 0] ?? 0;
  return { ...drawn, lanes, importances, counts: Uint32Array.from(factsOf(document).lanes) };
}

/** Those that are wanted and dated; each is asked. */
function readEvents(
  document: TimelineDocument,
  isWanted: ((event: TimelineEvent) => boolean) | null,
  { starts, ends }: Spans,
): Read {
  const { events } = document;
  const story = withMargins(factsOf(document).story ?? { start: 0, end: 0 });
  const numbers = laneNumbers(document);
  const lanes = new Uint8Array(events.length);
  const indexes = new Uint32Array(events.length);
  const importances = new Uint8Array(events.length);
  const counts = new Uint32Array(laneCount(document));
  let count = 0;
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (!event || (isWanted && !isWanted(event))) continue;
    let start = starts[index] ?? NaN;
    let end = ends[index] ?? NaN;
    if (!Number.isFinite(end - start)) {
      const span = extent(event, story);
      if (!span) continue;
      ({ start, end } = span);
    }
    const lane = numbers.get(event.lane) ?? 0;
    lanes[count] = lane;
    counts[lane] = (counts[lane] ?? 0) + 1;
    indexes[count] = index;
    starts[count] = start;
    ends[count] = end;
    importances[count] = event.importance;
    count += 1;
  }
  return {
    lanes,
    indexes,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    importances,
    counts,
  };
}

function laneStarts(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let lane = 0; lane < counts.length; lane++)
    starts[lane + 1] = (starts[lane] ?? 0) + (counts[lane] ?? 0);
  return starts;
}
