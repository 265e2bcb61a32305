import type { DatePart, Precision, TimelineDate } from '../model/date.js';
import { hasClock } from '../model/date-part.js';
import { dateFrom } from '../model/read-date.js';
import { offsetLength, toWall } from '../model/time-zone.js';

/**
 * The ends of a date as schema.org has them (ISO 8601, years of four digits): "2025", "2025-12", "2025-12-15", or an
 * instant with its offset. An end that is open, uncertain, approximate, a season, or a decade or more is left out; so is
 * all of "by 15 December", "from 15 December on" and "one of", which do not say when it begins.
 *
 * @param timeZone IANA zone of local times
 */
export function machineDates(
  { form, from, to }: TimelineDate,
  timeZone: string,
): { start?: string; end?: string } {
  if (form === 'before' || form === 'after' || form === 'one-of') return {};
  const start = from && machinePart(from, timeZone);
  const end = form === 'interval' && to ? machinePart(to, timeZone) : null;
  return { ...(start && { start }), ...(end && { end }) };
}

/** Where a date begins, in the same form; `null` where that cannot be said. */
export function machineStart(date: TimelineDate | string, timeZone: string): string | null {
  const read = typeof date === 'string' ? dateFrom(date, { timeZone }) : date;
  return (read && machineDates(read, timeZone).start) ?? null;
}

/** How many fields of a day are known of a date; of all others none is, or not the year. */
const FIELDS: Readonly<Partial<Record<Precision, number>>> = {
  year: 1,
  month: 2,
  day: 3,
  minute: 3,
  second: 3,
};

function machinePart(part: DatePart, timeZone: string): string | null {
  const { year, month, day, start, offset = offsetAt(start, timeZone) } = part;
  const fields = FIELDS[part.precision] ?? 0;
  if (part.uncertain || part.approximate || year < 1 || year > 9999 || !fields) return null;
  // Of `1985-XX-05` only the year is known for what it is.
  const days = [
    digits(year, 4),
    ...[month, day].slice(0, fields - 1).map((field) => digits(field ?? 0, 2)),
  ].join('-');
  if (!hasClock(part)) return days;
  // Not the fields that were written: clocks that are put forward never showed some of them.
  return new Date(start + offsetLength(offset)).toISOString().slice(0, -5) + offset;
}

/** `+01:00`: how far the clocks of a zone are from UTC at an instant. */
function offsetAt(instant: number, timeZone: string): string {
  const minutes = Math.round((toWall(instant, timeZone) - instant) / 60_000);
  const length = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(length / 60), 2)}:${digits(length % 60, 2)}`;
}

function digits(value: number | string, length: number): string {
  return String(value).padStart(length, '0');
}
