import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths, differenceInMonths } from 'date-fns';

export const DAY = 86_400_000;

/**
 * The first millisecond of a day of the proleptic Gregorian calendar, as if in UTC. Months and days beyond their range
 * run over into the next. Unlike `Date.UTC` it takes the years 0 to 99 as they are.
 *
 * @param year astronomical: 0 is 1 BCE
 * @param month 1 to 12
 */
export function startOfDay(year: number, month = 1, day = 1): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(startOfDay(year, month + 1, 0)).getUTCDate();
}

/**
 * Calendar months from one moment of the UTC scale to a later one, rounded to the nearest; `NaN` beyond the calendar.
 */
export function monthsBetween(start: number, end: number): number {
  const from = new UTCDateMini(start);
  const whole = differenceInMonths(new UTCDateMini(end), from);
  const last = addMonths(from, whole).getTime();
  const next = addMonths(from, whole + 1).getTime();
  return whole + Math.round((end - last) / (next - last));
}
