import type { Season } from './date.js';

const SPRING = [3, 6, 9, 12] as const;
const SOUTHERN_SPRING = [9, 12, 3, 6] as const;

/**
 * The months of a part of a year.
 *
 * @returns the first, 1 to 12, and how many: those after December are of the next year
 */
export function monthsOf(season: Season): { first: number; count: 3 | 4 | 6 } {
  if (season > 39) return { first: 6 * (season - 40) + 1, count: 6 };
  if (season > 36) return { first: 4 * (season - 37) + 1, count: 4 };
  if (season > 32) return { first: 3 * (season - 33) + 1, count: 3 };
  const starts = season > 28 ? SOUTHERN_SPRING : SPRING;
  return { first: starts[(season - 21) % 4] ?? 1, count: 3 };
}
