import { loadFile, type LoadFault, type LoadFileOptions } from './tiles-load.js';

/** So many files are loaded at once. */
const AT_ONCE = 6;

/** Loads the files of one window: those of another that are still under way are stopped. */
export class LoadQueue {
  readonly #options: Omit<LoadFileOptions, 'signal'>;
  readonly #done: (url: string, answer: { value: unknown } | { fault: LoadFault }) => void;
  readonly #running = new Map<string, AbortController>();
  #waiting: string[] = [];

  /** @param done called once for each file that is not stopped */
  constructor(
    options: Omit<LoadFileOptions, 'signal'>,
    done: (url: string, answer: { value: unknown } | { fault: LoadFault }) => void,
  ) {
    this.#options = options;
    this.#done = done;
  }

  get isBusy(): boolean {
    return this.#running.size > 0;
  }

  /** Loads these, the first first, and nothing else any more. */
  want(urls: Iterable<string>): void {
    const wanted = new Set(urls);
    for (const [url, running] of this.#running) {
      if (wanted.has(url)) continue;
      this.#running.delete(url);
      running.abort();
    }
    this.#waiting = [...wanted].filter((url) => !this.#running.has(url));
    this.#next();
  }

  #next(): void {
    while (this.#running.size < AT_ONCE) {
      const url = this.#waiting.shift();
      if (url === undefined) return;
      void this.#load(url);
    }
  }

  async #load(url: string): Promise<void> {
    const controller = new AbortController();
    this.#running.set(url, controller);
    let answer;
    try {
      answer = await loadFile(url, { ...this.#options, signal: controller.signal });
    } catch {
      // Stopped: whoever stopped it knows.
      return;
    }
    // It may have come in the very moment in which it was stopped.
    if (this.#running.get(url) !== controller) return;
    this.#running.delete(url);
    this.#done(url, answer);
    this.#next();
  }
}
