import type { Precision } from './date.js';

/** From the coarsest to the finest. */
export const PRECISIONS: readonly Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second',
];
