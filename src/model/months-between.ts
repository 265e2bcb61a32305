import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths, differenceInMonths } from 'date-fns';

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
