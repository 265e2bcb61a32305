export const DAY = 86_400_000;
/** The calendar repeats itself after 400 years. */
const ERA = 146_097 * DAY;

/**
 * The first millisecond of a day of the proleptic Gregorian calendar, as if in UTC. Months and days beyond their range
 * run over into the next. Unlike `Date.UTC` it takes the years 0 to 99 as they are, and years that no `Date` reaches: as
 * near as a number comes, which is to 2 s at 280 million years and to some weeks at 10^15.
 *
 * @param year astronomical: 0 is 1 BCE
 * @param month 1 to 12
 */
export function startOfDay(year: number, month = 1, day = 1): number {
  const eras = Math.floor(year / 400);
  return Date.UTC(2000 + year - 400 * eras, month - 1, day) + (eras - 5) * ERA;
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return (startOfDay(year, month + 1) - startOfDay(year, month)) / DAY;
}
