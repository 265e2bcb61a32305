import { DAY } from '../model/calendar.js';
import type { TimelineEvent } from '../model/document.js';
import { spansOf } from '../model/spans.js';
import { interfaceText } from '../words/interface.js';
import type { TickUnit as WordsUnit } from '../words/tick-format.js';
import { formatTick } from '../words/tick.js';
import { CLOCK, floorTo, type TickUnit } from '../zoom/floor-to.js';

/** A stretch of a long list that can be gone to. */
export interface Jump {
  /** Place of its first event in the list, counted from 0. */
  at: number;
  count: number;
  /** "2025", "Dec 2025", "1980s". */
  label: string;
}

/** More than this nobody looks through. */
const MOST = 30;

/** A stretch of the calendar that events are gathered by, as it is named and as it is counted. */
interface Unit {
  name: WordsUnit;
  unit: TickUnit;
  count: number;
}

const YEAR: Unit = { name: 'year', unit: 'year', count: 1 };
/** From fine to coarse. */
const UNITS: readonly Unit[] = [
  ...(['hour', 'day', 'month'] as const).map((unit): Unit => ({ name: unit, unit, count: 1 })),
  YEAR,
  { name: 'decade', unit: 'year', count: 10 },
  { name: 'century', unit: 'year', count: 100 },
  // As far as dates are read; larger ones have no name of their own.
  ...Array.from({ length: 13 }, (_, at): Unit => ({ ...YEAR, count: 10 ** (at + 3) })),
];
/** What is no longer than this is known to the hour, to the day, to the month, ms. */
const SHORT: readonly number[] = [CLOCK.hour, DAY, 31 * DAY];

/** The first moment of the unit that a moment of the wall clock lies in, ms; of the year beyond the calendar. */
function floor(unit: Unit, time: number): number {
  const start = floorTo(unit, time);
  return Number.isNaN(start) ? floorTo(YEAR, time) : start;
}

const kept = new WeakMap<readonly TimelineEvent[], { lang: string; jumps: Jump[] }>();

/**
 * The hours, days, months, years, … of a list that have events: of the finest unit that gives no more than 30, and none
 * that is finer than all their dates.
 */
export function jumpsOf(events: readonly TimelineEvent[], lang: string): Jump[] {
  const before = kept.get(events);
  if (before?.lang === lang) return before.jumps;
  let jumps: Jump[] = [];
  for (const unit of UNITS.slice(finestOf(events))) {
    jumps = jumpsIn(events, lang, unit);
    if (jumps.length <= MOST) break;
  }
  kept.set(events, { lang, jumps });
  return jumps;
}

/** Place among the units of the finest that dates of these events tell of. */
function finestOf(events: readonly TimelineEvent[]): number {
  const { starts, ends } = spansOf(events);
  const isOpen = !starts.some(Number.isFinite);
  let finest = UNITS.indexOf(YEAR);
  for (let at = 0; at < starts.length && finest > 0; at++) {
    const start = (isOpen ? ends[at] : starts[at]) ?? NaN;
    const length = (ends[at] ?? NaN) - start;
    if (!Number.isFinite(start)) continue;
    // Short dates, and those that begin within a larger unit.
    while (
      finest > 0 &&
      ((!isOpen && length <= (SHORT[finest - 1] ?? 0)) || floor(UNITS[finest] ?? YEAR, start) !== start)
    )
      finest--;
  }
  return finest;
}

/** Stops one beyond what can be shown: a unit with more is too fine. */
function jumpsIn(events: readonly TimelineEvent[], lang: string, unit: Unit): Jump[] {
  const jumps: Jump[] = [];
  for (let at = 0; at < events.length && jumps.length <= MOST;) {
    // What is only known to be before something stands first of all, and belongs to what follows.
    let from = at;
    while (events[from]?.span?.start === -Infinity && events[from + 1]?.span) from++;
    const key = keyOf(events[from], unit);
    const end = endOf(events, from, key, unit);
    jumps.push({ at, count: end - at, label: labelOf(key, lang, unit) });
    at = end;
  }
  return jumps;
}

/** The first moment of the unit that an event begins in, or ends before if nobody knows its start; `null` without a date. */
function keyOf(event: TimelineEvent | undefined, unit: Unit): number | null {
  if (!event?.span) return null;
  const { start, end } = event.span;
  return floor(unit, start === -Infinity ? end - 1 : start);
}

/** The first place whose event has another key; they stand in the order of time, so it need not look at each. */
function endOf(events: readonly TimelineEvent[], from: number, key: number | null, unit: Unit): number {
  let end = events.length;
  let next = from + 1;
  while (next < end) {
    const middle = (next + end) >> 1;
    if (keyOf(events[middle], unit) === key) next = middle + 1;
    else end = middle;
  }
  return end;
}

function labelOf(key: number | null, lang: string, { name }: Unit): string {
  if (key === null) return interfaceText(lang).undated;
  // No decade beyond the calendar has a name.
  return formatTick(key, Number.isNaN(new Date(key).getTime()) ? 'year' : name, { lang, context: 'all' });
}
