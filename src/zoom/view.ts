import type { Measure } from './marks.js';
import { STRONG } from './marks.js';
import { GUTTER, TITLE_GAP, type Placed, type Side } from './fill.js';
import { shorten } from './shorten.js';

/** What the axis shows in a window. */
export interface Drawn {
  placed: Placed;
  /** Left end of the mark, CSS px from the left edge of the window; may lie outside for a long bar. */
  x: number;
  /** Width of the mark, CSS px. */
  width: number;
  side: Side;
  /** The title as it fits, whole or cut between words; empty where there is no room. */
  title: string;
  /** Left end of the title from the left edge of the window, CSS px. */
  titleX: number;
  /** Of the title as it fits, CSS px. */
  titleWidth: number;
}

export interface ViewOptions {
  /** Left edge of the window, CSS px from the left end of the story at this zoom. */
  left: number;
  /** Width of the window, CSS px. */
  width: number;
  measure: Measure;
  /** What is written beside a mark or cluster, with as much of the title as is left. */
  titleOf(placed: Placed, title: string): string;
}

/** Least air between a title and the edge of the window, CSS px. */
const EDGE = 4;
/** A title cut shorter than this says too little, CSS px. */
const SHORTEST = 56;

/**
 * What of the placed marks a window shows, and how much of each title. Only titles at the edges of the window depend
 * on where it lies: they change sides or are cut between words, so that nothing is ever clipped.
 */
export function view(placed: readonly Placed[], options: ViewOptions): Drawn[] {
  const rows = new Map<number, Placed[]>();
  for (const entry of placed) {
    if (!isInWindow(entry, options)) continue;
    const row = rows.get(entry.row);
    if (row) row.push(entry);
    else rows.set(entry.row, [entry]);
  }
  return [...rows.values()].flatMap((row) =>
    fitRow(
      row.toSorted((a, b) => a.left - b.left),
      options,
    ),
  );
}

function isInWindow({ left, right, lead, count }: Placed, options: ViewOptions): boolean {
  const from = options.left;
  const to = options.left + options.width;
  if (lead.shape === 'bar' && count === 1) return right > from + 3 && left < to - 3;
  // Half a dot at the edge is a sliver: it comes when all of it is there.
  return left >= from && right <= to;
}

function fitRow(row: readonly Placed[], options: ViewOptions): Drawn[] {
  const drawn: Drawn[] = [];
  /** Everything left of this is taken, px in the window. */
  let taken = EDGE;
  row.forEach((placed, i) => {
    const next = row[i + 1];
    const nextLeft = next ? titleStart(next) - options.left - GUTTER : Infinity;
    const entry = fitOne(placed, taken, Math.min(nextLeft, options.width - EDGE), options);
    drawn.push(entry);
    const end =
      entry.title && entry.side === 'right' ? entry.titleX + entry.titleWidth : entry.x + entry.width;
    taken = Math.max(taken, end + GUTTER);
  });
  return drawn;
}

/** Where an entry begins with its title, as placed. */
function titleStart({ side, left, title }: Placed): number {
  return side === 'left' ? left - TITLE_GAP - title : left;
}

function fitOne(placed: Placed, from: number, to: number, options: ViewOptions): Drawn {
  const x = placed.left - options.left;
  const width = placed.right - placed.left;
  const afterMark = x + width + TITLE_GAP;
  const rooms: Record<Side, number> = {
    over: Math.min(x + width, to) - Math.max(x, EDGE),
    right: to - afterMark,
    left: x - TITLE_GAP - from,
  };
  const side = chooseSide(placed, rooms);
  const strong = isStrong(placed);
  const room = Math.min(rooms[side], placed.title);
  const title = fitTitle(placed, room, options);
  const titleWidth = title ? options.measure(title, strong) : 0;
  const titleX =
    side === 'over' ? Math.max(x, EDGE) : side === 'left' ? x - TITLE_GAP - titleWidth : afterMark;
  return { placed, x, width, side, title, titleX, titleWidth };
}

/** The whole title, or as much of it as is worth saying. */
function fitTitle(placed: Placed, room: number, options: ViewOptions): string {
  if (room < placed.title && room < SHORTEST) return '';
  const { title } = placed.lead.event;
  // Of "Berlin talks and 2 more" the title is cut: without what follows it would lie about what it holds.
  const left = shorten(title, room + 0.5, (text) =>
    options.measure(options.titleOf(placed, text), isStrong(placed)),
  );
  return left && options.titleOf(placed, left);
}

/** The side as placed if the whole title fits there; otherwise one where it does; otherwise the roomiest. */
function chooseSide(placed: Placed, rooms: Record<Side, number>): Side {
  const sides: Side[] =
    placed.side === 'over'
      ? ['over', 'right']
      : placed.side === 'left'
        ? ['left', 'right']
        : ['right', 'left'];
  const fits = sides.find((side) => rooms[side] >= placed.title);
  if (fits) return fits;
  const [first = 'right', second = first] = sides;
  if (placed.lead.shape === 'bar' && rooms.over >= Math.max(rooms[first], rooms[second])) return 'over';
  return rooms[second] > rooms[first] && rooms[first] < SHORTEST ? second : first;
}

export function isStrong(placed: Placed): boolean {
  return placed.count === 1 && placed.lead.event.importance >= STRONG;
}
