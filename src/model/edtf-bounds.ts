import { startOfDay } from './calendar.js';
import type { DatePart } from './date.js';
import { calendarBounds, type Written } from './date-part.js';
import { firstDay, lastDay } from './edtf-mask.js';
import { monthsOf } from './season.js';

/** First millisecond of a date without a clock time, and the first after all that it can be, as if in UTC. */
export function boundsOf(written: Written): [start: number, end: number] {
  const { year, season, unspecified, significant } = written;
  if (/^-?XXXX$/.test(unspecified?.year ?? '')) return [-Infinity, Infinity];
  if (significant !== undefined) return estimateBounds(year, significant);
  if (season) {
    const last = unspecified?.year ? (lastDay({ year: unspecified.year })?.year ?? year) : year;
    const { first, count } = monthsOf(season);
    return [startOfDay(year, first), startOfDay(last, first + count)];
  }
  if (unspecified) return unspecifiedBounds(written, unspecified);
  return calendarBounds(written);
}

/** `1950S2`: some year from 1900 to 1999. */
function estimateBounds(year: number, significant: number): [number, number] {
  const size = Math.abs(year);
  const unit = 10 ** (String(size).length - significant);
  const least = Math.floor(size / unit) * unit;
  const most = least + unit - 1;
  return year < 0 ? [startOfDay(-most), startOfDay(1 - least)] : [startOfDay(least), startOfDay(most + 1)];
}

function unspecifiedBounds(
  { year, month, day }: Written,
  unspecified: NonNullable<DatePart['unspecified']>,
): [number, number] {
  const text = (known: number | undefined, mask: string | undefined): string | undefined =>
    mask ?? (known === undefined ? undefined : String(known).padStart(2, '0'));
  const months = text(month, unspecified.month);
  const days = text(day, unspecified.day);
  const mask = {
    year: unspecified.year ?? `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`,
    ...(months !== undefined && { month: months }),
    ...(days !== undefined && { day: days }),
  };
  const first = firstDay(mask);
  const last = lastDay(mask);
  if (!first || !last) return [NaN, NaN];
  const start = startOfDay(first.year, first.month, first.day);
  if (days !== undefined) return [start, startOfDay(last.year, last.month, last.day + 1)];
  return [start, months === undefined ? startOfDay(last.year + 1) : startOfDay(last.year, last.month + 1)];
}
