import { DAY, daysInMonth, startOfDay } from '../model/calendar.js';
import type { TimelineEvent } from '../model/document.js';
import { inOrder } from '../model/in-order.js';
import type { Spans } from '../model/spans.js';
import type { WhenIdle } from './draft.js';
import { inReadingOrder } from './event.js';
import { PlainEvent, type Shared, type SharedAtFirst } from './plain-event.js';
import type { Records } from './records.js';

const MINUTE = 60_000;

/** Events that are read between two steps: some 2 ms, on a phone 8. */
const STEP = 2000;
/** Events that are put in order between two steps, for which less is done. */
const LONG_STEP = 10_000;

/**
 * Reads the events of a large story, each as far as axis and list need it at first. Loops in which little is made, as
 * there may be 100,000; in steps, between which a page may go on.
 *
 * @param taken ids that are taken, as far as `whole` asks for them: none at first
 * @param whole reads an event about which anything is not plain, and adds its id to those that are taken; it may give none
 * @returns in reading order
 */
export function* plainEvents(
  records: Records,
  atFirst: SharedAtFirst,
  taken: Set<string>,
  whole: (entry: unknown, index: number) => TimelineEvent[],
): Generator<void, TimelineEvent[]> {
  const { length } = records;
  const shared: Shared = Object.assign(atFirst, { records, spans: spansFor(length) });
  const others = new Map<number, TimelineEvent[]>();
  // Ids that rise are all different: most stories number their events, and need no set of them.
  let areRising = true;
  let last = '';
  for (let index = 0; index < length; index++) {
    if (index && index % STEP === 0) yield;
    const isPlain = readPlain(records, index, shared);
    const id = isPlain ? records.id(index) : '';
    if (isPlain && areRising && (id.length > last.length || (id.length === last.length && id > last))) {
      last = id;
      continue;
    }
    if (areRising) for (let before = 0; before < index; before++) taken.add(records.id(before));
    areRising = false;
    // Looked up once, not twice.
    const { size } = taken;
    if (!isPlain || taken.add(id).size === size) others.set(index, whole(records.whole(index), index));
  }
  const events: TimelineEvent[] = [];
  if (others.size) {
    for (let index = 0; index < length; index++)
      events.push(...(others.get(index) ?? [new PlainEvent(index, shared)]));
    return inReadingOrder(events);
  }
  const { starts, ends } = shared.spans;
  const together = (shared.together = { events, ...spansFor(length) });
  for (const index of inOrder(starts, ends)) {
    const place = events.push(new PlainEvent(index, shared)) - 1;
    together.starts[place] = starts[index] ?? 0;
    together.ends[place] = ends[index] ?? 0;
    if (place && place % LONG_STEP === 0) yield;
  }
  return events;
}

const spansFor = (count: number): Spans => ({
  starts: new Float64Array(count),
  ends: new Float64Array(count),
});

/** Events that are read at once: some 3 ms. */
const SLICE = 50;

/** Reads what is left of events, in slices: what is wrong inside them is found then. */
export function readRest(events: readonly TimelineEvent[], whenIdle: WhenIdle): void {
  whenIdle(() => {
    for (const event of events.slice(0, SLICE)) if (event instanceof PlainEvent) event.toJSON();
    if (events.length > SLICE) readRest(events.slice(SLICE), whenIdle);
  });
}

/** @returns whether the event is plain: what it covers is written down then */
function readPlain(records: Records, index: number, shared: Shared): boolean {
  if (!records.isPlain(index)) return false;
  const { context } = shared;
  const date = records.date(index);
  const isClock = context.timeZone === 'UTC' && date[10] === 'T';
  if (!(isClock ? readMinute : readDays)(date, shared.spans, index)) return false;
  // Last: a lane that is made is there for good.
  const lane = records.lane(index);
  if (lane !== undefined && !shared.references.admits(lane)) return false;
  if (isClock) context.local ??= [date, records.id(index)];
  return true;
}

/**
 * Writes down the bounds of `2025-12-15T18:30`, which in a story in UTC are what they seem. Numbers into an array, here
 * and below: of 100,000 objects the garbage collector would have to take each away.
 *
 * @returns whether the text is one
 */
function readMinute(date: string, spans: Spans, at: number): boolean {
  const hour = digits(date, 11, 13);
  const minute = digits(date, 14, 16);
  if (date.length !== 16 || date[13] !== ':' || !(hour < 24 && minute < 60)) return false;
  if (!readPart(date, 0, 10, spans, at)) return false;
  const { starts, ends } = spans;
  const start = (starts[at] ?? 0) + (hour * 60 + minute) * MINUTE;
  starts[at] = start;
  ends[at] = start + MINUTE;
  return true;
}

/** The same for `2025`, `2025-12`, `2025-12-15`, and two of them with `/` between. */
function readDays(date: string, spans: Spans, at: number): boolean {
  const slash = date.indexOf('/');
  if (slash < 0) return readPart(date, 0, date.length, spans, at);
  const { starts, ends } = spans;
  if (!readPart(date, 0, slash, spans, at)) return false;
  const start = starts[at] ?? 0;
  if (!readPart(date, slash + 1, date.length, spans, at)) return false;
  starts[at] = start;
  return (ends[at] ?? 0) > start;
}

function readPart(date: string, from: number, to: number, { starts, ends }: Spans, at: number): boolean {
  const length = to - from;
  if (length !== 4 && length !== 7 && length !== 10) return false;
  const year = digits(date, from, from + 4);
  const month = length > 4 ? digits(date, from + 5, from + 7) : 1;
  const day = length > 7 ? digits(date, from + 8, to) : 1;
  if ((length > 4 && date[from + 4] !== '-') || (length > 7 && date[from + 7] !== '-')) return false;
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return false;
  if (day > 28 && day > daysInMonth(year, month)) return false;
  const start = startOfMonth(year, month) + (day - 1) * DAY;
  starts[at] = start;
  if (length === 10) ends[at] = start + DAY;
  else ends[at] = length === 7 ? startOfDay(year, month + 1) : startOfDay(year + 1);
  return true;
}

let lastMonth = NaN;
let lastStart = NaN;

/** Most events are of the month of the one before. */
function startOfMonth(year: number, month: number): number {
  const count = 12 * year + month;
  if (count !== lastMonth) {
    lastMonth = count;
    lastStart = startOfDay(year, month);
  }
  return lastStart;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
