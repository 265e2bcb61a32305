import { daysInMonth, startOfDay } from './calendar.js';
import type { DatePart, Precision } from './date.js';
import { offsetLength, toInstant } from './time-zone.js';

/** A date as written, not yet with its bounds. */
export type Written = Omit<DatePart, 'start' | 'end'>;

const FORM = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?([?~%])?$/;

const LENGTHS = { minute: 60_000, second: 1000 };

/** Reads a single date, such as one end of an interval. `null` where it is in no plain form, or does not exist. */
export function readPart(text: string): Written | null {
  const match = FORM.exec(text);
  if (!match || text.startsWith('-0000')) return null;
  const [, year = '', second, third, hours, minutes, seconds, offset, mark] = match;
  const written: Written = {
    precision: 'year',
    year: Number(year),
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
  if (second === undefined) return written;

  const month = Number(second);
  const season = third === undefined ? seasonOf(month) : undefined;
  if (season) return { ...written, precision: 'season', season };
  if (month < 1 || month > 12) return null;
  if (third === undefined) return { ...written, precision: 'month', month };

  const day = Number(third);
  if (day < 1 || day > daysInMonth(written.year, month)) return null;
  if (hours === undefined) return { ...written, precision: 'day', month, day };

  const [hour, minute, ofMinute] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  const isOffset = !offset || (Number(offset.slice(1, 3)) <= 18 && Number(offset.slice(4)) <= 59);
  if (hour > 23 || minute > 59 || ofMinute > 59 || !isOffset) return null;
  return {
    ...written,
    precision: seconds === undefined ? 'minute' : 'second',
    month,
    day,
    hour,
    minute,
    ...(seconds !== undefined && { second: ofMinute }),
    ...(offset !== undefined && { offset }),
  };
}

/** Whether a clock time was written. */
export function hasClock(part: Pick<DatePart, 'precision'>): part is { precision: 'minute' | 'second' } {
  return part.precision === 'minute' || part.precision === 'second';
}

/**
 * Adds the bounds. Calendar dates have those of their days as if in UTC; with `instants` all have those of real instants.
 *
 * @param timeZone zone of local times
 * @param bounds of a calendar date, as if in UTC
 */
export function withBounds(
  written: Written,
  timeZone: string,
  instants: boolean,
  bounds: (written: Written) => readonly [number, number] = calendarBounds,
): DatePart {
  if (hasClock(written)) {
    const { hour = 0, minute = 0, second = 0, offset } = written;
    const wall = dayOf(written) + ((hour * 60 + minute) * 60 + second) * 1000;
    const start = offset === undefined ? toInstant(wall, timeZone) : wall - offsetLength(offset);
    return { ...written, start, end: start + LENGTHS[written.precision] };
  }
  const [start, end] = bounds(written);
  return instants
    ? { ...written, start: toInstant(start, timeZone), end: toInstant(end, timeZone) }
    : { ...written, start, end };
}

/** Bounds of a year, month, day or season that is known, ms as if in UTC. */
export function calendarBounds(written: Written): [number, number] {
  const { year, month = 1, day = 1, season } = written;
  if (season) {
    const first = 3 * (season - 20);
    return [startOfDay(year, first), startOfDay(year, first + 3)];
  }
  const next: Partial<Record<Precision, number>> = {
    year: startOfDay(year + 1),
    month: startOfDay(year, month + 1),
  };
  return [dayOf(written), next[written.precision] ?? startOfDay(year, month, day + 1)];
}

function dayOf({ year, month, day }: Written): number {
  return startOfDay(year, month, day);
}

function seasonOf(number: number): 21 | 22 | 23 | 24 | undefined {
  return ([21, 22, 23, 24] as const).find((season) => season === number);
}
