import type { TimelineEvent } from '../model/document.js';
import { TimelinePublicEvent } from './events.js';

/** Names of the public events that tell what a reader does, once. */
export const SELECT = 'timeline-select';
export const WINDOW = 'timeline-window';

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

declare global {
  interface HTMLElementEventMap {
    'timeline-select': TimelineSelectEvent;
    'timeline-window': TimelineWindowEvent;
  }
}
