/** Up to this year thousands of years are said as such: "300 thousand BCE", where one more or less is nothing. */
const FAR = -1e5;

const isFar = (year: number, count: number): boolean => year <= FAR && count >= 1000;

/**
 * The first year of the step that a year lies in. Steps begin with years that are round as they are said, and no year 0
 * is said: 1000 BCE, 500 BCE, 1 CE, 500.
 *
 * @param year astronomical: 0 is 1 BCE
 */
export function floorYear(year: number, count: number): number {
  const floor = Math.floor(year / count) * count;
  if (year > 0) return Math.max(floor, 1);
  return isFar(floor, count) ? floor : counted(-Math.ceil((1 - year) / count) * count, count);
}

/** The first year of the next step. @param year that {@link floorYear} gave; inexact where it is very far */
export function yearAfter(year: number, count: number): number {
  if (year === 1) return Math.max(count, 2);
  const from = year > 0 || isFar(year, count) ? year : year - 1;
  return counted(Math.round(from / count) * count + count, count);
}

/** The astronomical year of one counted from the turn of the eras: -500 is 500 BCE. After 1 BCE comes 1 CE. */
function counted(years: number, count: number): number {
  return years > 0 || isFar(years, count) ? years : years + 1;
}
