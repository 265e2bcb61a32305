/** Words of test stories: what headlines are made of. */

const SUBJECTS =
  'Ministers Envoys Leaders Negotiators Observers Mediators Diplomats Mayors Judges Engineers Unions Farmers Doctors Scientists Inspectors Lawmakers Editors Voters Generals Teachers'.split(
    ' ',
  );
const VERBS =
  'discuss reject welcome delay sign publish review question confirm prepare demand suspend announce resume'.split(
    ' ',
  );
const OBJECTS =
  'ceasefire sanctions budget treaty elections inquiry reform reconstruction agreement inspection deadline exchange corridor guarantees'.split(
    ' ',
  );
const ADJECTIVES =
  'new joint final second partial revised long difficult urgent secret regional annual unexpected'.split(' ');
const NOUNS = 'talks protests floods hearings strikes elections delays warnings meetings reports'.split(' ');
const PLACES =
  'Berlin Miami Kyiv Oslo Cairo Lisbon Vienna Delhi Nairobi Ottawa Jakarta Santiago Helsinki Tbilisi'.split(
    ' ',
  );
export const LANE_TITLES =
  'Talks,United States,Europe,The war,Economy,Courts,Science,Parliament,Cities,Weather'.split(',');

/** @typedef {(most: number) => number} Draw a whole number from 0 to `most - 1` */

/** @type {(words: readonly string[], draw: Draw) => string} */
const pick = (words, draw) => words[draw(words.length)] ?? '';

/** Parts that may follow a headline's first three words, by their number of words. */
const MORE = /** @type {const} */ ([
  (/** @type {Draw} */ draw) => [pick(['again', 'early', 'quietly', 'finally', 'together'], draw)],
  (/** @type {Draw} */ draw) => ['in', pick(PLACES, draw)],
  (/** @type {Draw} */ draw) => ['after', pick(ADJECTIVES, draw), pick(NOUNS, draw)],
]);

/**
 * A headline of a certain number of words, 3 or more.
 *
 * @param {number} words
 * @param {Draw} draw
 */
export function headline(words, draw) {
  const title = [pick(SUBJECTS, draw), pick(VERBS, draw)];
  if (words % 2 === 0 && words > 3) title.push(pick(ADJECTIVES, draw));
  title.push(pick(OBJECTS, draw));
  for (let left = words - title.length; left > 0; left = words - title.length) {
    const part = left === 1 ? MORE[0] : left === 2 || (left > 3 && draw(2)) ? MORE[1] : MORE[2];
    title.push(...part(draw));
  }
  return title.join(' ');
}

/**
 * A sentence for a body.
 *
 * @param {Draw} draw
 */
export function sentence(draw) {
  return `${headline(6 + draw(3), draw)}, as ${pick(SUBJECTS, draw).toLowerCase()} in ${pick(PLACES, draw)} had asked.`;
}
