import type { Lane, TimelineDocument } from '../model/document.js';
import { laneCount, laneNumbers, MOST_LANES } from '../model/lane-numbers.js';
import { countOf } from '../model/spans.js';
import { factsOf } from './facts.js';
import { createScale } from './scale.js';

/**
 * Rows of the axis: how many each lane has. Depends on the data and on how wide the axis is, never on the window or on
 * measured texts, so that the height is known before anything is drawn and never changes under a reader.
 */
export interface LaneRows {
  /** Which of the axis's lanes: its place in the document, but in a story with many; see `lane-numbers.ts`. */
  lane: number;
  /** First row, counted over all lanes. */
  first: number;
  rows: number;
  /** The document's lanes in it, those of the filter: several only in a story with many, and then the first of them. */
  shown: readonly Lane[];
}

/** CSS px. */
export const ROW_HEIGHT = 28;
/** Above the first row of each lane: its name. */
const LANE_HEADER = 17;
/** Strip above all rows: the era, and where the story's knowledge ends. */
const TOP = 24;
/** Strip under all rows: dates. */
const TICKS = 34;

const MOST_ROWS = 14;
/** Lanes of one row that are named: more than any axis has room for. */
const MOST_SAID = 60;
/** Below this width, CSS px, titles take so much of it that lanes need more rows to show the same events. */
const NARROW = 950;

export interface RowOptions {
  /** Dated events of each lane, where the document does not hold them all. */
  counts?: readonly number[] | undefined;
  /** Ids of the lanes that are shown; all where it is missing or `null`. */
  lanes?: ReadonlySet<string> | null | undefined;
}

/** Of so many events each is to be seen at once; of more, most titles are gathered, and the room is better used for the others. */
export const FEW = 60;
/** Of a title, CSS px on average: measuring would come too late for the height, and differs from reader to reader. */
const LETTER = 6.7;
/** Signs that are as wide as high, of East Asia. */
const WIDE = /[\u2e80-\uffdc]/g;
/** Before and after a title, CSS px; and after a bar that has it inside. */
const AROUND = 20;
const AFTER = 12;
/** How much wider than the story its window may be so that the last titles have room beside their marks. */
export const MOST_AIR = 1.25;

/** CSS px; what is longer is cut. */
export function widestTitle(width: number): number {
  return Math.min(340, width * 0.6);
}

/**
 * A lane has as many rows as events that fall together in it, in a short story also with their titles, within limits;
 * a lane with many events gets more, so that titles find room.
 *
 * @param width of the axis, CSS px; 0 where it is not known yet
 */
export function laneRows(document: TimelineDocument, width: number, options: RowOptions = {}): LaneRows[] {
  const perRow = width < NARROW ? 2.5 : 4;
  const lanes = laneCount(document);
  const numbers = laneNumbers(document);
  const most = lanes === 1 ? 9 : lanes <= 3 ? 4 : 3;
  const counts = options.counts ?? factsOf(document).lanes;
  const lanesIn = (lane: number): Lane[] =>
    document.lanes.filter(({ id }) => numbers.get(id) === lane && (options.lanes?.has(id) ?? true));
  const isShort = !options.counts && width > 0 && countOf(document) <= FEW;
  const all = isShort ? titled(document, width) : [];
  const wanted = counts.map((count, lane) => {
    if (!count || (document.lanes.length && !lanesIn(lane).length)) return 0;
    const rows = Math.ceil(count / perRow);
    if (rows >= most || options.counts) return Math.min(most, rows);
    const depth = Math.max(rows, depthOf(document, lane));
    const titles = titleRows(all.filter((one) => one.lane === lane));
    return Math.min(most, Math.max(depth, titles));
  });
  const shared = wanted[MOST_LANES - 1];
  while (sum(wanted) > MOST_ROWS && Math.max(...wanted) > 1) {
    wanted[wanted.indexOf(Math.max(...wanted))] = Math.max(...wanted) - 1;
  }
  // Where many lanes share, the rows are theirs that they would have without the others.
  if (shared && document.lanes.length > MOST_LANES) wanted[MOST_LANES - 1] = shared;
  let first = 0;
  return wanted.flatMap((rows, lane) => {
    // A lane without dated events has nothing to show on the axis.
    if (!rows) return [];
    const entry = { lane, first, rows, shown: lanesIn(lane).slice(0, MOST_SAID) };
    first += rows;
    return [entry];
  });
}

/** Height of the axis for these rows, CSS px. */
export function axisHeight(lanes: readonly LaneRows[], named: boolean): number {
  const rows = lanes.reduce((all, lane) => all + lane.rows, 0);
  return TOP + Math.max(rows, 1) * ROW_HEIGHT + (named ? lanes.length * LANE_HEADER : 0) + 8 + TICKS;
}

/** Top of a row, CSS px from the top of the axis. */
export function rowTop(lanes: readonly LaneRows[], row: number, named: boolean): number {
  const above = named ? lanes.filter(({ first }) => first <= row).length : 0;
  return TOP + row * ROW_HEIGHT + above * LANE_HEADER;
}

const depths = new WeakMap<TimelineDocument, Map<number, number>>();

/** Most events of a lane that share a moment. Asked for small lanes only: the others have all the rows there are. */
function depthOf(document: TimelineDocument, lane: number): number {
  let known = depths.get(document);
  if (!known) depths.set(document, (known = new Map()));
  let found = known.get(lane);
  if (found === undefined) {
    const numbers = laneNumbers(document);
    const spans = document.events.flatMap((event) =>
      event.span && (numbers.get(event.lane) ?? 0) === lane ? [event.span] : [],
    );
    known.set(lane, (found = depth(spans)));
  }
  return found;
}

/** An event with its title, CSS px from the left end of the story. */
interface Titled {
  lane: number;
  from: number;
  to: number;
  text: number;
}

/** All events as the whole story, folded, would show them, if titles were as wide as they are thought to be. */
function titled(document: TimelineDocument, width: number): Titled[] {
  const scale = createScale(document, { fold: true, width });
  const lanes = laneNumbers(document);
  const x = (time: number): number => ((scale.toAxis(time) - scale.from) / (scale.to - scale.from)) * width;
  const all = document.events.flatMap(({ span, title, lane }) => {
    if (!span) return [];
    const { start, end } = span;
    const text = Math.min(title.replace(WIDE, 'mm').length * LETTER, widestTitle(width));
    const from = x(Number.isFinite(start) ? start : end);
    return [{ lane: lanes.get(lane) ?? 0, from, to: x(Number.isFinite(end) ? end : start), text }];
  });
  const air = Math.max(1, ...all.map(({ to, text }) => to / (width - AROUND - text)));
  const narrower = Math.min(air, MOST_AIR);
  return all.map((one) => ({ ...one, from: one.from / narrower, to: one.to / narrower }));
}

/** Rows in which each of these has its title beside it. */
function titleRows(events: readonly Titled[]): number {
  const ends: number[] = [];
  for (const { from, to, text } of events) {
    const row = ends.findIndex((end) => end <= from);
    // The title stands over a bar that is longer.
    ends[row < 0 ? ends.length : row] = to + (to - from > text + 2 * AFTER ? AFTER : AROUND + text);
  }
  return ends.length;
}

/** Most events that share a moment; open ends count at their known end only. */
function depth(spans: readonly { start: number; end: number }[]): number {
  const edges: [number, number][] = [];
  for (const { start, end } of spans) {
    edges.push([Number.isFinite(start) ? start : end - 1, 1], [Number.isFinite(end) ? end : start + 1, -1]);
  }
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let now = 0;
  let most = 0;
  for (const [, step] of edges) {
    now += step;
    most = Math.max(most, now);
  }
  return most;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}
