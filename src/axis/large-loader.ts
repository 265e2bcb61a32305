import type { StorySource } from '../model/block.js';
import { loadLarge, type Large } from '../zoom/load-large.js';

type Short = (typeof import('../words/short-number.js'))['shortNumber'];

/** Loads what only large stories need, when one is there: in tiles, or in memory. */
export class LargeLoader {
  #short: Short = String;
  /** By whether it is for tiles; `null` on its way. */
  readonly #modules = new Map<boolean, Large | null>();
  readonly #loaded: () => void;
  #isDisposed = false;

  /** @param loaded is called at most once for each, and not after {@link dispose} */
  constructor(loaded: () => void) {
    this.#loaded = loaded;
  }

  /** What places a story, once it has come; `source` is that of one in tiles. */
  module(source: StorySource | null): Large | null {
    return this.#modules.get(!!source) ?? null;
  }

  /** What stands on a cluster of so many events. */
  count(count: number, lang: string): string {
    return this.#short(count, lang);
  }

  /** Where it cannot be had, the axis has its dates and the list has the story; the next call asks again. */
  load(source: StorySource | null): void {
    const isTiled = !!source;
    if (this.#modules.has(isTiled)) return;
    this.#modules.set(isTiled, null);
    Promise.all([loadLarge(source), import('../words/short-number.js')]).then(
      ([module, { shortNumber }]) => {
        this.#modules.set(isTiled, module);
        this.#short = shortNumber;
        if (!this.#isDisposed) this.#loaded();
      },
      () => this.#modules.delete(isTiled),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
  }
}
