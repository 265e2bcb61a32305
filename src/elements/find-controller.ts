import type { ReactiveControllerHost } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import type { Finder } from './finder.js';

/** What the row of search and lanes shows. */
export interface FindState {
  words: string;
  /** Ids of the lanes that are on; `null` for all. */
  lanes: readonly string[] | null;
  /** Events that are shown; `null` as long as nobody knows. */
  count: number | null;
  /** The row could not be loaded. */
  failed: boolean;
}

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
  /** `null` while the row is closed. */
  state: FindState | null;
}

/** Search and lanes, which are loaded when they are asked for first. */
export class FindController {
  readonly #host: ReactiveControllerHost;
  #state: FindState | null = null;
  #finder: Finder | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Opens or closes the row; closed, it holds nothing back. */
  async open(open: boolean): Promise<void> {
    const state = { words: '', lanes: null, count: null, failed: false };
    this.#state = open ? state : null;
    this.ask('', null);
    if (!open || this.#finder) return;
    try {
      const { Finder } = await import('./finder.js');
      this.#finder ??= new Finder(this.#host);
    } catch {
      state.failed = true;
    }
    this.#host.requestUpdate();
  }

  ask(words: string, lanes: readonly string[] | null): void {
    this.#finder?.ask(words, lanes);
    this.#host.requestUpdate();
  }

  of(document: TimelineDocument, selected: string): Found {
    const state = this.#state;
    if (state && this.#finder) return this.#finder.of(document, selected);
    return { document, around: document, selected, lanes: null, matches: null, state };
  }
}
