import { CELLS, leadsPerLane, MOST_THROUGH } from '../model/block.js';
import { cellOf } from '../model/cut.js';
import type { Span } from '../model/document.js';
import { withMargins } from '../model/extent.js';
import {
  belowBit,
  blockAt,
  coarsestLevel,
  FINEST_LEVEL,
  MOST_WHOLE,
  TILES_VERSION,
  TOLD_LEVELS,
  TOP_LEVELS,
} from '../model/tile.js';
import type { TileTable } from './tile-table.js';

/** One block of the grid, with the run of events that begin in it. */
interface Node {
  level: number;
  number: number;
  low: number;
  high: number;
}

interface Representatives {
  events: number[];
  /** Lane, moment and number of those that are left out. */
  hidden: [lane: number, start: number, count: number][];
}

export interface Tile {
  level: number;
  number: number;
  text: string;
}

/** Cuts a table of events into tiles, from the coarsest to those that no finer one says more than. */
export class Pyramid {
  readonly #table: TileTable;
  readonly #lanes: number;
  readonly #roots: Node[] = [];
  /** Which events the tile at hand names already, by a number that is new for each tile. */
  readonly #named: Uint32Array;
  #tile = 0;

  /** @param lanes how many the axis has */
  constructor(table: TileTable, story: Span, lanes: number) {
    this.#table = table;
    this.#lanes = lanes;
    this.#named = new Uint32Array(table.size);
    const { start, end } = withMargins(story);
    const level = coarsestLevel(end - start);
    // Bars may reach on into a block in which nothing begins.
    let last = start;
    for (let i = 0; i < table.size; i++) last = Math.max(last, table.ends[i] ?? last);
    const first = table.starts[0] ?? start;
    for (let number = blockAt(level, first); number <= blockAt(level, last); number++) {
      this.#roots.push(this.#node(level, number, 0, table.size));
    }
  }

  /** The tiles of the coarsest levels, coarsest first. */
  tops(): [number, number][] {
    const tops: [number, number][] = [];
    let row = this.#roots;
    for (let i = 0; i < TOP_LEVELS; i++) {
      tops.push(...row.map(({ level, number }): [number, number] => [level, number]));
      row = row.flatMap((node) => this.#below(node));
    }
    return tops;
  }

  *tiles(): Generator<Tile> {
    for (const root of this.#roots) yield* this.#walk(root, this.#barsInto(root, this.#all()));
  }

  /** @param before bars with a track that begin before the block and reach into it */
  *#walk(node: Node, before: readonly number[]): Generator<Tile> {
    const { level, number } = node;
    if (this.#isLast(node)) {
      const all = this.#representatives(node);
      yield {
        level,
        number,
        text: all ? this.#wholeTile(node, all, before) : this.#tileOf(node, before, {}),
      };
      return;
    }
    const below = this.#below(node);
    const bars = [...before, ...this.#barsOf(node)];
    const halves = [2 * number, 2 * number + 1].map((half) => ({
      child: below.find((one) => one.number === half),
      into: this.#barsInto({ level: level - 1, number: half }, bars),
    }));
    const gap = halves.find(({ child }) => !child)?.into;
    yield {
      level,
      number,
      text: this.#tileOf(node, before, { below: this.#told(node), ...(gap && { gap }) }),
    };
    for (const { child, into } of halves) if (child) yield* this.#walk(child, into);
  }

  /** A tile that all blocks in it can be made from. */
  #wholeTile(node: Node, { events, hidden }: Representatives, before: readonly number[]): string {
    return this.#text(node, {
      whole: 'true',
      events: this.#briefs(events.sort(this.#table.compare)),
      through: this.#briefs(before),
      ...(hidden.length && { hidden: JSON.stringify(hidden) }),
    });
  }

  #tileOf(node: Node, before: readonly number[], more: { below?: number; gap?: readonly number[] }): string {
    const { compare, ends, tracks } = this.#table;
    const end = (node.number + 1) * 2 ** node.level;
    const through = [...before, ...this.#barsOf(node).filter((i) => (ends[i] ?? 0) > end)]
      .sort((a, b) => (tracks[a] ?? 0) - (tracks[b] ?? 0) || compare(a, b))
      .slice(0, MOST_THROUGH);
    this.#tile++;
    for (const i of through) this.#named[i] = this.#tile;
    const leads = this.#leads(node);
    for (const i of leads) this.#named[i] = this.#tile;
    return this.#text(node, {
      ...(more.below !== undefined && { below: String(more.below) }),
      events: this.#briefs(leads),
      through: this.#briefs(through),
      rest: this.#rest(node),
      ...(more.gap?.length && { gap: this.#briefs(more.gap) }),
    });
  }

  #text(node: Node, fields: Record<string, string>): string {
    const all = {
      tile: String(TILES_VERSION),
      level: String(node.level),
      number: String(node.number),
      count: String(node.high - node.low),
      ...fields,
    };
    return `{${Object.entries(all)
      .map(([key, value]) => `"${key}":${value}`)
      .join(',')}}`;
  }

  #briefs(events: readonly number[]): string {
    return `[${events.map((i) => this.#table.brief(i)).join(',')}]`;
  }

  /** The most important events of each lane that begin in the block and are not named yet. */
  #leads(node: Node): number[] {
    const { compare, lanes } = this.#table;
    const most = leadsPerLane(this.#lanes);
    const byLane = new Map<number, number[]>();
    for (let i = node.low; i < node.high; i++) {
      if (this.#named[i] === this.#tile) continue;
      const best = byLane.get(lanes[i] ?? 0);
      if (!best) byLane.set(lanes[i] ?? 0, [i]);
      else if (best.length < most || compare(i, best.at(-1) ?? i) < 0) {
        let at = best.length;
        while (at > 0 && compare(i, best[at - 1] ?? i) < 0) at--;
        best.splice(at, 0, i);
        if (best.length > most) best.pop();
      }
    }
    return [...byLane.values()].flat().sort(compare);
  }

  /** All that begins in the block and is not named in this tile, as `[lane, cell, count, from, to, lead]`. */
  #rest(node: Node): string {
    const { compare, lanes, starts } = this.#table;
    const length = 2 ** node.level;
    const start = node.number * length;
    const cells = new Map<number, { count: number; from: number; to: number; lead: number }>();
    for (let i = node.low; i < node.high; i++) {
      if (this.#named[i] === this.#tile) continue;
      const at = starts[i] ?? 0;
      const key = (lanes[i] ?? 0) * CELLS + cellOf(at, start, length);
      const cell = cells.get(key);
      if (!cell) cells.set(key, { count: 1, from: at, to: at, lead: i });
      else {
        cell.count++;
        cell.to = at;
        if (compare(i, cell.lead) < 0) cell.lead = i;
      }
    }
    const entries = [...cells].sort(([a], [b]) => a - b);
    return `[${entries
      .map(([key, cell]) => {
        const numbers = [Math.floor(key / CELLS), key % CELLS, cell.count, cell.from, cell.to];
        return `[${numbers.join(',')},${this.#table.brief(cell.lead)}]`;
      })
      .join(',')}]`;
  }

  /** Which tiles of the next levels are written, as bits (see `belowBit`). */
  #told(node: Node): number {
    let bits = 0;
    let row = [node];
    for (let levels = 1; levels <= TOLD_LEVELS; levels++) {
      row = row.flatMap((one) => this.#below(one));
      for (const { number } of row) bits |= belowBit(levels, number - node.number * 2 ** levels);
    }
    return bits;
  }

  /** The finer blocks in which anything begins; none where this one says all there is to say. */
  #below(node: Node): Node[] {
    if (this.#isLast(node)) return [];
    return [2 * node.number, 2 * node.number + 1]
      .map((number) => this.#node(node.level - 1, number, node.low, node.high))
      .filter(({ low, high }) => high > low);
  }

  #isLast(node: Node): boolean {
    return node.level <= FINEST_LEVEL || this.#representatives(node) !== null;
  }

  /**
   * All events of a block, but of those that begin at one moment, which no level parts, no more than any block can
   * name; `null` where these are too many for one tile.
   */
  #representatives({ low, high }: Node): Representatives | null {
    const events: number[] = [];
    const hidden: Representatives['hidden'] = [];
    const few = leadsPerLane(this.#lanes) + 1;
    for (let i = low; i < high;) {
      const next = this.#table.firstAfter(i, high);
      if (events.length + Math.min(next - i, few) > MOST_WHOLE) return null;
      const run = Array.from({ length: next - i }, (_, at) => i + at);
      if (run.length <= few) events.push(...run);
      else {
        const byLane = new Map<number, number[]>();
        for (const one of run) {
          const lane = this.#table.lanes[one] ?? 0;
          if ((this.#table.tracks[one] ?? -1) >= 0) events.push(one);
          else if (!byLane.get(lane)?.push(one)) byLane.set(lane, [one]);
        }
        for (const [lane, own] of byLane) {
          events.push(...own.sort(this.#table.compare).slice(0, few));
          if (own.length > few) hidden.push([lane, this.#table.starts[i] ?? 0, own.length - few]);
        }
      }
      if (events.length > MOST_WHOLE) return null;
      i = next;
    }
    return { events, hidden };
  }

  #node(level: number, number: number, low: number, high: number): Node {
    return {
      level,
      number,
      low: this.#table.firstFrom(number * 2 ** level, low, high),
      high: this.#table.firstFrom((number + 1) * 2 ** level, low, high),
    };
  }

  /** Those of some bars that begin before a block and reach into it. */
  #barsInto({ level, number }: { level: number; number: number }, bars: readonly number[]): number[] {
    const { ends, starts } = this.#table;
    const start = number * 2 ** level;
    return bars.filter((i) => (starts[i] ?? 0) < start && (ends[i] ?? 0) > start);
  }

  /** The bars with a track that begin in a block. */
  #barsOf({ low, high }: Pick<Node, 'low' | 'high'>): number[] {
    const { tracks } = this.#table;
    const bars: number[] = [];
    for (let i = low; i < high; i++) if ((tracks[i] ?? -1) >= 0) bars.push(i);
    return bars;
  }

  #all(): number[] {
    return this.#barsOf({ low: 0, high: this.#table.size });
  }
}
