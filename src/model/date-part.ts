import { daysInMonth, startOfDay } from './calendar.js';
import type { DatePart, Precision } from './date.js';
import { offsetLength, toInstant } from './time-zone.js';

/** A date as written, not yet with its bounds. */
export type Written = Omit<DatePart, 'start' | 'end'>;

/** Told of what is in form but does not exist: which field, where it begins, and what was written. */
export type Impossible = (
  field: 'month' | 'day' | 'hour' | 'minute' | 'second' | 'offset',
  at: number,
  written: string,
  date: Written,
) => void;

const FORM = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?([?~%])?$/;

const LENGTHS = { minute: 60_000, second: 1000 };

/**
 * Reads a single date, such as one end of an interval. `null` where it is in none of the forms, or does not exist.
 *
 * @param impossible is told why it does not exist
 */
export function readPart(text: string, impossible?: Impossible): Written | null {
  const match = FORM.exec(text);
  if (!match || text.startsWith('-0000')) return null;
  const [, year = '', second, day, hour, minute, seconds, offset, mark] = match;
  const written: Written = {
    precision: 'year',
    year: Number(year),
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
  const no = (field: Parameters<Impossible>[0], at: number, value = ''): null => {
    impossible?.(field, at + year.length + 1, value, written);
    return null;
  };
  if (second === undefined) return written;

  const month = Number(second);
  const season = day === undefined ? seasonOf(month) : undefined;
  if (season) return { ...written, precision: 'season', season };
  if (month < 1 || month > 12) return no('month', 0, second);
  written.precision = 'month';
  written.month = month;
  if (day === undefined) return written;

  if (Number(day) < 1 || Number(day) > daysInMonth(written.year, month)) return no('day', 3, day);
  written.precision = 'day';
  written.day = Number(day);
  if (hour === undefined) return written;

  if (Number(hour) > 23) return no('hour', 6, hour);
  if (Number(minute) > 59) return no('minute', 9, minute);
  if (Number(seconds ?? 0) > 59) return no('second', 12, seconds);
  if (offset && (Number(offset.slice(1, 3)) > 18 || Number(offset.slice(4)) > 59))
    return no('offset', seconds === undefined ? 11 : 14, offset);
  written.precision = seconds === undefined ? 'minute' : 'second';
  written.hour = Number(hour);
  written.minute = Number(minute);
  if (seconds !== undefined) written.second = Number(seconds);
  if (offset !== undefined) written.offset = offset;
  return written;
}

/** Whether a clock time was written. */
export function hasClock(part: Pick<DatePart, 'precision'>): part is { precision: 'minute' | 'second' } {
  return part.precision === 'minute' || part.precision === 'second';
}

/**
 * Adds the bounds. Calendar dates have those of their days as if in UTC; with `instants` all have those of real instants.
 *
 * @param timeZone zone of local times
 */
export function withBounds(written: Written, timeZone: string, instants: boolean): DatePart {
  if (hasClock(written)) {
    const { hour = 0, minute = 0, second = 0, offset } = written;
    const wall = dayOf(written) + ((hour * 60 + minute) * 60 + second) * 1000;
    const start = offset === undefined ? toInstant(wall, timeZone) : wall - offsetLength(offset);
    return { ...written, start, end: start + LENGTHS[written.precision] };
  }
  const [start, end] = calendarBounds(written);
  return instants
    ? { ...written, start: toInstant(start, timeZone), end: toInstant(end, timeZone) }
    : { ...written, start, end };
}

function calendarBounds(written: Written): [number, number] {
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
