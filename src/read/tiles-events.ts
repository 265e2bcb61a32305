import type { Block, Rest } from '../model/block.js';
import type { TimelineEvent } from '../model/document.js';
import { extent } from '../model/extent.js';
import { laneNumbers } from '../model/lane-numbers.js';
import { bucketOf, bucketPath, pagePath, type TilesHead } from '../model/tile.js';
import { loadFile, type LoadFault, type LoadFileOptions } from './tiles-load.js';
import type { TileProblems } from './tiles-problems.js';
import { readTileEvent, type TileContext } from './tiles-tile.js';
import { isRecord } from './value.js';
import { wholeNumber } from './whole-number.js';

/** Pages that are kept. */
const PAGES = 8;
/** Pages that are looked through for the events of one cluster. */
const MOST_PAGES = 6;

/**
 * The events of a story in tiles, whole: by page, by id, or behind a cluster. A file that cannot be had is told as a
 * problem; all that loads takes a signal and throws an `AbortError` by it, or after {@link dispose}.
 */
export class TileEvents {
  /** How many there are, in reading order. */
  readonly count: number;
  /** Event `n` of the story is on page `floor(n / pageSize)`. */
  readonly pageSize: number;
  readonly #head: TilesHead;
  readonly #context: TileContext;
  readonly #loading: Omit<LoadFileOptions, 'signal'>;
  readonly #problems: TileProblems;
  /** The first is the longest unused. */
  readonly #pages = new Map<number, readonly TimelineEvent[]>();
  readonly #places = new WeakMap<TimelineEvent, number>();
  /** Files that could not be had when they were asked for last. */
  readonly #failed = new Set<string>();
  readonly #disposal = new AbortController();

  constructor(
    head: TilesHead,
    context: TileContext,
    loading: Omit<LoadFileOptions, 'signal'>,
    problems: TileProblems,
  ) {
    this.count = head.count;
    this.pageSize = head.page;
    this.#head = head;
    this.#context = context;
    this.#loading = loading;
    this.#problems = problems;
  }

  get hasFailed(): boolean {
    return this.#failed.size > 0;
  }

  /** Forgets what failed: it is asked for again. */
  forgive(): void {
    this.#failed.clear();
  }

  /** Notes the place in reading order of an event that a block names, or a page holds. */
  learn(event: TimelineEvent, n: number): void {
    this.#places.set(event, n);
  }

  /**
   * An event with all that it has.
   *
   * @param event one that a block names or a page holds, or an id
   * @returns `null` where there is none of this id, or where its file cannot be had
   */
  async whole(event: TimelineEvent | string, signal?: AbortSignal): Promise<TimelineEvent | null> {
    const n = await this.place(event, signal);
    if (n === null) return null;
    const id = typeof event === 'string' ? event : event.id;
    const events = await this.page(Math.floor(n / this.pageSize), signal);
    return events?.find((one) => one.id === id) ?? null;
  }

  /**
   * Place of an event in reading order, counted from 0.
   *
   * @param event one that a block names or a page holds, or an id
   * @returns `null` where there is none of this id, or where the file that tells cannot be had
   */
  async place(event: TimelineEvent | string, signal?: AbortSignal): Promise<number | null> {
    const known = typeof event === 'string' ? undefined : this.#places.get(event);
    if (known !== undefined) return known;
    const id = typeof event === 'string' ? event : event.id;
    const { buckets } = this.#head;
    if (!buckets) return null;
    const value = await this.#file(bucketPath(bucketOf(id, buckets)), signal);
    const ids = isRecord(value) ? value['ids'] : undefined;
    return (isRecord(ids) && Object.hasOwn(ids, id) ? wholeNumber(ids[id]) : undefined) ?? null;
  }

  /**
   * The events of a page, in reading order; those without a place on the axis come last of all.
   *
   * @returns `null` where it cannot be had
   */
  async page(page: number, signal?: AbortSignal): Promise<readonly TimelineEvent[] | null> {
    const events = this.#pages.get(page) ?? (await this.#readPage(page, signal));
    if (!events) return null;
    this.#pages.delete(page);
    this.#pages.set(page, events);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > PAGES && oldest !== undefined) this.#pages.delete(oldest);
    return events;
  }

  /**
   * The events behind one entry of a block's `rest`: they stand close to its lead in reading order.
   *
   * @param limit how many are enough
   */
  async among(block: Block, rest: Rest, limit: number, signal?: AbortSignal): Promise<TimelineEvent[]> {
    const lanes = laneNumbers(this.#context.document);
    const named = new Set([...block.events, ...block.through.map(({ event }) => event)].map(({ id }) => id));
    const found: TimelineEvent[] = [];
    const near = Math.floor(((await this.place(rest.lead, signal)) ?? 0) / this.pageSize);
    for (let i = 0; i < MOST_PAGES && found.length < Math.min(limit, rest.count); i++) {
      const page = near + (i % 2 ? -(i + 1) / 2 : i / 2);
      if (page < 0 || page * this.pageSize >= this.count) continue;
      for (const event of (await this.page(page, signal)) ?? []) {
        const start = extent(event, this.#context.story)?.start ?? NaN;
        if (
          start >= rest.from &&
          start <= rest.to &&
          (lanes.get(event.lane) ?? 0) === rest.lane &&
          !named.has(event.id)
        ) {
          found.push(event);
        }
      }
    }
    return found.slice(0, limit);
  }

  /** Stops all that is on its way, for good. */
  dispose(): void {
    this.#disposal.abort();
    this.#pages.clear();
  }

  async #readPage(page: number, signal?: AbortSignal): Promise<readonly TimelineEvent[] | null> {
    const path = pagePath(page);
    const value = await this.#file(path, signal);
    if (value === undefined) return null;
    const items = isRecord(value) ? value['events'] : undefined;
    if (!Array.isArray(items)) {
      this.#fail('broken', path);
      return null;
    }
    const events = items.flatMap((item: unknown, i) => {
      const event = readTileEvent(item, `${path} events[${i}]`, this.#context);
      if (!event) return [];
      this.learn(event, page * this.pageSize + i);
      return event;
    });
    this.#problems.gather();
    return events;
  }

  #fail(fault: LoadFault, path: string): void {
    this.#failed.add(path);
    this.#problems.tell(fault, path);
  }

  /** The value of a file; `undefined` where it cannot be had. */
  async #file(path: string, signal?: AbortSignal): Promise<unknown> {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    const signals = [this.#disposal.signal, ...(signal ? [signal] : [])];
    for (const one of signals) {
      one.addEventListener('abort', stop);
      if (one.aborted) stop();
    }
    try {
      const answer = await loadFile(this.#head.base + path, { ...this.#loading, signal: controller.signal });
      if ('fault' in answer) {
        this.#fail(answer.fault, path);
        return undefined;
      }
      this.#failed.delete(path);
      return answer.value;
    } finally {
      for (const one of signals) one.removeEventListener('abort', stop);
    }
  }
}
