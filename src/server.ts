/**
 * What Node is given in place of the scripts for pages (`index.js`, `news-timeline.js`, `host.js`), which a framework
 * that renders on a server imports there, too: what reads and words works, and nothing is registered or listened to.
 */
export { DateError, formatDate, formatSpan, parseDate } from './dates.js';
export { TimelineErrorEvent, TimelineReadyEvent } from './elements/events.js';
export { TimelineLinkEvent, TimelineSelectEvent, TimelineWindowEvent } from './elements/reader-events.js';
export { readDocument } from './read/document.js';
export { readJson } from './read/json.js';
export { readStory } from './read/story.js';

/** To be named and extended; there is no element to be one of. */
export class NewsTimeline extends EventTarget {}

/** @returns whether this copy is the one that counts: there is no page that it could count for */
export const defineNewsTimeline = (): boolean => false;
