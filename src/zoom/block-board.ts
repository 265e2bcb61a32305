import type { Block, BlockSource } from '../model/block.js';
import type { TimelineEvent } from '../model/document.js';
import type { Board, BoardOptions } from './board.js';
import type { Placed } from './fill.js';
import { findBlock, nextBlock } from './find-block.js';
import type { Mark, MarkMaker } from './marks.js';
import { levelOf, placeBlock } from './place-block.js';
import type { LaneRows } from './rows.js';
import type { AxisWindow } from './window.js';

/** A large story, placed block by block as the window meets them. */
export class BlockBoard implements Board {
  readonly #blocks = new Map<number, readonly Placed[]>();
  readonly #pending = new Set<number>();
  #perPixel = 0;
  #shown: { first: number; last: number; entries: readonly Placed[] } | null = null;

  /** @param within where the story lies, axis coordinates */
  constructor(
    private readonly source: BlockSource,
    private readonly maker: MarkMaker,
    private readonly lanes: readonly LaneRows[],
    private readonly within: AxisWindow,
    private readonly options: BoardOptions,
  ) {}

  placed(window: AxisWindow, perPixel: number): readonly Placed[] {
    const { first, last } = this.#numbers(window, perPixel);
    if (this.#shown?.first !== first || this.#shown.last !== last) {
      const entries = new Map<string, Placed>();
      for (let number = first; number <= last; number++)
        for (const entry of this.#place(number)) entries.set(entry.key, entry);
      this.#shown = { first, last, entries: [...entries.values()] };
    }
    return this.#shown.entries;
  }

  step(window: AxisWindow, perPixel: number, key: string | null, by: number): Placed | null {
    const { first, last } = this.#numbers(window, perPixel);
    if (!Number.isFinite(by))
      return this.#firstFrom(by > 0 ? this.#end + 1 : this.#start - 1, by > 0 ? -1 : 1);
    const entries = inOrder(this.placed(window, perPixel));
    const at = entries.findIndex((entry) => entry.key === key);
    const next = entries[at + by];
    if (next || at < 0) return next ?? null;
    return this.#firstFrom(by > 0 ? last : first, by > 0 ? 1 : -1) ?? entries[at] ?? null;
  }

  pending(window: AxisWindow, perPixel: number): readonly AxisWindow[] {
    const { first, last } = this.#numbers(window, perPixel);
    const size = 2 ** this.#level;
    const ranges: AxisWindow[] = [];
    for (let number = first; number <= last; number++) {
      if (this.#pending.has(number)) ranges.push({ from: number * size, to: (number + 1) * size });
    }
    return ranges;
  }

  get #level(): number {
    return levelOf(this.#perPixel);
  }

  get #start(): number {
    return Math.floor(this.within.from / 2 ** this.#level);
  }

  get #end(): number {
    return Math.floor(this.within.to / 2 ** this.#level);
  }

  /** The blocks that a window meets; beyond the story there are none. */
  #numbers({ from, to }: AxisWindow, perPixel: number): { first: number; last: number } {
    if (perPixel !== this.#perPixel) {
      this.#perPixel = perPixel;
      this.#blocks.clear();
      this.#pending.clear();
      this.#shown = null;
    }
    const size = 2 ** this.#level;
    return {
      first: Math.max(Math.floor(from / size), this.#start),
      last: Math.min(Math.floor(to / size), this.#end),
    };
  }

  #place(number: number): readonly Placed[] {
    let placed = this.#blocks.get(number);
    if (!placed) {
      const { block, pending } = findBlock(this.source, this.#level, number, this.#toMark);
      const options = { ...this.options, perPixel: this.#perPixel };
      placed = placeBlock(block, this.lanes, this.#toMark, options);
      if (pending) this.#pending.add(number);
      // A long journey at one zoom.
      if (this.#blocks.size > 32) this.#blocks.clear();
      this.#blocks.set(number, placed);
    }
    return placed;
  }

  readonly #toMark = (event: TimelineEvent): Mark | null => this.maker.mark(event);

  /** What comes first after a block, going one way. */
  #firstFrom(number: number, direction: 1 | -1): Placed | null {
    const level = this.#level;
    const find = (at: number, one: number): Block => findBlock(this.source, at, one, this.#toMark).block;
    let at: number | null = number;
    // Blocks that say they hold events and name none are passed, but not for ever.
    for (let tries = 0; tries < 100; tries++) {
      at = nextBlock(find, level, at, direction, this.within);
      if (at === null) return null;
      const size = 2 ** level;
      const from = at * size;
      const own = inOrder(this.#place(at)).filter((entry) => entry.from >= from && entry.from < from + size);
      const next = direction > 0 ? own[0] : own.at(-1);
      if (next) return next;
    }
    return null;
  }
}

function inOrder(entries: readonly Placed[]): Placed[] {
  return entries.toSorted((a, b) => a.from - b.from || a.row - b.row);
}
