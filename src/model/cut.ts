import { type Block, CELLS, leadsPerLane, MOST_THROUGH, priority, type Rest } from './block.js';
import type { Span, TimelineEvent } from './document.js';

/** An event with its place on the axis: where it is drawn, axis coordinates. */
export interface Placed extends Span {
  event: TimelineEvent;
  /** Which of the axis's lanes. */
  lane: number;
  /** Place in reading order. */
  n: number;
  /** See `Through`; -1 without one. */
  track: number;
}

/** Events of one lane that begin at one moment and are not given: less important ones than those that are. */
export interface Hidden {
  lane: number;
  start: number;
  count: number;
}

/**
 * What a block shows of a few events.
 *
 * @param placed all that begin in the block and all bars with a track that meet it; others do no harm
 * @param lanes how many the axis has
 * @param hidden only where more of their lane and moment are given than a block names
 */
export function cutBlock(
  level: number,
  number: number,
  placed: readonly Placed[],
  lanes: number,
  hidden: readonly Hidden[] = [],
): Block {
  const length = 2 ** level;
  const start = number * length;
  const end = start + length;
  const ranked = [...placed].sort(byPriority);
  const across = ranked.filter((one) => one.track >= 0 && (isAcross(one, start) || isAcross(one, end)));
  const through = across.sort((a, b) => a.track - b.track).slice(0, MOST_THROUGH);
  const isThrough = new Set(through);
  const begun = ranked.filter((one) => one.start >= start && one.start < end);
  const named: TimelineEvent[] = [];
  const others: Placed[] = [];
  const most = leadsPerLane(lanes);
  const counts = new Map<number, number>();
  for (const one of begun) {
    if (isThrough.has(one)) continue;
    const before = counts.get(one.lane) ?? 0;
    counts.set(one.lane, before + 1);
    if (before < most) named.push(one.event);
    else others.push(one);
  }
  const within = hidden.filter((one) => one.start >= start && one.start < end);
  return {
    level,
    number,
    count: within.reduce((sum, { count }) => sum + count, begun.length),
    events: named,
    through: through.map(({ event, track }) => ({ event, track })),
    rest: gathered(others, within, start, length),
  };
}

function isAcross({ start, end }: Span, coordinate: number): boolean {
  return start < coordinate && end > coordinate;
}

/** The cell of a block that a coordinate in it lies in. */
export function cellOf(coordinate: number, start: number, length: number): number {
  return Math.min(Math.floor(((coordinate - start) * CELLS) / length), CELLS - 1);
}

function byPriority(a: Placed, b: Placed): number {
  return priority(a.event.importance, a.n) - priority(b.event.importance, b.n) || a.n - b.n;
}

/** @param others the most important first */
function gathered(
  others: readonly Placed[],
  hidden: readonly Hidden[],
  start: number,
  length: number,
): Rest[] {
  const cells = new Map<number, Rest>();
  for (const { event, lane, start: at } of others) {
    const cell = cellOf(at, start, length);
    const key = lane * CELLS + cell;
    const rest = cells.get(key);
    if (rest) {
      rest.count++;
      rest.from = Math.min(rest.from, at);
      rest.to = Math.max(rest.to, at);
    } else cells.set(key, { lane, cell, count: 1, lead: event, from: at, to: at });
  }
  for (const { lane, start: at, count } of hidden) {
    const rest = cells.get(lane * CELLS + cellOf(at, start, length));
    if (rest) rest.count += count;
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, rest]) => rest);
}
