import type { StorySource } from '../model/block.js';
import { counts, loadCounts } from '../words/counts.js';
import { largeNow, loadLarge, type Large } from '../zoom/load-large.js';

/** Loads what only large stories need, when one is there: in tiles, or in memory. */
export class LargeLoader {
  readonly #done: (isThere: boolean) => void;
  /** By whether it is for tiles. */
  readonly #coming = new Set<boolean>();
  #isDisposed = false;

  /** @param done is called when what {@link load} has asked for is there, or cannot be had; not after {@link dispose} */
  constructor(done: (isThere: boolean) => void) {
    this.#done = done;
  }

  /** What places a story, once it has come; `source` is that of one in tiles. */
  module(source: StorySource | null): Large | null {
    return counts.words && largeNow(source);
  }

  load(source: StorySource | null): void {
    const isTiled = !!source;
    if (this.#coming.has(isTiled) || this.module(source)) return;
    this.#coming.add(isTiled);
    const done = (isThere: boolean): void => {
      this.#coming.delete(isTiled);
      if (!this.#isDisposed) this.#done(isThere);
    };
    Promise.all([loadLarge(source), loadCounts()]).then(
      () => done(true),
      () => done(false),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
  }
}
