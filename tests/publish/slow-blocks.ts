import { CELLS, leadsPerLane, MOST_THROUGH, priority, TRACKS, type Block } from '../../src/model/block.js';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';
import { extent, withMargins } from '../../src/model/extent.js';
import { assignTracks } from '../../src/model/tracks.js';

const DAY = 86_400_000;

interface Drawn {
  event: TimelineEvent;
  lane: number;
  n: number;
  start: number;
  end: number;
  track: number;
}

/** Blocks by their definition alone: every event is looked at for every block. */
export function slowBlocks(document: TimelineDocument): (level: number, number: number) => Block {
  const lanes = Math.min(Math.max(document.lanes.length, 1), 24);
  const bounds = document.events.flatMap(({ span }) =>
    !span || !(Number.isFinite(span.start) || Number.isFinite(span.end))
      ? []
      : [
          Number.isFinite(span.start) ? span.start : span.end - DAY,
          Number.isFinite(span.end) ? span.end : span.start + DAY,
        ],
  );
  const story = withMargins({ start: Math.min(...bounds), end: Math.max(...bounds) });
  const drawn: Drawn[] = document.events.flatMap((event, n) => {
    const where = extent(event, story);
    // The 24th is that of all others.
    const lane = Math.min(
      Math.max(
        document.lanes.findIndex(({ id }) => id === event.lane),
        0,
      ),
      23,
    );
    return where ? [{ event, n, lane, ...where, track: -1 }] : [];
  });
  for (let lane = 0; lane < lanes; lane++) {
    const own = drawn.filter((one) => one.lane === lane).sort((a, b) => a.start - b.start || a.n - b.n);
    const tracks = assignTracks(
      {
        starts: own.map(({ start }) => start),
        ends: own.map(({ end }) => end),
        importances: own.map(({ event }) => event.importance),
      },
      TRACKS,
    );
    own.forEach((one, at) => (one.track = tracks[at] ?? -1));
  }
  const rank = ({ event, n }: Drawn): number => priority(event.importance, n);
  const ranked = drawn.sort((a, b) => rank(a) - rank(b) || a.n - b.n);

  return (level, number) => {
    const start = number * 2 ** level;
    const end = (number + 1) * 2 ** level;
    const isThrough = (one: Drawn): boolean =>
      one.track >= 0 && ((one.start < start && one.end > start) || (one.start < end && one.end > end));
    const through = [0, 1, 2]
      .flatMap((track) => ranked.filter((one) => one.track === track && isThrough(one)))
      .slice(0, MOST_THROUGH);
    const begun = ranked.filter((one) => one.start >= start && one.start < end);
    const left = begun.filter((one) => !through.includes(one));
    const named = Array.from({ length: lanes }, (_, lane) =>
      left.filter((one) => one.lane === lane).slice(0, leadsPerLane(lanes)),
    ).flat();
    const rest = Array.from({ length: lanes * CELLS }, (_, i) => {
      const [lane, cell] = [Math.floor(i / CELLS), i % CELLS];
      const own = left.filter(
        (one) =>
          one.lane === lane &&
          !named.includes(one) &&
          one.start >= start + ((end - start) / CELLS) * cell &&
          one.start < start + ((end - start) / CELLS) * (cell + 1),
      );
      const starts = own.map((one) => one.start);
      const [lead] = own;
      return {
        lane,
        cell,
        count: own.length,
        lead: lead?.event,
        from: Math.min(...starts),
        to: Math.max(...starts),
      };
    });
    return {
      level,
      number,
      count: begun.length,
      events: ranked.filter((one) => named.includes(one)).map(({ event }) => event),
      through: through.map(({ event, track }) => ({ event, track })),
      rest: rest.flatMap(({ lead, ...entry }) => (lead ? [{ ...entry, lead }] : [])),
    };
  };
}

/** A block with its events by their ids alone. */
export function idsOf(block: Block | null): unknown {
  return (
    block && {
      ...block,
      events: block.events.map(({ id }) => id),
      through: block.through.map(({ event, track }) => [event.id, track]),
      rest: block.rest.map(({ lead, ...entry }) => ({ ...entry, lead: lead.id })),
    }
  );
}
