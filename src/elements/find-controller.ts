import type { ReactiveControllerHost } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import type { Found } from './find-state.js';
import type { Finder } from './finder.js';

/** Search and lanes, which are loaded when they are asked for first. */
export class FindController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Waiting only until there is a finder. */
  #state: 'closed' | 'waiting' | 'failed' = 'closed';
  #finder: Finder | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Opens or closes the row; closed, it holds nothing back. */
  async open(open: boolean): Promise<void> {
    this.#state = open ? 'waiting' : 'closed';
    this.ask('', null);
    if (!open || this.#finder) return;
    try {
      const { Finder } = await import('./finder.js');
      this.#finder ??= new Finder(this.#host);
    } catch {
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  }

  ask(words: string, lanes: readonly string[] | null): void {
    this.#finder?.ask(words, lanes);
    this.#host.requestUpdate();
  }

  /** @param selected id of an event, or empty */
  of(document: TimelineDocument, selected: string): Found {
    const state = this.#state;
    return this.#finder && state === 'waiting'
      ? this.#finder.of(document, selected)
      : { document, around: document, selected, lanes: null, matches: null, state };
  }
}
