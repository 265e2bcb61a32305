import { priority, TRACKS } from '../model/block.js';
import type { Span, TimelineEvent } from '../model/document.js';
import { extent, withMargins } from '../model/extent.js';
import { assignTracks } from '../model/tracks.js';
import { briefOf } from './event-json.js';

const DAY = 86_400_000;
const NOWHERE: Span = { start: 0, end: 0 };

/** The dated events of a story while they come in, each as little as can be: there may be millions. */
export class TileRows {
  story: Span | null = null;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly lanes: number[] = [];
  readonly importances: number[] = [];
  /** Places in reading order. */
  readonly places: number[] = [];
  readonly briefs: string[] = [];
  /** Those that reach to an end of the story, which is not known yet, by their row. */
  readonly open = new Map<number, TimelineEvent>();

  /**
   * @param lane place of the event's lane in the document
   * @param n the event's place in reading order
   * @returns whether the event has a place on the axis
   */
  add(event: TimelineEvent, lane: number, n: number): boolean {
    const { span, date } = event;
    const drawn = extent(event, NOWHERE);
    if (!span || !drawn) return false;
    const isFirm = Number.isFinite(span.start) && Number.isFinite(span.end);
    if (!isFirm || date?.form === 'before' || date?.form === 'after')
      this.open.set(this.starts.length, event);
    // What is open on one side covers only the day at its known end: "by 15 December" is about that day.
    const start = Number.isFinite(span.start) ? span.start : span.end - DAY;
    const end = Number.isFinite(span.end) ? span.end : span.start + DAY;
    this.story = {
      start: Math.min(this.story?.start ?? start, start),
      end: Math.max(this.story?.end ?? end, end),
    };
    this.starts.push(drawn.start);
    this.ends.push(drawn.end);
    this.lanes.push(lane);
    this.importances.push(event.importance);
    this.places.push(n);
    this.briefs.push(JSON.stringify(briefOf(event)));
    return true;
  }
}

/** The dated events of a whole story, by where they begin on the axis. An event's number here is not its place. */
export class TileTable {
  readonly size: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly lanes: Uint16Array;
  /** Rows of bars, -1 without one. */
  readonly tracks: Int8Array;
  readonly #places: Uint32Array;
  readonly #ranks: Float64Array;
  readonly #briefs: readonly string[];
  readonly #order: Uint32Array;

  /** @param lanes how many the axis has */
  constructor(rows: TileRows, story: Span, lanes: number) {
    const margins = withMargins(story);
    for (const [row, event] of rows.open) {
      const drawn = extent(event, margins) ?? NOWHERE;
      rows.starts[row] = drawn.start;
      rows.ends[row] = drawn.end;
    }
    const size = rows.starts.length;
    const order = Uint32Array.from({ length: size }, (_, i) => i);
    order.sort((a, b) => (rows.starts[a] ?? 0) - (rows.starts[b] ?? 0) || a - b);
    const sorted = (values: readonly number[]) => ({
      length: size,
      at: (i: number): number => values[order[i] ?? 0] ?? 0,
    });
    const importances = sorted(rows.importances);
    const fill = <T extends Float64Array | Uint32Array | Uint16Array>(
      array: T,
      values: readonly number[],
    ): T => {
      const { at } = sorted(values);
      for (let i = 0; i < size; i++) array[i] = at(i);
      return array;
    };
    this.size = size;
    this.starts = fill(new Float64Array(size), rows.starts);
    this.ends = fill(new Float64Array(size), rows.ends);
    this.lanes = fill(new Uint16Array(size), rows.lanes);
    this.#places = fill(new Uint32Array(size), rows.places);
    this.#ranks = new Float64Array(size);
    for (let i = 0; i < size; i++) this.#ranks[i] = priority(importances.at(i), this.place(i));
    this.#briefs = rows.briefs;
    this.#order = order;
    this.tracks = this.#tracks(importances.at, lanes);
  }

  /** Place in reading order. */
  place(i: number): number {
    return this.#places[i] ?? 0;
  }

  /** The first event that begins at or after a coordinate, of a run of events. */
  firstFrom(coordinate: number, low: number, high: number): number {
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < coordinate) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first event that begins later than one, of a run of events. */
  firstAfter(i: number, high: number): number {
    const start = this.starts[i] ?? 0;
    let low = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Negative where the first is the more important. */
  compare = (a: number, b: number): number =>
    (this.#ranks[a] ?? 0) - (this.#ranks[b] ?? 0) || this.place(a) - this.place(b);

  /** The event in brief, as JSON, with its place in reading order and its track. */
  brief(i: number): string {
    const track = this.tracks[i] ?? -1;
    const own = `{"n":${this.place(i)}${track < 0 ? '' : `,"track":${track}`},`;
    return own + (this.#briefs[this.#order[i] ?? 0] ?? '{}').slice(1);
  }

  #tracks(importance: (i: number) => number, lanes: number): Int8Array {
    const tracks = new Int8Array(this.size).fill(-1);
    const byLane = Array.from({ length: lanes }, (): number[] => []);
    for (let i = 0; i < this.size; i++) byLane[this.lanes[i] ?? 0]?.push(i);
    for (const own of byLane) {
      const given = assignTracks(
        {
          starts: Float64Array.from(own, (i) => this.starts[i] ?? 0),
          ends: Float64Array.from(own, (i) => this.ends[i] ?? 0),
          importances: Uint8Array.from(own, importance),
        },
        TRACKS,
      );
      given.forEach((track, at) => {
        tracks[own[at] ?? 0] = track;
      });
    }
    return tracks;
  }
}
