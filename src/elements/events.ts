import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';

/** Names of these public events, once. */
export const READY = 'timeline-ready';
export const ERROR = 'timeline-error';

/** They bubble and cross the shadow boundary, so that a page may listen anywhere. */
const PUBLIC: EventInit = { bubbles: true, composed: true };

/** Events can be read. Fired again whenever other data has been read. */
export class TimelineReadyEvent extends Event {
  /**
   * @param document what was read
   * @param problems what was wrong with it and has been worked around
   */
  constructor(
    readonly document: TimelineDocument,
    readonly problems: readonly Problem[],
  ) {
    super(READY, PUBLIC);
  }
}

/** Nothing can be shown, or not all; the axis alone is not told: the list has the same. The words are shown to the reader. */
export class TimelineErrorEvent extends Event {
  constructor(readonly problems: readonly Problem[]) {
    super(ERROR, PUBLIC);
  }
}

declare global {
  // What elements, the document and the window have in common: pages listen at any of them.
  interface GlobalEventHandlersEventMap {
    'timeline-ready': TimelineReadyEvent;
    'timeline-error': TimelineErrorEvent;
  }
}
