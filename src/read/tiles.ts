import type { Block, StorySource } from '../model/block.js';
import { cutBlock, type Placed } from '../model/cut.js';
import type { Precision } from '../model/date.js';
import type { Span, TimelineEvent } from '../model/document.js';
import { belowBit, tilePath, type TilesHead, TOLD_LEVELS } from '../model/tile.js';
import type { Finding } from './draft.js';
import { TileEvents } from './tiles-events.js';
import type { Fetch, LoadFault } from './tiles-load.js';
import { type TileFault, TileProblems } from './tiles-problems.js';
import { LoadQueue } from './tiles-queue.js';
import { spread } from './tiles-spread.js';
import { readTile, type Tile, type TileContext } from './tiles-tile.js';

export interface TileSourceOptions {
  /** In place of the global one. */
  fetch?: Fetch;
  /** How many tiles are kept; default 64. Those that the last window needs are kept in any case. */
  keep?: number;
  /** How long to wait before each further try where the network or the server is at fault, ms; default 500 and 2000. */
  pauses?: readonly number[];
  /** How long an answer may take, ms. */
  timeOut?: number;
}

interface Place {
  level: number;
  number: number;
}

/**
 * The blocks of a story in tiles. It loads what is asked for, and only that: all blocks that are asked for in one go
 * are one window, and what an earlier window still waits for is stopped. Nothing that a server sends makes it throw.
 */
export class TileSource implements StorySource {
  readonly span: Span;
  readonly lanes: readonly number[];
  readonly precision: Precision;
  /** Events of the story, and those of them without a place on the axis: the last in reading order. */
  readonly count: number;
  readonly undated: number;
  /** Address of its folder: another one says that the story has changed. */
  readonly base: string;
  /** The events themselves, whole. */
  readonly events: TileEvents;
  /** Where the events that its blocks name stand. */
  readonly placed = new WeakMap<TimelineEvent, Placed>();
  /** Goes up whenever there is more to draw, or less to hope for. */
  version = 0;
  readonly #head: TilesHead;
  readonly #context: TileContext;
  readonly #loading: { fetch: Fetch; pauses: readonly number[]; timeOut?: number };
  readonly #keep: number;
  readonly #queue: LoadQueue;
  readonly #coarsest: number;
  readonly #tops: ReadonlySet<string>;
  /** In the order of their last use. */
  readonly #tiles = new Map<string, Tile>();
  /** What each tile ever seen told of those below it: a number each, also after the tile itself is gone. */
  readonly #below = new Map<string, number>();
  readonly #failed = new Map<string, TileFault>();
  readonly #blocks = new WeakMap<Tile, Map<string, Block>>();
  readonly #problems: TileProblems;
  readonly #listeners = new Set<() => void>();
  #isDisposed = false;
  /** The blocks of the last window, and those of the one that is being asked for. */
  #window: readonly Place[] = [];
  #asking: Place[] | null = null;

  /**
   * @param head with `base` as an absolute address
   * @param context its findings are those of events that tiles bring
   */
  constructor(head: TilesHead, context: TileContext, options: TileSourceOptions = {}) {
    const { fetch: given, pauses = [500, 2000], keep = 64, timeOut } = options;
    const [start, end] = head.span ?? [0, 0];
    this.span = { start, end };
    this.lanes = head.lanes;
    this.precision = head.finest;
    this.count = head.count;
    this.undated = head.undated;
    this.base = head.base;
    this.#head = head;
    this.#context = context;
    this.#problems = new TileProblems(context.findings);
    this.#keep = keep;
    this.#loading = {
      fetch: given ?? ((url, init) => fetch(url, init)),
      pauses,
      ...(timeOut !== undefined && { timeOut }),
    };
    this.#coarsest = Math.max(...head.tops.map(([level]) => level));
    this.#tops = new Set(head.tops.map(([level, number]) => keyOf(level, number)));
    this.events = new TileEvents(head, context, this.#loading, this.#problems);
    this.#queue = new LoadQueue(this.#loading, (key, answer) => this.#take(key, answer));
  }

  /** What went wrong, one problem of each kind; {@link retry} takes them back. */
  get findings(): readonly Finding[] {
    return this.#problems.all;
  }

  /** Is told of what goes wrong later, once of each kind. */
  listen(tell: (findings: Finding[]) => void): void {
    this.#problems.listen(tell);
  }

  /** Whether something is on its way. */
  get isLoading(): boolean {
    return this.#asking !== null || this.#queue.isBusy;
  }

  /** @returns how to end it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * A block, if it is there; else it begins to load. Blocks that contain another one of the same window are looked up
   * only: they stand in until that one has come.
   */
  block(level: number, number: number): Block | null {
    if (!this.#isOnGrid(level, number)) return null;
    if (!this.#asking) {
      this.#asking = [];
      queueMicrotask(() => this.#endWindow());
    }
    this.#asking.push({ level, number });
    return this.known(level, number);
  }

  /** A block, if it is there. Asks for nothing. */
  known(level: number, number: number): Block | null {
    if (!this.#isOnGrid(level, number)) return null;
    const at = this.#owner(level, number);
    if (!at) return emptyBlock(level, number);
    const tile = this.#tiles.get(at);
    if (!tile) return null;
    const blocks = this.#blocks.get(tile) ?? new Map<string, Block>();
    this.#blocks.set(tile, blocks);
    const key = keyOf(level, number);
    const block = blocks.get(key) ?? tile.block(level, number);
    if (blocks.size > this.#keep) blocks.clear();
    blocks.set(key, block);
    return block;
  }

  /** @param of the same by other clocks */
  spread(
    parts: number,
    add: (time: number, count: number) => void,
    of: Pick<StorySource, 'span' | 'known'> = this,
  ): void {
    spread(of, parts, add);
  }

  /** What a block shows of events that stand elsewhere than they are written. */
  cut(level: number, number: number, placed: readonly Placed[]): Block {
    return cutBlock(level, number, placed, this.lanes.length);
  }

  /** Whether a block will not come until {@link retry}: a file that it needs is missing, broken or out of reach. */
  isFailed(level: number, number: number): boolean {
    if (!this.#isOnGrid(level, number)) return false;
    const needed = this.#needed(level, number);
    return needed !== null && this.#failed.has(needed);
  }

  /** Whether a file is missing that was asked for, be it of the axis or of the events themselves. */
  get hasFailed(): boolean {
    return this.#failed.size > 0 || this.events.hasFailed;
  }

  /** Tries again what the axis lacks; whoever asked for events asks again. */
  retry(): void {
    this.#failed.clear();
    this.events.forgive();
    this.#problems.clear();
    this.#load();
    this.#changed();
  }

  /** Stops all that is on its way, for good. */
  dispose(): void {
    this.#isDisposed = true;
    this.#queue.want([]);
    this.events.dispose();
    this.#listeners.clear();
    this.#tiles.clear();
  }

  #isOnGrid(level: number, number: number): boolean {
    return Number.isInteger(level) && Number.isSafeInteger(number) && level <= this.#coarsest;
  }

  #endWindow(): void {
    const asked = this.#asking ?? [];
    this.#asking = null;
    this.#window = asked.filter(
      (one) => !asked.some((other) => other.level < one.level && isWithin(other, one)),
    );
    this.#load();
  }

  /** Loads what the window needs, and goes on until it has it: tiles tell which finer ones there are. */
  #load(): void {
    if (this.#isDisposed) return;
    const needed = new Set<string>();
    for (const { level, number } of this.#window) {
      const key = this.#needed(level, number);
      if (key === null) continue;
      const tile = this.#tiles.get(key);
      if (tile) {
        this.#tiles.delete(key);
        this.#tiles.set(key, tile);
      } else if (!this.#failed.has(key)) needed.add(key);
    }
    // On its way to a closer look the window shows all that this will need: it is asked for first, and not let go.
    this.#queue.want(
      [...needed].map((key) => this.#url(pathOf(key))),
      (url) => {
        const tile = this.#placeAt(url);
        return this.#window.some((block) => tile.level < block.level && isWithin(tile, block));
      },
    );
  }

  /** The tile that a block waits for, or that it is made from; `null` where there is none: the block is empty. */
  #needed(level: number, number: number): string | null {
    const owner = this.#owner(level, number);
    const fault = owner === null ? undefined : this.#failed.get(owner);
    if (owner === null || fault === undefined || fault === 'unreachable') return owner;
    // One that tells of the levels below the bad one may show a way round it.
    const { level: broken } = placeOf(owner);
    if (broken === level) return owner;
    for (let up = broken + 1; up < broken + TOLD_LEVELS; up++) {
      const key = keyOf(up, ancestor(level, number, up));
      if (this.#isWritten(up, ancestor(level, number, up)) && !this.#below.has(key) && !this.#failed.has(key))
        return key;
    }
    return owner;
  }

  /** The finest tile known to be written that holds a block. */
  #owner(level: number, number: number): string | null {
    for (let up = level; up <= this.#coarsest; up++) {
      const above = ancestor(level, number, up);
      if (this.#isWritten(up, above)) return keyOf(up, above);
    }
    return null;
  }

  #isWritten(level: number, number: number): boolean {
    if (this.#tops.has(keyOf(level, number))) return true;
    for (let levels = 1; levels <= TOLD_LEVELS; levels++) {
      const above = ancestor(level, number, level + levels);
      const below = this.#below.get(keyOf(level + levels, above)) ?? 0;
      if (below & belowBit(levels, number - above * 2 ** levels)) return true;
    }
    return false;
  }

  #take(url: string, answer: { value: unknown } | { fault: LoadFault }): void {
    const { level, number } = this.#placeAt(url);
    const key = keyOf(level, number);
    const tile = 'fault' in answer ? answer.fault : readTile(answer.value, level, number, this.#context);
    if (typeof tile === 'string') {
      this.#failed.set(key, tile);
      this.#problems.tell(tile, tilePath(level, number));
    } else {
      this.#tiles.set(key, tile);
      this.#below.set(key, tile.below);
      for (const placed of tile.named) {
        this.placed.set(placed.event, placed);
        this.events.learn(placed.event, placed.n);
      }
    }
    this.#problems.gather();
    this.#load();
    this.#forget();
    this.#changed();
  }

  /** Lets go of tiles, the longest unused first. */
  #forget(): void {
    const used = new Set(this.#window.map(({ level, number }) => this.#needed(level, number)));
    for (const key of this.#tiles.keys()) {
      if (this.#tiles.size <= this.#keep) return;
      if (!used.has(key)) this.#tiles.delete(key);
    }
  }

  #changed(): void {
    this.version++;
    for (const listener of this.#listeners) listener();
  }

  #url(path: string): string {
    return this.#head.base + path;
  }

  /** Place of the tile at an address. */
  #placeAt(url: string): Place {
    return placeOf(url.slice(this.#head.base.length + 'tiles/'.length, -'.json'.length));
  }
}

function keyOf(level: number, number: number): string {
  return `${level}/${number}`;
}

function placeOf(key: string): Place {
  const [level, number] = key.split('/').map(Number);
  return { level: level ?? NaN, number: number ?? NaN };
}

function pathOf(key: string): string {
  const { level, number } = placeOf(key);
  return tilePath(level, number);
}

/** Number of the block of a coarser level that holds a block. */
function ancestor(level: number, number: number, coarser: number): number {
  return Math.floor(number / 2 ** (coarser - level));
}

function isWithin(one: Place, other: Place): boolean {
  return ancestor(one.level, one.number, other.level) === other.number;
}

function emptyBlock(level: number, number: number): Block {
  return { level, number, count: 0, events: [], through: [], rest: [] };
}
