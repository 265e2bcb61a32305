/** @typedef {import('../../tools/stories.mjs').StoryEvent} StoryEvent */
/** @typedef {import('../../tools/stories.mjs').Story} Story */

const DAY = 86_400_000;

/**
 * Reads a story and the dates that test stories have: what whoever puts these events into another widget has to do.
 *
 * @param {string} text JSON
 * @returns {Story}
 */
export function read(text) {
  return JSON.parse(text);
}

/**
 * Start and end of a date, ms; no end where it is a day or a clock time.
 *
 * @param {string} date
 * @returns {{ start: number, end: number | null }}
 */
export function spanOf(date) {
  const [first = '', last] = date.split('/');
  const start = Date.parse(first.length > 10 ? `${first}Z` : first);
  if (last) return { start, end: Date.parse(last) + DAY };
  if (first.length > 7) return { start, end: null };
  const month = new Date(start);
  return { start, end: Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1) };
}
