import { DAY, startOfDay } from './calendar.js';

const MINUTE = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The clock of a zone, kept: making one takes longer than a hundred readings of it. */
function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(timeZone);
  if (known) return known;
  try {
    const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
    return clock;
  } catch {
    return null;
  }
}

/** Whether this browser knows an IANA time zone such as `Europe/Berlin`. */
export function isTimeZone(text: string): boolean {
  // The first clock takes a browser 25 ms.
  return text === 'UTC' || (text !== '' && clockOf(text) !== null);
}

/**
 * What the clocks of a zone show at an instant, as ms of the UTC scale. An unknown zone is taken for UTC.
 *
 * @param instant ms since 1970 in UTC; infinite values stay
 */
export function toWall(instant: number, timeZone: string): number {
  const clock = timeZone === 'UTC' ? null : clockOf(timeZone);
  if (!clock || !(Math.abs(instant) <= 8.64e15)) return instant;
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clock.formatToParts(instant)) shown[type] = value;
  const year = Number(shown.year);
  const day = startOfDay(
    shown.era?.startsWith('B') ? 1 - year : year,
    Number(shown.month),
    Number(shown.day),
  );
  const ofSecond = ((instant % 1000) + 1000) % 1000;
  return (
    day + ((Number(shown.hour) * 60 + Number(shown.minute)) * 60 + Number(shown.second)) * 1000 + ofSecond
  );
}

/**
 * The instant at which the clocks of a zone show a time. Of a time that comes twice (clocks put back) the earlier; for
 * one that is left out (clocks put forward) the first moment after the gap. An unknown zone is taken for UTC.
 *
 * @param wall the time shown, as ms of the UTC scale; infinite values stay
 */
export function toInstant(wall: number, timeZone: string): number {
  if (timeZone === 'UTC' || !Number.isFinite(wall)) return wall;
  const offsetAt = (instant: number): number => toWall(instant, timeZone) - instant;
  const before = offsetAt(wall - DAY);
  const after = offsetAt(wall + DAY);
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (early + offsetAt(early) === wall) return early;
  if (late + offsetAt(late) === wall) return late;
  let low = early;
  let high = late;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (toWall(middle, timeZone) > wall) high = middle;
    else low = middle;
  }
  return high;
}

/** `Z` or `±hh:mm` as ms east of Greenwich. */
export function offsetLength(offset: string): number {
  if (offset === 'Z') return 0;
  const length = (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * MINUTE;
  return offset.startsWith('-') ? -length : length;
}
