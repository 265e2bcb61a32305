import { DAY, daysInMonth, startOfDay } from '../model/calendar.js';
import type { TimelineEvent } from '../model/document.js';
import { inOrder } from '../model/in-order.js';
import type { Spans } from '../model/spans.js';
import { isStatus } from '../model/status.js';
import type { WhenIdle } from './draft.js';
import { inReadingOrder } from './event.js';
import { REFUSED } from './fields.js';
import { PlainEvent, type PlainRecord, type Shared } from './plain-event.js';
import { isRecord } from './value.js';

const MINUTE = 60_000;
const LONGEST_ID = 120;

/** Events that are read between two steps: some 4 ms, on a phone 15. */
const STEP = 2000;

/**
 * Reads the events of a large story, each as far as axis and list need it at first. One loop, in which little is made,
 * as there may be 100,000; in steps, between which a page may go on.
 *
 * @param taken ids that are taken, as far as `whole` asks for them: none at first
 * @param whole reads an event about which anything is not plain, and adds its id to those that are taken; it may give none
 * @returns in reading order
 */
export function* plainEvents(
  entries: readonly unknown[],
  shared: Shared,
  taken: Set<string>,
  whole: (entry: unknown, index: number) => TimelineEvent[],
): Generator<void, TimelineEvent[]> {
  const { starts, ends } = (shared.spans = spansFor(entries.length));
  const events: TimelineEvent[] = [];
  // Ids that rise are all different: most stories number their events, and need no set of them.
  let areRising = true;
  let last = '';
  const setOut = (): void => {
    if (areRising) for (const { id } of events) taken.add(id);
    areRising = false;
  };
  let arePlain = true;
  let isOrdered = true;
  let start = -Infinity;
  let end = -Infinity;
  for (let index = 0; index < entries.length; index++) {
    if (index && index % STEP === 0) yield;
    const entry = entries[index];
    const plain = isRecord(entry) ? plainEvent(entry, index, shared) : null;
    if (plain) {
      const { id } = plain;
      if (areRising && (id.length > last.length || (id.length === last.length && id > last))) last = id;
      else setOut();
      // Looked up once, not twice.
      const { size } = taken;
      if (areRising || taken.add(id).size > size) {
        const from = starts[index] ?? 0;
        const to = ends[index] ?? 0;
        isOrdered &&= from > start || (from === start && to >= end);
        start = from;
        end = to;
        events.push(plain);
        continue;
      }
    }
    setOut();
    isOrdered = arePlain = false;
    events.push(...whole(entry, index));
  }
  if (!arePlain) return inReadingOrder(events);
  shared.together = isOrdered ? { events, starts, ends } : bySpans(events, shared.spans);
  return shared.together.events;
}

/** In reading order, of events that are all plain. */
function bySpans(events: readonly TimelineEvent[], { starts, ends }: Spans): NonNullable<Shared['together']> {
  const together = { events: [] as TimelineEvent[], ...spansFor(events.length) };
  // A loop: at the first 1,000 events functions that are called for each are not compiled yet.
  for (const at of inOrder(starts, ends)) {
    const event = events[at];
    if (!event) continue;
    const place = together.events.push(event) - 1;
    together.starts[place] = starts[at] ?? 0;
    together.ends[place] = ends[at] ?? 0;
  }
  return together;
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

/** The event, or `null` where anything about it needs a closer look. */
function plainEvent(
  record: Readonly<Record<string, unknown>>,
  index: number,
  shared: Shared,
): PlainEvent | null {
  if (!isPlainRecord(record)) return null;
  const { date, id, lane } = record;
  const { context } = shared;
  const isClock = context.timeZone === 'UTC' && date[10] === 'T';
  // The lane last: one that is made is there for good.
  if (
    !(isClock ? readMinute : readDays)(date, shared.spans, index) ||
    (lane !== undefined && !shared.references.admits(lane))
  )
    return null;
  if (isClock) context.local ??= [date, id];
  return new PlainEvent(record, index, shared);
}

function isPlainRecord(
  record: Readonly<Record<string, unknown>>,
): record is Readonly<Record<string, unknown>> & PlainRecord {
  const { id, title, date, lane, status, importance, timeZone, previousDates } = record;
  return (
    isPlain(id, LONGEST_ID) &&
    isPlain(title, 300) &&
    typeof date === 'string' &&
    (lane === undefined || isPlain(lane, LONGEST_ID)) &&
    (status === undefined || isStatus(status)) &&
    (importance === undefined || isImportance(importance)) &&
    timeZone === undefined &&
    previousDates === undefined &&
    !REFUSED.some((key) => Object.hasOwn(record, key))
  );
}

/** One line of text in which nothing looks like HTML, and no space stands at its ends. */
function isPlain(text: unknown, most: number): text is string {
  return (
    typeof text === 'string' &&
    text !== '' &&
    text.length <= most &&
    !text.includes('<') &&
    text.trim().length === text.length
  );
}

function isImportance(value: unknown): value is TimelineEvent['importance'] {
  return value === 3 || value === 1 || value === 2 || value === 4 || value === 5;
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
