import { loadFile, type LoadFault, type LoadFileOptions } from './tiles-load.js';

/** So many files are loaded at once. */
const AT_ONCE = 6;

/** Loads the files of one window: those of another that are still under way make way for them. */
export class LoadQueue {
  readonly #options: Omit<LoadFileOptions, 'signal'>;
  readonly #done: (url: string, answer: { value: unknown } | { fault: LoadFault }) => void;
  readonly #running = new Map<string, AbortController>();
  #waiting: string[] = [];
  #wanted: ReadonlySet<string> = new Set();

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

  /**
   * Loads these, the first first, and nothing else any more.
   *
   * @param mayStay whether what is under way for another window may go on as long as these leave it a place
   */
  want(urls: Iterable<string>, mayStay: (url: string) => boolean = () => false): void {
    this.#wanted = new Set(urls);
    for (const url of this.#others()) if (!mayStay(url)) this.#stop(url);
    this.#waiting = [...this.#wanted].filter((url) => !this.#running.has(url));
    this.#next();
  }

  /** Under way for another window; the longest under way first. */
  #others(): string[] {
    return [...this.#running.keys()].filter((url) => !this.#wanted.has(url));
  }

  #stop(url: string): void {
    const running = this.#running.get(url);
    this.#running.delete(url);
    running?.abort();
  }

  #next(): void {
    while (this.#waiting.length) {
      if (this.#running.size >= AT_ONCE) {
        const [other] = this.#others();
        if (other === undefined) return;
        this.#stop(other);
      }
      void this.#load(this.#waiting.shift() ?? '');
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
