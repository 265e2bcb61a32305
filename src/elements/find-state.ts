import type { TimelineDocument } from '../model/document.js';

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
