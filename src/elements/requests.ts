/**
 * What the parts of the widget ask of `<news-timeline>`. Requests go up; state comes down as properties only once
 * `<news-timeline>` has taken the request. They stay inside its shadow root (bubbling, not composed across it).
 */
export type TimelineRequestDetail =
  /** Open an event's details, the next or previous one with `isStep`; `null` closes them. */
  | { ask: 'select'; id: string | null; isStep?: boolean }
  /** Go to a chapter; `null` is the whole story. */
  | { ask: 'chapter'; id: string | null }
  /** Zoom by steps about the middle; positive is in. */
  | { ask: 'zoom'; steps: number }
  /** Move by steps; positive is later. */
  | { ask: 'pan'; steps: number }
  /** Show a window of the story's wall clock, ms. */
  | { ask: 'window'; start: number; end: number }
  | { ask: 'view'; view: 'axis' | 'list' }
  | { ask: 'fold'; fold: boolean }
  /** Open or close the row of search and lanes; closing it shows all events again. */
  | { ask: 'finder'; open: boolean }
  /** Show only events with these words, in these lanes; `null` is all of them. */
  | { ask: 'find'; words: string; lanes: readonly string[] | null }
  /** Copy the address of an event. */
  | { ask: 'copy-link'; id: string }
  /** Turn the pages of a story in tiles; 1 is later. */
  | { ask: 'page'; pages: number }
  /** Load again after a failure. */
  | { ask: 'retry' };

export const REQUEST = 'news-timeline-request';

export class TimelineRequest extends Event {
  constructor(readonly detail: TimelineRequestDetail) {
    // Composed: the parts have shadow roots of their own; <news-timeline> stops it there.
    super(REQUEST, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [REQUEST]: TimelineRequest;
  }
}
