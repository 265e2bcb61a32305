import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns';

/**
 * Calendar months from one moment of the UTC scale to a later one, rounded to the nearest; `NaN` beyond the calendar.
 */
export function monthsBetween(start: number, end: number): number {
  const from = new UTCDateMini(start);
  const to = new UTCDateMini(end);
  // What `differenceInCalendarMonths` does; with it or `differenceInMonths` a reader would load what they check besides.
  const count = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
  const whole = addMonths(from, count).getTime() > end ? count - 1 : count;
  const last = addMonths(from, whole).getTime();
  const next = addMonths(from, whole + 1).getTime();
  return whole + Math.round((end - last) / (next - last));
}
