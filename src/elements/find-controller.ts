import type { ReactiveControllerHost } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import type { Finder } from './finder.js';

/** What the row of search and lanes shows, once it has been loaded. */
export interface Finding {
  words: string;
  /** Ids of the lanes that are on; `null` for all. */
  lanes: readonly string[] | null;
  /** Events that are shown; `null` as long as nobody knows. */
  count: number | null;
}

export type FindState = 'closed' | 'waiting' | 'failed' | Finding;

/** What is shown of a story. */
export interface Found {
  /** With these events only. */
  document: TimelineDocument;
  /** The same, and with the selected event wherever that is not one of them: what previous and next go through. */
  around: TimelineDocument;
  /** Id of that event, or empty. */
  selected: string;
  lanes: ReadonlySet<string> | null;
  matches: ReadonlySet<string> | null;
  state: FindState;
}

/** Search and lanes, which are loaded when they are asked for first. */
export class FindController {
  readonly #host: ReactiveControllerHost;
  /** Waiting only until there is a finder. */
  #state: 'closed' | 'waiting' | 'failed' = 'closed';
  #finder: Finder | null = null;

  constructor(host: ReactiveControllerHost) {
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
