import type { Mark } from './marks.js';

/** What is drawn in one row: an event, or a cluster of several. */
export interface Placed {
  /** Stable name: the event's id, or the lane and cell of a cluster. */
  key: string;
  row: number;
  /** One event, or all that a cluster holds, in reading order. */
  marks: readonly Mark[];
  /** The most important of them. */
  lead: Mark;
  /** Ends of the mark, CSS px from the left end of the story at this zoom. */
  left: number;
  right: number;
  /** Where the title goes if the window allows: beside the mark, or over a bar longer than its title. */
  side: Side;
  /** Width of the title, cut to the widest allowed, CSS px. */
  title: number;
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
  clusterTitle(marks: readonly Mark[], lead: Mark): number;
}

/** CSS px. */
export const DOT = 12;
export const SHORTEST_BAR = 14;
/** Between a mark and its title. */
export const TITLE_GAP = 7;
/** Between one title and what follows in its row. */
export const GUTTER = 12;

export function byImportance(a: Mark, b: Mark): number {
  return b.event.importance - a.event.importance || a.index - b.index;
}

/** The most important first, each into the first row with room for mark and title. */
export function fill(
  marks: readonly Mark[],
  rows: number,
  first: number,
  options: PlaceOptions,
): { placed: Placed[]; left: Mark[] } {
  const taken = Array.from({ length: rows }, () => new Row());
  const placed: Placed[] = [];
  const left: Mark[] = [];
  for (const mark of marks) {
    const entry = settle(mark, taken, first, options);
    if (entry) placed.push(entry);
    else left.push(mark);
  }
  return { placed, left };
}

function settle(mark: Mark, rows: readonly Row[], first: number, options: PlaceOptions): Placed | null {
  const base = measureMark(mark, options);
  const sides: readonly Side[] = base.side === 'over' ? ['over'] : ['right', 'left'];
  for (const side of sides) {
    const [from, to] = footprint({ ...base, side });
    const at = rows.findIndex((row) => row.isFree(from, to));
    if (at < 0) continue;
    rows[at]?.take(from, to);
    return { ...base, side, row: first + at };
  }
  return null;
}

export function measureMark(mark: Mark, { from, perPixel, widestTitle }: PlaceOptions): Omit<Placed, 'row'> {
  const start = (mark.from - from) / perPixel;
  const end = (mark.to - from) / perPixel;
  const title = Math.min(mark.titleWidth, widestTitle);
  const dot = mark.shape === 'dot';
  const left = dot ? start - DOT / 2 : start;
  const right = dot ? start + DOT / 2 : Math.max(end, start + SHORTEST_BAR);
  const side = !dot && right - left > title + 2 * GUTTER ? 'over' : 'right';
  return { key: mark.event.id, marks: [mark], lead: mark, left, right, side, title };
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
