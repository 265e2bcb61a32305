import { DAY, daysInMonth, startOfDay } from '../model/calendar.js';
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
  return date[10] === 'T' ? readMinute(date, spans, at) : readDays(date, spans, at);
}

function readMinute(date: string, spans: Spans, at: number): boolean {
  const hour = digits(date, 11, 13);
  const minute = digits(date, 14, 16);
  if (date.length !== 16 || date[13] !== ':' || !(hour < 24 && minute < 60)) return false;
  if (!readPart(date, 0, 10, spans, at)) return false;
  const { starts, ends } = spans;
  const start = (starts[at] ?? 0) + (hour * 60 + minute) * MINUTE;
  starts[at] = start;
  ends[at] = start + MINUTE;
  return true;
}

function readDays(date: string, spans: Spans, at: number): boolean {
  const slash = date.indexOf('/');
  if (slash < 0) return readPart(date, 0, date.length, spans, at);
  const { starts, ends } = spans;
  if (!readPart(date, 0, slash, spans, at)) return false;
  const start = starts[at] ?? 0;
  if (!readPart(date, slash + 1, date.length, spans, at)) return false;
  starts[at] = start;
  return (ends[at] ?? 0) > start;
}

function readPart(date: string, from: number, to: number, { starts, ends }: Spans, at: number): boolean {
  const length = to - from;
  if (length !== 4 && length !== 7 && length !== 10) return false;
  // In most stories many events are of one day.
  if (length === 10 && date.startsWith(lastDay, from)) {
    starts[at] = lastStart;
    ends[at] = lastStart + DAY;
    return true;
  }
  const year = digits(date, from, from + 4);
  const month = length > 4 ? digits(date, from + 5, from + 7) : 1;
  const day = length > 7 ? digits(date, from + 8, to) : 1;
  if ((length > 4 && date[from + 4] !== '-') || (length > 7 && date[from + 7] !== '-')) return false;
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return false;
  if (day > 28 && day > daysInMonth(year, month)) return false;
  const start = startOfDay(year, month, day);
  starts[at] = start;
  if (length === 10) {
    ends[at] = start + DAY;
    lastDay = date.slice(from, to);
    lastStart = start;
  } else ends[at] = length === 7 ? startOfDay(year, month + 1) : startOfDay(year + 1);
  return true;
}

let lastDay = '2000-01-01';
let lastStart = startOfDay(2000);

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
