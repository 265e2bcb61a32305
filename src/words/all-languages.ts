import type { TimelineDate } from '../model/date.js';
import { addAllDateWords } from './all-date-words.js';
import * as words from './dates.js';

/**
 * A date in words: no more exact than it was written, with what its two ends share said once. Knows the words of all
 * languages at once; where there are none, see {@link words.DateFormat}.
 */
export function formatDate(date: TimelineDate, format?: words.DateFormat): string {
  addAllDateWords();
  return words.formatDate(date, format);
}

/** Two dates as one span, from the start of the first to the end of the last, in words of any language. */
export function formatSpan(first: TimelineDate, last: TimelineDate, format?: words.DateFormat): string {
  addAllDateWords();
  return words.formatSpan(first, last, format);
}
