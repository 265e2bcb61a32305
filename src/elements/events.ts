import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import type { Problem } from '../model/problem.js';

/** Names of the public events, once. */
export const READY = 'timeline-ready';
export const SELECT = 'timeline-select';
export const WINDOW = 'timeline-window';
export const ERROR = 'timeline-error';

/** Public events bubble and cross the shadow boundary, so that a page may listen anywhere. */
class TimelinePublicEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** Events can be read. Fired again whenever other data has been read. */
export class TimelineReadyEvent extends TimelinePublicEvent {
  /**
   * @param document what was read
   * @param problems what was wrong with it and has been worked around
   */
  constructor(
    readonly document: TimelineDocument,
    readonly problems: readonly Problem[],
  ) {
    super(READY);
  }
}

/** An event's details were opened, or closed (`null`). */
export class TimelineSelectEvent extends TimelinePublicEvent {
  constructor(readonly event: TimelineEvent | null) {
    super(SELECT);
  }

  /** Id of the event, or `null`. */
  get eventId(): string | null {
    return this.event?.id ?? null;
  }
}

/** The window came to rest at another place. */
export class TimelineWindowEvent extends TimelinePublicEvent {
  /**
   * @param start wall clock of the story, ms on the UTC scale
   * @param end the first millisecond after
   * @param chapter id of the chapter that the window shows, or `null`
   */
  constructor(
    readonly start: number,
    readonly end: number,
    readonly chapter: string | null,
  ) {
    super(WINDOW);
  }
}

/** Nothing can be shown, or the axis could not be loaded. The same words are shown to the reader. */
export class TimelineErrorEvent extends TimelinePublicEvent {
  constructor(readonly problems: readonly Problem[]) {
    super(ERROR);
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-ready': TimelineReadyEvent;
    'timeline-select': TimelineSelectEvent;
    'timeline-window': TimelineWindowEvent;
    'timeline-error': TimelineErrorEvent;
  }
}
