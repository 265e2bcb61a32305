import { startOfDay } from '../model/calendar.js';
import { yearOf } from '../model/year-of.js';
import { floorYear } from './years.js';

export type TickUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** Lengths of what no calendar changes, ms. */
export const CLOCK = { hour: 3_600_000, minute: 60_000, second: 1000 } as const;

/** The last boundary of a step at or before a moment of the wall clock, ms. */
export function floorTo({ unit, count }: { unit: TickUnit; count: number }, time: number): number {
  const date = new Date(time);
  if (unit === 'year') return startOfDay(floorYear(yearOf(time), count));
  if (unit === 'month') {
    date.setUTCMonth(Math.floor(date.getUTCMonth() / count) * count, 1);
    return date.setUTCHours(0, 0, 0, 0);
  }
  if (unit === 'day') {
    // Steps of several days begin anew each month, so that they keep to its first day.
    date.setUTCDate(Math.floor((date.getUTCDate() - 1) / count) * count + 1);
    return date.setUTCHours(0, 0, 0, 0);
  }
  const length = CLOCK[unit] * count;
  return Math.floor(time / length) * length;
}
