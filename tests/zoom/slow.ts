import { CELLS, leadsPerLane, MOST_THROUGH, priority, TRACKS, type Block } from '../../src/model/block.js';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';
import { extent, withMargins } from '../../src/model/extent.js';

/** An event with all that a block asks of it. */
export interface Drawn {
  event: TimelineEvent;
  /** Place in reading order. */
  index: number;
  lane: number;
  rank: number;
  start: number;
  end: number;
}

/** The dated events of a story, the most important first. Slow and obvious. */
export function drawnOf(document: TimelineDocument): Drawn[] {
  const spans = document.events.flatMap(({ span }) => (span ? [span] : []));
  const starts = spans.map(({ start, end }) => (Number.isFinite(start) ? start : end - 86_400_000));
  const ends = spans.map(({ start, end }) => (Number.isFinite(end) ? end : start + 86_400_000));
  const story = withMargins({ start: Math.min(...starts), end: Math.max(...ends) });
  return document.events
    .flatMap((event, index) => {
      const span = extent(event, story);
      // The 24th is that of all others.
      const lane = Math.min(
        Math.max(
          document.lanes.findIndex(({ id }) => id === event.lane),
          0,
        ),
        23,
      );
      return span ? [{ event, index, lane, rank: priority(event.importance, index), ...span }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Tracks of bars, by trying each against each that has one. */
export function tracksOf(drawn: readonly Drawn[]): Map<Drawn, number> {
  const tracks = new Map<Drawn, number>();
  const lengthOf = ({ start, end }: Drawn): number => Math.floor(Math.log2(end - start));
  const bars = drawn
    .filter(({ start, end }) => end > start)
    .sort(
      (a, b) =>
        lengthOf(b) - lengthOf(a) ||
        b.event.importance - a.event.importance ||
        a.start - b.start ||
        a.index - b.index,
    );
  for (const bar of bars) {
    for (let track = 0; track < TRACKS; track++) {
      const isFree = [...tracks].every(
        ([other, taken]) =>
          taken !== track || other.lane !== bar.lane || other.end <= bar.start || other.start >= bar.end,
      );
      if (!isFree) continue;
      tracks.set(bar, track);
      break;
    }
  }
  return tracks;
}

/** A block of an unfolded story, from what blocks promise. */
export function slowBlock(
  drawn: readonly Drawn[],
  tracks: ReadonlyMap<Drawn, number>,
  lanes: number,
  level: number,
  number: number,
): Block {
  const size = 2 ** level;
  const from = number * size;
  const to = from + size;
  const isAcross = ({ start, end }: Drawn, at: number): boolean => start < at && end > at;
  const through = drawn
    .filter((one) => tracks.has(one) && (isAcross(one, from) || isAcross(one, to)))
    .sort((a, b) => (tracks.get(a) ?? 0) - (tracks.get(b) ?? 0) || a.rank - b.rank)
    .slice(0, MOST_THROUGH);
  const begun = drawn.filter(({ start }) => start >= from && start < to);
  const others = begun.filter((one) => !through.includes(one));
  const events: Drawn[] = [];
  const rest: Block['rest'][number][] = [];
  for (let lane = 0; lane < lanes; lane++) {
    const own = others.filter((one) => one.lane === lane);
    const leads = own.slice(0, leadsPerLane(lanes));
    events.push(...leads);
    for (let cell = 0; cell < CELLS; cell++) {
      const heap = own
        .filter((one) => !leads.includes(one))
        .filter(({ start }) => Math.floor(((start - from) * CELLS) / size) === cell);
      const [lead] = heap;
      if (!lead) continue;
      const starts = heap.map(({ start }) => start);
      rest.push({
        lane,
        cell,
        count: heap.length,
        lead: lead.event,
        from: Math.min(...starts),
        to: Math.max(...starts),
      });
    }
  }
  return {
    level,
    number,
    count: begun.length,
    events: events.sort((a, b) => a.rank - b.rank).map(({ event }) => event),
    through: through.map((one) => ({ event: one.event, track: tracks.get(one) ?? -1 })),
    rest,
  };
}
