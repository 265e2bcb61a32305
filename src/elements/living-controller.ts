import type { Living, NewsParts } from './living.js';
import type { StoryHost } from './story-host.js';

/** What asks for a story again, which is loaded where that is wanted. */
export class LivingController {
  readonly #host: StoryHost;
  #living: Living | null = null;
  #isAsked = false;

  constructor(host: StoryHost) {
    this.#host = host;
  }

  /** Loads it, if it is wanted and not there. */
  bring(): void {
    if (this.#isAsked || !(this.#host.refresh > 0)) return;
    this.#isAsked = true;
    import('./living.js').then(
      ({ Living }) => (this.#living = new Living(this.#host)),
      // The next time that anything changes.
      () => (this.#isAsked = false),
    );
  }

  /** What is shown besides, if anything. */
  parts(lang: string): NewsParts | undefined {
    return this.#living?.parts(lang);
  }
}
