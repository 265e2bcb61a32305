import type { TimelineEvent } from '../model/document.js';
import { interfaceText } from '../words/interface.js';
import type { TickUnit } from '../words/tick-format.js';
import { formatTick } from '../words/tick.js';

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
/** What is cut off the end of an ISO time, in characters, to have the unit that it lies in; from fine to coarse. */
const UNITS: readonly (readonly [TickUnit, number])[] = [
  ['hour', 11],
  ['day', 14],
  ['month', 17],
  ['year', 20],
  ['decade', 21],
  ['century', 22],
  ['century', 23],
  ['century', 24],
];
const ISO = '000000-01-01T00:00:00.000Z';

const kept = new WeakMap<readonly TimelineEvent[], { lang: string; jumps: Jump[] }>();

/** The hours, days, months, years, … of a list that have events: of the finest unit that gives no more than 30. */
export function jumpsOf(events: readonly TimelineEvent[], lang: string): Jump[] {
  const before = kept.get(events);
  if (before?.lang === lang) return before.jumps;
  let jumps: Jump[] = [];
  for (const [unit, cut] of UNITS) {
    jumps = jumpsIn(events, lang, unit, cut);
    if (jumps.length <= MOST) break;
  }
  kept.set(events, { lang, jumps });
  return jumps;
}

/** Stops one beyond what can be shown: a unit with more is too fine. */
function jumpsIn(events: readonly TimelineEvent[], lang: string, unit: TickUnit, cut: number): Jump[] {
  const jumps: Jump[] = [];
  for (let at = 0; at < events.length && jumps.length <= MOST;) {
    // What is only known to be before something stands first of all, and belongs to what follows.
    let from = at;
    while (events[from]?.span?.start === -Infinity) from++;
    const key = keyOf(events[from], cut);
    const end = endOf(events, from, key, cut);
    jumps.push({ at, count: end - at, label: labelOf(events[from], key, lang, unit, cut) });
    at = end;
  }
  return jumps;
}

/** The unit that an event begins in; one for all that lie before the calendar, and after it; empty without a date. */
function keyOf(event: TimelineEvent | undefined, cut: number): string {
  if (!event?.span) return '';
  const date = new Date(event.span.start);
  return Number.isNaN(date.getTime())
    ? event.span.start < 0
      ? 'before'
      : 'after'
    : date.toISOString().slice(0, -cut);
}

/** The first place whose event has another key; they stand in the order of time, so it need not look at each. */
function endOf(events: readonly TimelineEvent[], from: number, key: string, cut: number): number {
  let end = events.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if (keyOf(events[middle], cut) === key && !!events[middle]?.span === !!events[from]?.span)
      from = middle + 1;
    else end = middle;
  }
  return end;
}

function labelOf(
  event: TimelineEvent | undefined,
  key: string,
  lang: string,
  unit: TickUnit,
  cut: number,
): string {
  if (!event?.span) return interfaceText(lang).undated;
  const start = Date.parse(key + ISO.slice(-cut));
  return formatTick(Number.isNaN(start) ? event.span.start : start, unit, { lang, context: 'all' });
}
