import type { Mark } from './marks.js';

/** What is drawn in one row: an event, or a cluster of several. */
export interface Placed {
  /** Stable name: the event's id, or the row and cell of a cluster. */
  key: string;
  row: number;
  /** How many events it stands for: a cluster from 2 on. */
  count: number;
  /** Those known by name, in reading order: all of them but in a cluster of a large story. */
  marks: readonly Mark[];
  /** Those that are only counted. */
  rest: readonly Heap[];
  /** The most important of them. */
  lead: Mark;
  /** Where the first and the last of them begin, axis coordinates. */
  from: number;
  to: number;
  /** Ends of the mark, CSS px from the left end of the story at this zoom. */
  left: number;
  right: number;
  /** Where the title goes if the window allows: beside the mark, or over a bar longer than its title. */
  side: Side;
  /** Width of the title, cut to the widest allowed, CSS px. */
  title: number;
}

/** Events of one lane that begin near one another and are counted, not named. */
export interface Heap {
  count: number;
  /** The most important of them. */
  lead: Mark;
  /** Where the first and the last of them begin, axis coordinates. */
  from: number;
  to: number;
}

export type Side = 'right' | 'left' | 'over';

export interface PlaceOptions {
  /** Coordinate at the left end of the story. */
  from: number;
  /** Axis coordinates per CSS px: the zoom. */
  perPixel: number;
  /** Widest title, CSS px. */
  widestTitle: number;
  /** What is written beside a cluster, in CSS px. */
  clusterTitle(count: number, lead: Mark): number;
  /** Marks and the titles beside them stay between these, CSS px from the left end of the story at this zoom. */
  bounds?: { left: number; right: number } | undefined;
}

/** CSS px. */
export const DOT = 12;
const SHORTEST_BAR = 14;
/** Between a mark and its title. */
export const TITLE_GAP = 7;
/** Between one mark and the next in its row, at least. */
export const AIR = 4;
/** Between one title and what follows in its row. */
export const GUTTER = 12;

export function byImportance(a: Mark, b: Mark): number {
  return b.event.importance - a.event.importance || a.index() - b.index();
}

/** Each into the first row with room for mark and title; the most important ones are to come first. */
export function fill(
  marks: readonly Mark[],
  taken: readonly Row[],
  first: number,
  options: PlaceOptions,
): { placed: Placed[]; left: Mark[] } {
  const placed: Placed[] = [];
  const left: Mark[] = [];
  for (const mark of marks) {
    const entry = settle(mark, taken, first, options);
    if (entry) placed.push(entry);
    else left.push(mark);
  }
  return { placed, left };
}

export function emptyRows(count: number): Row[] {
  return Array.from({ length: count }, () => new Row());
}

function settle(mark: Mark, rows: readonly Row[], first: number, options: PlaceOptions): Placed | null {
  const [start, end] = endsOf(mark, options);
  // In a crowd most have no room whatever their titles: those are not measured.
  if (!rows.some((row) => row.isFree(start, end + GUTTER))) return null;
  const base = measureMark(mark, options);
  const sides: readonly Side[] = base.side === 'over' ? ['over'] : ['right', 'left'];
  for (const side of sides) {
    const [from, to] = footprint({ ...base, side });
    const { bounds } = options;
    if (bounds && side !== 'over' && (from < bounds.left || to > bounds.right)) continue;
    const at = rows.findIndex((row) => row.isFree(from, to));
    if (at < 0) continue;
    rows[at]?.take(from, to);
    return { ...base, side, row: first + at };
  }
  return null;
}

/** An event alone, wherever it goes. */
export function measureMark(mark: Mark, options: PlaceOptions): Omit<Placed, 'row'> {
  const title = Math.min(mark.titleWidth(), options.widestTitle);
  const [left, right] = endsOf(mark, options);
  const side = mark.shape === 'bar' && right - left > title + 2 * GUTTER ? 'over' : 'right';
  return {
    key: mark.event.id,
    count: 1,
    marks: [mark],
    rest: [],
    lead: mark,
    from: mark.from,
    to: mark.from,
    left,
    right,
    side,
    title,
  };
}

/** Ends of a mark, which is never too small to be seen, CSS px. Within bounds it may have to move by its own width. */
function endsOf(mark: Mark, { from, perPixel, bounds }: PlaceOptions): [left: number, right: number] {
  const start = (mark.from - from) / perPixel;
  const end = (mark.to - from) / perPixel;
  const dot = mark.shape === 'dot';
  let left = dot ? start - DOT / 2 : start;
  let right = dot ? start + DOT / 2 : Math.max(end, start + SHORTEST_BAR);
  if (bounds) {
    const least = dot ? DOT : SHORTEST_BAR;
    left = Math.max(Math.min(left, bounds.right - AIR - least), bounds.left);
    right = Math.min(Math.max(right, left + least), bounds.right - AIR);
  }
  return [left, right];
}

/** All that a mark and its title take of a row, CSS px. */
export function footprint({ left, right, side, title }: Omit<Placed, 'row'>): [from: number, to: number] {
  if (side === 'over') return [left, right + GUTTER];
  if (side === 'left') return [left - TITLE_GAP - title - GUTTER, right + GUTTER];
  return [left, right + TITLE_GAP + title + GUTTER];
}

/** What is taken of one row, as spans in order. */
export class Row {
  #starts: number[] = [];
  #ends: number[] = [];

  isFree(from: number, to: number): boolean {
    const i = this.#after(from);
    const next = this.#starts[i];
    const previous = this.#ends[i - 1];
    return (next === undefined || next >= to) && (previous === undefined || previous <= from);
  }

  take(from: number, to: number): void {
    const i = this.#after(from);
    this.#starts.splice(i, 0, from);
    this.#ends.splice(i, 0, to);
  }

  /** Number of spans that start before. */
  #after(from: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
