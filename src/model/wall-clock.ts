import type { DatePart, TimelineDate } from './date.js';
import { hasClock } from './date-part.js';
import type { Span } from './document.js';
import { toWall } from './time-zone.js';

/**
 * The bounds of a date on the wall clock of a zone: calendar dates as they are; instants as what the zone's clocks
 * show, written as ms of the UTC scale; a day beside a clock time is that day everywhere. An unknown zone is taken for
 * UTC.
 */
export function wallClock(date: TimelineDate, timeZone: string): Span {
  if (!date.instant) return { start: date.start, end: date.end };
  const shown = (time: number, part: DatePart | undefined): number =>
    toWall(time, (part && !hasClock(part) && date.timeZone) || timeZone);
  const start = shown(date.start, date.from);
  // The last millisecond, not the first after: at the end of summer time the clocks may just have been put back.
  const end = shown(date.end - 1, date.to) + 1;
  return { start, end: end > start ? end : start + (date.end - date.start) };
}

/**
 * What the clocks of a zone show now, as ms of the UTC scale.
 *
 * @param now ms since 1970 in UTC, as of `Date.now()`
 */
export function wallNow(now: number, timeZone: string): number {
  return toWall(now, timeZone);
}
