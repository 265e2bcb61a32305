/** Dates alone, for browser and Node: what they mean, and how they are worded. */
export { DateError, parseDate, type DateOptions, type DateProblem } from './model/parse-date.js';
export { formatDate, formatSpan, type DateWords } from './words/dates.js';
export type { DatePart, Precision, TimelineDate } from './model/date.js';
