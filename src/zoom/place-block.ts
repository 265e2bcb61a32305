import type { Block } from '../model/block.js';
import type { TimelineEvent } from '../model/document.js';
import { emptyRows, fill, footprint, GUTTER, measureMark, TITLE_GAP } from './fill.js';
import type { Heap, Placed, PlaceOptions, Row } from './fill.js';
import { cellWidth, gather, type Grid } from './gather.js';
import type { Mark } from './marks.js';
import { groupByLane } from './place.js';
import type { LaneRows } from './rows.js';

/** A bar across the end of a block is drawn there as it is if it is longer than this, CSS px. */
const LONG = 24;
/** What is drawn of a bar that has no track: it begins here and goes on. CSS px. */
const STUB = 40;

/** Bars with tracks take so many rows of a lane at most: others need room too. */
function tracksIn(rows: number): number {
  return rows >= 9 ? 3 : rows >= 4 ? 2 : rows >= 2 ? 1 : 0;
}

/** With many lanes, wider cells: the page holds no more marks for them. */
function cellsTogether(lanes: number): number {
  return lanes <= 3 ? 1 : lanes <= 7 ? 2 : 4;
}

/** Level of the blocks at a zoom: sixteen cells. */
export function levelOf(perPixel: number): number {
  return Math.log2(cellWidth(perPixel)) + 4;
}

/**
 * What is drawn of a large story in one block, in which row. Depends on that block and the zoom alone, and keeps within
 * its ends; but for bars across them, which are the same in every block that they meet.
 *
 * @param toMark `null` for an event that has nothing to draw
 */
export function placeBlock(
  block: Block,
  lanes: readonly LaneRows[],
  toMark: (event: TimelineEvent) => Mark | null,
  options: PlaceOptions,
): Placed[] {
  const size = 2 ** block.level;
  const start = block.number * size;
  const left = (start - options.from) / options.perPixel;
  const right = (start + size - options.from) / options.perPixel;
  const room: Room = {
    from: start,
    to: start + size,
    // Left of the story there is nothing to be seen, so no title goes there.
    options: { ...options, bounds: { left: Math.max(left, 0), right } },
    grid: { origin: 0, cell: (size / 16) * cellsTogether(lanes.length) },
  };
  const toMarks = (events: readonly TimelineEvent[]): Mark[] =>
    events.flatMap((event) => toMark(event) ?? []);
  const through = groupByLane(
    block.through.flatMap(({ event, track }) => {
      const mark = toMark(event);
      return mark ? [{ lane: mark.lane, mark, track }] : [];
    }),
  );
  const events = groupByLane(toMarks(block.events));
  const rest = groupByLane(
    block.rest.flatMap((one) => {
      const lead = toMark(one.lead);
      return lead ? [{ ...one, lead }] : [];
    }),
  );
  return lanes.flatMap((lane) =>
    placeLane(
      lane,
      through.get(lane.lane) ?? [],
      events.get(lane.lane) ?? [],
      rest.get(lane.lane) ?? [],
      room,
    ),
  );
}

interface Room {
  /** Ends of the block, axis coordinates. */
  from: number;
  to: number;
  options: PlaceOptions;
  grid: Grid;
}

interface Bar {
  mark: Mark;
  track: number;
}

function placeLane(
  { first, rows }: LaneRows,
  through: readonly Bar[],
  events: readonly Mark[],
  rest: readonly Heap[],
  room: Room,
): Placed[] {
  const { options, grid } = room;
  const tracks = tracksIn(rows);
  const isLong = ({ mark, track }: Bar): boolean =>
    track < tracks && (mark.to - mark.from) / options.perPixel > LONG;
  const long = through.filter(isLong);
  const others = through.flatMap((bar) => (isLong(bar) ? [] : [bar.mark]));
  const begun = others.filter(({ from }) => from >= room.from && from < room.to);
  // The source's order stands among equally important ones.
  const marks = [...events, ...begun, ...rest.flatMap(({ count, lead }) => (count === 1 ? [lead] : []))]
    .map((mark) => (mark.to > room.to ? stub(mark, options) : mark))
    .sort((a, b) => b.event.importance - a.event.importance);
  const heaps = rest.filter(({ count }) => count > 1);
  const bars = long.map((bar) => ({ ...placeBar(bar.mark, room), row: first + bar.track }));

  const withBars = (count: number): Row[] => {
    const free = emptyRows(count);
    for (let track = 0; track < count; track++) {
      const own = bars.filter(({ row }) => row === first + track).sort((a, b) => a.left - b.left);
      own.forEach((bar, i) => {
        const [from, to] = footprint(bar);
        free[track]?.take(from, Math.min(to, own[i + 1]?.left ?? Infinity));
      });
    }
    return free;
  };
  if (!heaps.length) {
    const all = fill(marks, withBars(rows), first, options);
    if (!all.left.length) return [...bars, ...all.placed];
  }
  const most = fill(marks, withBars(rows - 1), first, options);
  return [...bars, ...most.placed, ...gather(most.left, heaps, first + rows - 1, grid, options)];
}

/** A bar that has its track: the same in each block, with its title inside the last of them. */
function placeBar(mark: Mark, { from, to, options }: Room): Omit<Placed, 'row'> {
  const placed = measureMark(mark, { ...options, bounds: undefined });
  if (placed.side === 'over') return placed;
  const size = to - from;
  const end = (Math.ceil(mark.to / size) * size - options.from) / options.perPixel;
  return { ...placed, title: Math.max(Math.min(placed.title, end - placed.right - TITLE_GAP - GUTTER), 0) };
}

function stub(mark: Mark, { perPixel }: PlaceOptions): Mark {
  return { ...mark, to: Math.min(mark.to, mark.from + STUB * perPixel), endKind: 'soft' };
}
