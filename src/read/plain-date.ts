import { DAY, startOfDay } from '../model/calendar.js';
import type { Spans } from '../model/spans.js';

/** What a date with a clock time covers, ms: all others cover whole days. */
export const MINUTE = 60_000;

/**
 * Writes down what a date covers on the wall clock, if it is `2025`, `2025-12`, `2025-12-15`, two of them with `/` between,
 * or `2025-12-15T18:30`. Numbers into an array: of 100,000 objects the garbage collector would have to take each away.
 *
 * @param at its place in the spans
 * @returns whether it is one
 */
export function readPlainDate(date: string, spans: Spans, at: number): boolean {
  const { length } = date;
  if (length === 4 || length === 7 || length === 10) return readPart(date, 0, length, spans, at);
  const { starts, ends } = spans;
  if (date[10] === 'T') {
    const hour = twoDigits(date, 11);
    const minute = twoDigits(date, 14);
    if (length !== 16 || date[13] !== ':' || !(hour < 24 && minute < 60)) return false;
    if (!readPart(date, 0, 10, spans, at)) return false;
    const start = (starts[at] ?? 0) + (hour * 60 + minute) * MINUTE;
    starts[at] = start;
    ends[at] = start + MINUTE;
    return true;
  }
  const slash = date.indexOf('/');
  if (!readPart(date, 0, slash, spans, at)) return false;
  const start = starts[at] ?? 0;
  if (!readPart(date, slash + 1, length, spans, at)) return false;
  starts[at] = start;
  return (ends[at] ?? 0) > start;
}

/** Months of which the first and the last day are kept, each in the place of others: most dates are of a few years. */
const MONTHS = 120;
const numbers = new Int32Array(MONTHS);
const firstDays = new Float64Array(MONTHS);
const lastDays = new Float64Array(MONTHS);

/** Reads a year, a month or a day. Few calls: most of the time goes by until they are compiled. */
function readPart(date: string, from: number, to: number, { starts, ends }: Spans, at: number): boolean {
  const length = to - from;
  if (length !== 4 && length !== 7 && length !== 10) return false;
  const year = twoDigits(date, from) * 100 + twoDigits(date, from + 2);
  const month = length > 4 ? twoDigits(date, from + 5) : 1;
  const day = length > 7 ? twoDigits(date, from + 8) : 1;
  if ((length > 4 && date[from + 4] !== '-') || (length > 7 && date[from + 7] !== '-')) return false;
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return false;
  const number = year * 12 + month;
  const place = number % MONTHS;
  if (numbers[place] !== number) {
    numbers[place] = number;
    firstDays[place] = startOfDay(year, month);
    lastDays[place] = startOfDay(year, month + 1) - DAY;
  }
  const firstDay = firstDays[place] ?? 0;
  const lastDay = lastDays[place] ?? 0;
  const start = firstDay + (day - 1) * DAY;
  if (start > lastDay) return false;
  starts[at] = start;
  if (length === 4) ends[at] = startOfDay(year + 1);
  else ends[at] = (length === 7 ? lastDay : start) + DAY;
  return true;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
