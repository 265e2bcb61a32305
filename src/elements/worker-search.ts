import type { TimelineEvent } from '../model/document.js';
import { searchText } from '../model/search-text.js';
import type { FindMessage } from './find-worker.js';

/** So many events' texts go at once: the page waits a few ms for each time. */
const SLICE = 2000;

/** What the browser makes policies with that let a script be started; it is not in TypeScript's library. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** Searches events in a worker, which is given their texts once. */
export class WorkerSearch {
  readonly #worker: Worker;
  /** The texts are there, and all that was asked before is answered. */
  #turn: Promise<unknown>;
  #answer: (found: readonly number[]) => void = () => undefined;
  #fail: (why: Error) => void = () => undefined;
  #broken: Error | null = null;

  /** @throws where the page may not start a worker; many a browser says that only later, as a rejection of `find` */
  constructor(events: readonly TimelineEvent[]) {
    this.#worker = start();
    this.#worker.onmessage = ({ data }: MessageEvent<readonly number[]>) => this.#answer(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#broken = new Error('The worker that searches could not be started, or failed.');
      this.#fail(this.#broken);
    };
    this.#turn = this.#give(events);
    // Whoever asks is told.
    this.#turn.catch(() => undefined);
  }

  /**
   * @returns places of the events, counted from 0; `null` where the search was stopped before its turn came
   * @throws where the worker cannot be had
   */
  find(words: readonly string[], signal: AbortSignal): Promise<readonly number[] | null> {
    const turn = this.#turn.then(() => (signal.aborted ? null : this.#send({ words })));
    this.#turn = turn;
    turn.catch(() => undefined);
    return turn;
  }

  stop(): void {
    this.#worker.terminate();
    this.#broken = new Error('The search was stopped.');
    this.#fail(this.#broken);
  }

  async #give(events: readonly TimelineEvent[]): Promise<void> {
    for (let at = 0; at < events.length; at += SLICE)
      await this.#send({ texts: events.slice(at, at + SLICE).map(searchText) });
  }

  #send(message: FindMessage): Promise<readonly number[]> {
    return new Promise((answer, fail) => {
      if (this.#broken) throw this.#broken;
      this.#answer = answer;
      this.#fail = fail;
      this.#worker.postMessage(message);
    });
  }
}

function start(): Worker {
  const { href } = new URL('./find-worker.js', import.meta.url);
  const types: unknown = Reflect.get(window, 'trustedTypes');
  const policy = isTrustedTypes(types)
    ? types.createPolicy('news-timeline', { createScriptURL: (url) => url })
    : null;
  return new Worker(policy?.createScriptURL(href) ?? href, { type: 'module' });
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}
