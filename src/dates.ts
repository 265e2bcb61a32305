/** Dates alone, for browser and Node: what they mean, and how they are worded. */
export {
  DateError,
  parseDate,
  readDate,
  type DateProblem,
  type ReadDate,
  type ReadDateOptions,
} from './model/parse-date.js';
export { formatDate, formatSpan, type DateFormat } from './words/dates.js';
export type { DatePart, Precision, TimelineDate } from './model/date.js';
