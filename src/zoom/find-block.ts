import { CELLS, TRACKS, type Block, type BlockSource, type Through } from '../model/block.js';
import { assignTracks } from '../model/tracks.js';
import { groupByLane } from './place.js';
import type { Mark } from './marks.js';

/** Coarser than this no block is asked for: two of them hold every date, at any width. */
const COARSEST = 62;

export interface Found {
  block: Block;
  /** It is only what a coarser block says of it: more is to come. */
  pending: boolean;
}

/**
 * A block as far as it is known: itself, or what the nearest coarser one that has come says of it.
 *
 * @param toMark `null` for an event that has nothing to draw
 */
export function findBlock(
  source: BlockSource,
  level: number,
  number: number,
  toMark: (event: Through['event']) => Mark | null,
): Found {
  const size = 2 ** level;
  for (let above = level; above <= COARSEST; above++) {
    const known = source.block(above, Math.floor((number * size) / 2 ** above));
    if (!known) continue;
    if (above === level) return { block: known, pending: false };
    return { block: partOf(known, level, number, toMark), pending: known.rest.length > 0 };
  }
  return { block: { level, number, count: 0, events: [], through: [], rest: [] }, pending: true };
}

/** What a block says of a finer one inside it. Exact where it names all its events. */
function partOf(
  { events, through, rest }: Block,
  level: number,
  number: number,
  toMark: (event: Through['event']) => Mark | null,
): Block {
  const size = 2 ** level;
  const start = number * size;
  const end = start + size;
  const isInside = (at: number): boolean => at >= start && at < end;
  const isAcross = ({ from, to }: Mark): boolean => (from < start && to > start) || (from < end && to > end);

  const named = events.flatMap((event) => toMark(event) ?? []);
  const tracked = through.flatMap(({ event, track }) => {
    const mark = toMark(event);
    return mark ? [{ mark, track, lane: mark.lane }] : [];
  });
  const bars = [...tracked, ...tracksOf(named, tracked)].filter(({ mark }) => isAcross(mark));
  const crossing = new Set(bars.map(({ mark }) => mark.event));
  const inside = named.filter(({ from, event }) => isInside(from) && !crossing.has(event));
  const begun = tracked.filter(({ mark }) => isInside(mark.from) && !crossing.has(mark.event));
  const heaps = rest.filter(({ from }) => isInside(from));
  const sum = heaps.reduce((all, { count }) => all + count, 0);
  return {
    level,
    number,
    count: sum + inside.length + begun.length + bars.filter(({ mark }) => isInside(mark.from)).length,
    events: [...inside.map(({ event }) => event), ...begun.map(({ mark }) => mark.event)],
    through: bars.sort((a, b) => a.track - b.track).map(({ mark, track }) => ({ event: mark.event, track })),
    rest: heaps.map((heap) => ({ ...heap, cell: Math.floor(((heap.from - start) * CELLS) / size) })),
  };
}

interface Tracked {
  mark: Mark;
  track: number;
  lane: number;
}

/** Tracks for bars that had none to need in a coarser block, beside those that had. The same for each part of it. */
function tracksOf(named: readonly Mark[], tracked: readonly Tracked[]): Tracked[] {
  const found: Tracked[] = [];
  for (const [lane, own] of groupByLane(named.filter(({ from, to }) => to > from))) {
    for (let track = 0; track < TRACKS; track++) {
      const taken = tracked.filter((bar) => bar.lane === lane && bar.track === track);
      const free = own
        .filter(
          (mark) =>
            !found.some((bar) => bar.mark === mark) &&
            taken.every((bar) => bar.mark.to <= mark.from || bar.mark.from >= mark.to),
        )
        .sort((a, b) => a.from - b.from);
      const tracks = assignTracks(
        {
          starts: free.map(({ from }) => from),
          ends: free.map(({ to }) => to),
          importances: free.map(({ event }) => event.importance),
        },
        1,
      );
      free.forEach((mark, i) => {
        if (tracks[i] === 0) found.push({ mark, track, lane });
      });
    }
  }
  return found;
}

/**
 * The next block with events in it, later (1) or earlier (-1): found over coarser blocks, so that years of nothing
 * cost no more than days.
 *
 * @param within axis coordinates to stay in
 * @returns its number; `null` where there is none
 */
export function nextBlock(
  find: (level: number, number: number) => Block,
  level: number,
  number: number,
  direction: 1 | -1,
  within: { from: number; to: number },
): number | null {
  let at = level;
  let next = number + direction;
  for (;;) {
    const size = 2 ** at;
    if (next * size > within.to || (next + 1) * size <= within.from) return null;
    if (find(at, next).count) break;
    // A coarser block begins (or, going back, ends) where this one does.
    next += direction;
    while (at < COARSEST && Math.abs(next % 2) === (direction > 0 ? 0 : 1)) {
      next = Math.floor(next / 2);
      at += 1;
    }
  }
  while (at > level) {
    at -= 1;
    const near = direction > 0 ? 2 * next : 2 * next + 1;
    next = find(at, near).count ? near : near + direction;
  }
  return next;
}
