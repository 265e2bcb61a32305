/** How a story with many events is placed. */
export type Large = typeof import('../zoom/large.js');

/** Loads what only large stories need, when one is there. */
export class LargeLoader {
  module: Large | null = null;
  readonly #loaded: () => void;
  #loading = false;
  #isDisposed = false;

  /** @param loaded is called at most once, and not after {@link dispose} */
  constructor(loaded: () => void) {
    this.#loaded = loaded;
  }

  /** Where it cannot be had, the axis has its dates and the list has the story; the next call asks again. */
  load(): void {
    if (this.#loading) return;
    this.#loading = true;
    import('../zoom/large.js').then(
      (module) => {
        this.module = module;
        if (!this.#isDisposed) this.#loaded();
      },
      () => (this.#loading = false),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
  }
}
