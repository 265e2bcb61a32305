import { headline, LANE_TITLES, sentence } from './story-words.mjs';

/**
 * What a test story is to be like.
 *
 * @typedef {object} StoryOptions
 * @property {number} events how many; 1 or more
 * @property {'even' | 'bursty'} [spread] all over the years alike, or most of them in a few weeks; default `bursty`
 * @property {'points' | 'spans' | 'mixed'} [shape] days and clock times, or spans of days, or both and some months;
 *   default `mixed`
 * @property {number} [lanes] 0 to 10; default 4
 * @property {number} [seed] the same seed gives the same story; default 1
 * @property {number} [years] how many, from 2022 on; default 4
 * @property {readonly [least: number, most: number]} [titleWords] words of a title, 3 or more; default 3 to 10
 */

/**
 * @typedef {object} StoryEvent
 * @property {string} id
 * @property {string} date EDTF
 * @property {string} title
 * @property {string} [body]
 * @property {string} [lane]
 * @property {number} [importance] 3 where it is missing
 */

/** @typedef {{ version: 1, title: string, timeZone: string, lanes: { id: string, title: string }[] }} StoryHead */
/** @typedef {StoryHead & { events: StoryEvent[] }} Story */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST = Date.UTC(2022, 0, 1);
const KINDS = /** @type {const} */ ({ day: 0, clock: 1, span: 2, month: 3 });

/**
 * Random numbers of at least 0 and below 1, the same for the same seed (mulberry32).
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {StoryOptions} options
 * @returns {Required<StoryOptions>}
 * @throws {RangeError} that names the option and its value
 */
function complete(options) {
  const all = {
    spread: /** @type {const} */ ('bursty'),
    shape: /** @type {const} */ ('mixed'),
    lanes: 4,
    seed: 1,
    years: 4,
    titleWords: /** @type {const} */ ([3, 10]),
    ...options,
  };
  /** @type {(name: string, value: unknown, isGood: boolean, want: string) => void} */
  const check = (name, value, isGood, want) => {
    if (!isGood) throw new RangeError(`${name} is ${String(value)}: it must be ${want}.`);
  };
  const { events, spread, shape, lanes, seed, years, titleWords } = all;
  check('events', events, Number.isSafeInteger(events) && events > 0, 'a whole number from 1');
  check('spread', spread, ['even', 'bursty'].includes(spread), 'even or bursty');
  check('shape', shape, ['points', 'spans', 'mixed'].includes(shape), 'points, spans or mixed');
  const mostLanes = LANE_TITLES.length;
  check(
    'lanes',
    lanes,
    Number.isInteger(lanes) && lanes >= 0 && lanes <= mostLanes,
    `a whole number from 0 to ${mostLanes}`,
  );
  check('seed', seed, Number.isSafeInteger(seed), 'a whole number');
  check('years', years, years > 0 && years <= 5000, 'above 0, and at most 5000');
  const [least, most] = titleWords;
  const isRange =
    Number.isInteger(least) && Number.isInteger(most) && least >= 3 && most >= least && most <= 60;
  check('titleWords', titleWords, isRange, 'a least and a most number of words, from 3 to 60');
  return all;
}

/**
 * Moments at which something happens, ms; a burst begins with most of it and dies down over days or weeks.
 *
 * @param {Required<StoryOptions>} options
 * @param {() => number} random
 * @returns {() => number}
 */
function momentsOf({ spread, years }, random) {
  const length = years * 365.25 * DAY;
  const anywhere = () => FIRST + random() * length;
  if (spread === 'even') return anywhere;
  const bursts = Array.from({ length: Math.max(3, Math.ceil(years * 5)) }, () => ({
    start: anywhere(),
    decay: (2 + 20 * random() ** 3) * DAY,
  }));
  return () => {
    if (random() < 0.12) return anywhere();
    // The first few bursts take most.
    const burst = bursts[Math.floor(random() ** 2 * bursts.length)];
    const moment = (burst?.start ?? FIRST) - Math.log(1 - random()) * (burst?.decay ?? DAY);
    return moment < FIRST + length ? moment : anywhere();
  };
}

/** @type {(shape: StoryOptions['shape'], random: () => number) => number} */
function kindOf(shape, random) {
  const at = random();
  if (shape === 'spans') return KINDS.span;
  if (shape === 'points') return at < 0.8 ? KINDS.day : KINDS.clock;
  return at < 0.62 ? KINDS.day : at < 0.76 ? KINDS.clock : at < 0.97 ? KINDS.span : KINDS.month;
}

/** The first moment of what a date can say. @type {(moment: number, kind: number) => number} */
function startOf(moment, kind) {
  if (kind === KINDS.clock) return Math.floor(moment / MINUTE) * MINUTE;
  if (kind !== KINDS.month) return Math.floor(moment / DAY) * DAY;
  const date = new Date(moment);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/** @type {(start: number, kind: number, days: number) => string} */
function dateText(start, kind, days) {
  const text = new Date(start).toISOString();
  if (kind === KINDS.clock) return text.slice(0, 16);
  if (kind === KINDS.month) return text.slice(0, 7);
  const day = text.slice(0, 10);
  return kind === KINDS.span ? `${day}/${new Date(start + days * DAY).toISOString().slice(0, 10)}` : day;
}

/** Few events matter much. @type {(random: () => number) => number} */
function importanceOf(random) {
  const at = random();
  return at < 0.01 ? 5 : at < 0.08 ? 4 : at < 0.7 ? 3 : at < 0.9 ? 2 : 1;
}

/**
 * All of a story but its events.
 *
 * @param {StoryOptions} options
 * @returns {StoryHead}
 */
export function storyHead(options) {
  const { events, lanes, spread, shape } = complete(options);
  return {
    version: 1,
    title: `A test story of ${events.toLocaleString('en-GB')} events (${spread}, ${shape})`,
    timeZone: 'UTC',
    lanes: LANE_TITLES.slice(0, lanes).map((title, i) => ({ id: `l${i + 1}`, title })),
  };
}

/**
 * The events of a story one after the other, by date: also a million of them in little memory.
 *
 * @param {StoryOptions} options
 * @returns {Generator<StoryEvent, void, void>}
 */
export function* storyEvents(options) {
  const all = complete(options);
  const { events, shape, lanes, seed } = all;
  const random = randomOf(seed);
  const moment = momentsOf(all, random);
  const kinds = new Uint8Array(events);
  const starts = new Float64Array(events);
  for (let i = 0; i < events; i++) {
    const kind = kindOf(shape, random);
    kinds[i] = kind;
    starts[i] = startOf(moment(), kind);
  }
  const order = new Uint32Array(events).map((_, i) => i);
  order.sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b);
  const [least, most] = all.titleWords;
  /** @type {(below: number) => number} */
  const draw = (below) => Math.floor(random() * below);
  for (let i = 0; i < events; i++) {
    const at = order[i] ?? 0;
    // Most spans take days, few take months.
    const days = 1 + Math.floor(300 * random() ** 6);
    const words = least + Math.floor(random() ** 1.6 * (most - least + 1));
    const importance = importanceOf(random);
    yield {
      id: `e${i + 1}`,
      date: dateText(starts[at] ?? 0, kinds[at] ?? 0, days),
      title: headline(words, draw),
      ...(draw(10) ? {} : { body: sentence(draw) }),
      ...(lanes ? { lane: `l${1 + draw(lanes)}` } : {}),
      ...(importance === 3 ? {} : { importance }),
    };
  }
}

/**
 * A story in the data format, version 1: deterministic, its events sorted by date.
 *
 * @param {StoryOptions} options
 * @returns {Story}
 * @throws {RangeError} that names the option and its value
 */
export function makeStory(options) {
  return { ...storyHead(options), events: [...storyEvents(options)] };
}

/**
 * The JSON text of a story in pieces, an event a line.
 *
 * @param {StoryOptions} options
 * @returns {Generator<string, void, void>}
 */
export function* storyText(options) {
  const head = JSON.stringify(storyHead(options));
  yield `${head.slice(0, -1)},"events":[\n`;
  let lines = '';
  for (const event of storyEvents(options)) {
    if (lines.length > 60_000) {
      yield lines;
      lines = '';
    }
    lines += `${JSON.stringify(event)},\n`;
  }
  yield `${lines.slice(0, -2)}\n]}\n`;
}
