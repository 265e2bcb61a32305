import { DAY } from './calendar.js';

/** The calendar repeats itself after 400 years. */
const ERA = 146_097 * DAY;

/**
 * The year of a moment of the UTC scale, also where no `Date` reaches.
 *
 * @returns astronomical: 0 is 1 BCE
 */
export function yearOf(time: number): number {
  // The first moment of a far year is no whole number of ms, and may lie a little before it.
  const near = time + Math.abs(time) * 4e-16;
  const eras = Math.floor(near / ERA);
  return new Date(near - eras * ERA).getUTCFullYear() + eras * 400;
}
