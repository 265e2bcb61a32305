/**
 * Classes and functions; registers nothing. Import `news-timeline.js` to have `<news-timeline>` registered, or call
 * {@link defineNewsTimeline} yourself.
 */
export { defineNewsTimeline } from './elements/define.js';
export type { Moment } from './elements/moments.js';
export { NewsTimeline, type MoveOptions } from './elements/news-timeline.js';
export { TimelineErrorEvent, TimelineReadyEvent } from './elements/events.js';
export { TimelineLinkEvent, TimelineSelectEvent, TimelineWindowEvent } from './elements/reader-events.js';
export { DateError, formatDate, formatSpan, parseDate, type DateFormat, type DateProblem } from './dates.js';
export { readDocument } from './read/document.js';
export { readJson } from './read/json.js';
export { readStory } from './read/story.js';
export type * from './model/document.js';
export type { DateField, DateMember, DatePart, Precision, Season, TimelineDate } from './model/date.js';
export type { Problem } from './model/problem.js';
export type { Status } from './model/status.js';
