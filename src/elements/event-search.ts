import type { TimelineEvent } from '../model/document.js';
import { findIn, fold } from '../model/search.js';
import { searchText } from '../model/search-text.js';
import { pause } from './pause.js';
import { WorkerSearch } from './worker-search.js';

/** With more events than this a worker is worth its start. */
export const MANY = 20_000;
/** Events that are searched before the page goes on: those whose words are folded for it, and those that have been. */
const SLICE = 1000;
const FOLDED_SLICE = 20_000;

/** Searches the events of one story: of a large one in a worker, where the page lets it have one. */
export class EventSearch {
  /** Whether the first search has come to its end: those after it are fast. */
  isReady = false;
  readonly #events: readonly TimelineEvent[];
  readonly #folded: string[] = [];
  #worker: WorkerSearch | null = null;

  constructor(events: readonly TimelineEvent[]) {
    this.#events = events;
    if (events.length <= MANY) return;
    try {
      this.#worker = new WorkerSearch(events);
    } catch {
      // A page of another origin than the script, one without workers: it is searched here.
    }
  }

  /**
   * @param words see `wordsOf`
   * @param signal ends the search
   * @returns places of the events, counted from 0, in order; `null` where the search was ended
   */
  async find(words: readonly string[], signal: AbortSignal): Promise<readonly number[] | null> {
    const found = (await this.#ask(words, signal)) ?? (await this.#look(words, signal));
    if (found) this.isReady = true;
    return found;
  }

  stop(): void {
    this.#worker?.stop();
    this.#worker = null;
  }

  /** @returns `null` where there is no worker, or the search was ended */
  async #ask(words: readonly string[], signal: AbortSignal): Promise<readonly number[] | null> {
    try {
      return (await this.#worker?.find(words, signal)) ?? null;
    } catch {
      this.stop();
      return null;
    }
  }

  /** Searches on the page, a slice at a time. */
  async #look(words: readonly string[], signal: AbortSignal): Promise<readonly number[] | null> {
    const found: number[] = [];
    const folded = this.#folded;
    const { length } = this.#events;
    for (let at = 0; at < length;) {
      if (at) await pause();
      if (signal.aborted) return null;
      const known = folded.length;
      const to = Math.min(at + (known > at ? FOLDED_SLICE : SLICE), known > at ? known : length);
      for (const event of this.#events.slice(known, to)) folded.push(fold(searchText(event)));
      for (const place of findIn(folded, words, at, to)) found.push(place);
      at = to;
    }
    return found;
  }
}
