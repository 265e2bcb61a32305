/** Dates alone, for browser and Node: what they mean, and how they are worded. */
export { DateError, type DateProblem } from './model/date-problem.js';
export { parseDate } from './model/parse-date-later.js';
export type { ReadDateOptions } from './model/read-date.js';
export { formatDate, formatSpan } from './words/all-languages.js';
export type { DateFormat } from './words/dates.js';
export type { DateField, DateMember, DatePart, Precision, Season, TimelineDate } from './model/date.js';
