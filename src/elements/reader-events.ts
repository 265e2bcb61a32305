import type { TimelineEvent } from '../model/document.js';

/** Names of the public events that tell what a reader does, once. */
export const SELECT = 'timeline-select';
export const WINDOW = 'timeline-window';
export const LINK = 'timeline-link';

/** They bubble and cross the shadow boundary, so that a page may listen anywhere. */
const PUBLIC: EventInit = { bubbles: true, composed: true };

/** An event's details were opened, or closed (`null`). */
export class TimelineSelectEvent extends Event {
  constructor(readonly event: TimelineEvent | null) {
    super(SELECT, PUBLIC);
  }

  /** Id of the event, or `null`. */
  get eventId(): string | null {
    return this.event?.id ?? null;
  }
}

/** The window came to rest at another place; where there is a list instead, it shows another chapter. */
export class TimelineWindowEvent extends Event {
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
    super(WINDOW, PUBLIC);
  }
}

/** The link of an event is about to be copied. A page that has a better address for the event sets `href`. */
export class TimelineLinkEvent extends Event {
  /**
   * @param eventId id of the event
   * @param href absolute
   */
  constructor(
    readonly eventId: string,
    public href: string,
  ) {
    super(LINK, PUBLIC);
  }
}

declare global {
  // What elements, the document and the window have in common: pages listen at any of them.
  interface GlobalEventHandlersEventMap {
    'timeline-select': TimelineSelectEvent;
    'timeline-window': TimelineWindowEvent;
    'timeline-link': TimelineLinkEvent;
  }
}
