import type { StorySource } from '../model/block.js';
import { counts, loadCounts } from '../words/counts.js';
import { largeNow, loadLarge, type Large } from '../zoom/load-large.js';

/** Loads what only large stories need, when one is there: in tiles, or in memory. */
export class LargeLoader {
  readonly #loaded: () => void;
  /** By whether it is for tiles. */
  readonly #coming = new Set<boolean>();
  #isDisposed = false;

  /** @param loaded is called when what {@link load} has asked for is there, and not after {@link dispose} */
  constructor(loaded: () => void) {
    this.#loaded = loaded;
  }

  /** What places a story, once it has come; `source` is that of one in tiles. */
  module(source: StorySource | null): Large | null {
    return counts.words && largeNow(source);
  }

  /** Where it cannot be had, the axis has its dates and the list has the story; the next call asks again. */
  load(source: StorySource | null): void {
    const isTiled = !!source;
    if (this.#coming.has(isTiled) || this.module(source)) return;
    this.#coming.add(isTiled);
    Promise.all([loadLarge(source), loadCounts()]).then(
      () => {
        this.#coming.delete(isTiled);
        if (!this.#isDisposed) this.#loaded();
      },
      () => this.#coming.delete(isTiled),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
  }
}
