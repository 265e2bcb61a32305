import { type Block, CELLS, type Rest, type Through, TRACKS } from '../model/block.js';
import { cutBlock, type Hidden, type Placed } from '../model/cut.js';
import type { Span, TimelineDocument, TimelineEvent } from '../model/document.js';
import { extent } from '../model/extent.js';
import { laneCount, laneNumber } from '../model/lane-numbers.js';
import { TILES_VERSION } from '../model/tile.js';
import { readEvent } from './event.js';
import { type Context, Fields } from './fields.js';
import { References } from './references.js';
import { isRecord } from './value.js';
import { wholeNumber } from './whole-number.js';

/** What the files of one story are read with. */
export interface TileContext extends Context {
  /** Without its events. */
  document: TimelineDocument;
  /** The story with its margins. */
  story: Span;
}

/** A tile after reading: what its block shows, and what any finer block does that has no tile of its own. */
export interface Tile {
  readonly level: number;
  readonly number: number;
  /** Which finer tiles there are (see `belowBit`). */
  readonly below: number;
  /** All that it names. */
  readonly named: readonly Placed[];
  /** The block of the tile, or a finer one in it that has no tile of its own. */
  block(level: number, number: number): Block;
}

/** @returns why it is of no use, where it is not */
export function readTile(
  value: unknown,
  level: number,
  number: number,
  context: TileContext,
): Tile | 'broken' | 'version' {
  if (!isRecord(value)) return 'broken';
  if (typeof value['tile'] === 'number' && value['tile'] !== TILES_VERSION) return 'version';
  const count = wholeNumber(value['count']);
  if (
    value['tile'] !== TILES_VERSION ||
    value['level'] !== level ||
    value['number'] !== number ||
    count === undefined ||
    !Array.isArray(value['events'])
  ) {
    return 'broken';
  }
  const named: Placed[] = [];
  const read = (field: string): Placed[] => {
    const list = value[field];
    return (Array.isArray(list) ? list : []).flatMap((item: unknown, i) =>
      keep(named, readPlaced(item, `${field}[${i}]`, context)),
    );
  };
  const events = read('events');
  const through = read('through');
  const gap = read('gap');
  const lanes = laneCount(context.document);
  const shared = {
    level,
    number,
    below: wholeNumber(value['below']) ?? 0,
    named,
  };
  if (value['whole'] === true) {
    const all = [...events, ...through];
    const hidden = readHidden(value['hidden']);
    return { ...shared, block: (at, n) => cutBlock(at, n, all, lanes, hidden) };
  }
  const rest = readRest(value['rest'], named, context);
  const own: Block = {
    level,
    number,
    count,
    events: events.map(({ event }) => event),
    through: asThrough(through),
    rest,
  };
  // Nothing begins where it has no finer tile, but bars may pass.
  const block = (at: number, n: number): Block =>
    at === level && n === number ? own : cutBlock(at, n, gap, lanes);
  return { ...shared, block };
}

function readHidden(value: unknown): Hidden[] {
  return (Array.isArray(value) ? value : []).flatMap((item: unknown): Hidden[] => {
    const [lane, start, count] = Array.isArray(item) ? (item as unknown[]) : [];
    const numbers = { lane: wholeNumber(lane), count: wholeNumber(count) };
    if (numbers.lane === undefined || numbers.count === undefined || !isTime(start)) return [];
    return [{ lane: laneNumber(numbers.lane), start, count: numbers.count }];
  });
}

function asThrough(placed: readonly Placed[]): Through[] {
  return placed.filter(({ track }) => track >= 0).map(({ event, track }) => ({ event, track }));
}

function keep(named: Placed[], placed: Placed | null): Placed[] {
  if (!placed) return [];
  named.push(placed);
  return [placed];
}

function readRest(value: unknown, named: Placed[], context: TileContext): Rest[] {
  const lanes = Math.max(context.document.lanes.length, 1);
  return (Array.isArray(value) ? value : []).flatMap((item: unknown, i): Rest[] => {
    const [lane, cell, count, from, to, brief] = Array.isArray(item) ? (item as unknown[]) : [];
    const [lead] = keep(named, readPlaced(brief, `rest[${i}]`, context));
    const numbers = { lane: wholeNumber(lane), cell: wholeNumber(cell), count: wholeNumber(count) };
    if (
      !lead ||
      numbers.lane === undefined ||
      numbers.cell === undefined ||
      !numbers.count ||
      numbers.lane >= lanes ||
      numbers.cell >= CELLS ||
      !isTime(from) ||
      !isTime(to) ||
      from > to
    ) {
      return [];
    }
    return [
      {
        lane: laneNumber(numbers.lane),
        cell: numbers.cell,
        count: numbers.count,
        lead: lead.event,
        from,
        to,
      },
    ];
  });
}

function readPlaced(value: unknown, path: string, context: TileContext): Placed | null {
  const event = readTileEvent(value, path, context);
  const drawn = event && extent(event, context.story);
  const n = isRecord(value) ? wholeNumber(value['n']) : undefined;
  if (!drawn || n === undefined) return null;
  const track = isRecord(value) ? wholeNumber(value['track']) : undefined;
  return {
    event,
    n,
    track: track !== undefined && track < TRACKS ? track : -1,
    lane: laneNumber(
      Math.max(
        context.document.lanes.findIndex(({ id }) => id === event.lane),
        0,
      ),
    ),
    ...drawn,
  };
}

/** An event as it stands in a file of a story; `null` where it is none, or has no title or no id. */
export function readTileEvent(value: unknown, path: string, context: TileContext): TimelineEvent | null {
  if (!isRecord(value)) return null;
  const { lanes, sources } = context.document;
  const fields = new Fields(value, path, context);
  const id = fields.required('id');
  if (id === undefined) return null;
  fields.name = id;
  const event = readEvent(fields, id, context, new References(lanes, sources));
  if (!event) return null;
  // A lane is never made here: the axis has its rows already.
  if (!lanes.some(({ id }) => id === event.lane)) {
    const [first] = lanes;
    if (first) event.lane = first.id;
    else delete event.lane;
  }
  return event;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
