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
