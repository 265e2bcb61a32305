import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths, differenceInCalendarMonths } from 'date-fns';

/**
 * Calendar months from one moment of the UTC scale to a later one, rounded to the nearest; `NaN` beyond the calendar.
 */
export function monthsBetween(start: number, end: number): number {
  const from = new UTCDateMini(start);
  // `differenceInMonths` would bring half a kilobyte for rules about the last day of a month.
  const count = differenceInCalendarMonths(new UTCDateMini(end), from);
  const whole = addMonths(from, count).getTime() > end ? count - 1 : count;
  const last = addMonths(from, whole).getTime();
  const next = addMonths(from, whole + 1).getTime();
  return whole + Math.round((end - last) / (next - last));
}
