export const DAY = 86_400_000;

/**
 * The first millisecond of a day of the proleptic Gregorian calendar, as if in UTC. Months and days beyond their range
 * run over into the next. Unlike `Date.UTC` it takes the years 0 to 99 as they are, and years that no `Date` reaches: as
 * near as a number comes, which is to 2 s at 280 million years and to some weeks at 10^15.
 *
 * @param year astronomical: 0 is 1 BCE
 * @param month 1 to 12
 */
export function startOfDay(year: number, month = 1, day = 1): number {
  // Years that begin in March end with their leap day: five months have 153 days, whichever they are.
  const years = Math.floor((month - 3) / 12);
  const inYear = month - 3 - 12 * years;
  const from = year + years;
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  // 719,468 days lie between 1 March of 0000 and 1970.
  return (365 * from + leapDays + Math.floor((153 * inYear + 2) / 5) + day - 719_469) * DAY;
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return (startOfDay(year, month + 1) - startOfDay(year, month)) / DAY;
}
