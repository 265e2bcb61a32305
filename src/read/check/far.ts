import { DAY } from '../../model/calendar.js';

/** With fewer dates it cannot be said which are the rest. */
const LEAST = 5;
/** So many times as far from the rest as that is long. */
const TIMES = 10;
const YEARS = 30 * 365.25 * DAY;

/**
 * Dates far from the rest, as a slip in a year makes them: 0225 or 2205 for 2025. The rest is what lies between the
 * first and the last tenth; a story with a background long ago is none of this.
 *
 * @param moments ms, in any order
 * @returns from when to when dates are near; `null` where that cannot be said
 */
export function nearDates(moments: readonly number[]): { start: number; end: number } | null {
  if (moments.length < LEAST) return null;
  const sorted = [...moments].sort((a, b) => a - b);
  const aside = Math.max(1, Math.floor(sorted.length / 10));
  const first = sorted[aside] ?? 0;
  const last = sorted[sorted.length - 1 - aside] ?? 0;
  const room = Math.max((last - first) * TIMES, YEARS);
  return { start: first - room, end: last + room };
}
