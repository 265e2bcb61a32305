import { daysInMonth, startOfDay } from './calendar.js';
import type { DatePart } from './date.js';
import { offsetLength, toInstant } from './time-zone.js';

/** A date as written, not yet with its bounds. */
export type Written = Omit<DatePart, 'start' | 'end'>;

const FORM =
  /^(?!-0000)(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|(?!-00:00)[+-](?:0\d|1[0-8]):[0-5]\d)?)?)?)?([?~%])?$/;

/** Reads a single date, such as one end of an interval. `null` where it is in no plain form, or does not exist. */
export function readPart(text: string): Written | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, offset, mark] = match;
  const written: Written = {
    precision: second ? 'second' : hour ? 'minute' : day ? 'day' : month ? 'month' : 'year',
    year: Number(year),
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
  // One after the other: a spread for each takes longer than all the rest.
  if (month) written.month = Number(month);
  if (day) written.day = Number(day);
  if (hour) {
    written.hour = Number(hour);
    written.minute = Number(minute);
  }
  if (second) written.second = Number(second);
  if (offset) written.offset = offset;
  return Number(day) > 28 && Number(day) > daysInMonth(written.year, Number(month)) ? null : written;
}

/** Whether a clock time was written. */
export function hasClock({ hour }: Pick<DatePart, 'hour'>): boolean {
  return hour !== undefined;
}

/**
 * Adds the bounds, those of real instants.
 *
 * @param timeZone zone of local times; `UTC` where no clock time stands beside a calendar date
 * @param bounds of a calendar date, as if in UTC
 */
export function withBounds(
  written: Written,
  timeZone: string,
  bounds: (written: Written) => readonly [number, number] = calendarBounds,
): DatePart {
  if (hasClock(written)) {
    const { year, month, day, hour = 0, minute = 0, second, offset } = written;
    const wall = startOfDay(year, month, day) + ((hour * 60 + minute) * 60 + (second ?? 0)) * 1000;
    const start = offset === undefined ? toInstant(wall, timeZone) : wall - offsetLength(offset);
    return { start, end: start + (second === undefined ? 60_000 : 1000), ...written };
  }
  const [start, end] = bounds(written);
  // What is spread last is copied twenty times faster than what is spread and then added to.
  return { start: toInstant(start, timeZone), end: toInstant(end, timeZone), ...written };
}

/** Bounds of a year, month or day that is known, ms as if in UTC. */
export function calendarBounds(written: Written): [number, number] {
  const { year, month, day } = written;
  const next = day
    ? startOfDay(year, month, day + 1)
    : month
      ? startOfDay(year, month + 1)
      : startOfDay(year + 1);
  return [startOfDay(year, month, day), next];
}
