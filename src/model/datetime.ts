import type { DatePart, TimelineDate } from './date.js';

/**
 * A date for `<time datetime>`, or `null` where that attribute has no form for it: anything uncertain, approximate,
 * open, a span, a season, a decade, or a year that is not 1 to 9999.
 */
export function datetimeOf({ form, from, to }: TimelineDate): string | null {
  if (form !== 'single' || !from || !to || from.uncertain || from.approximate) return null;
  return from.year < 1 || from.year > 9999 ? null : plain(from);
}

function plain(part: DatePart): string | null {
  const year = digits(part.year, 4);
  const month = `${year}-${digits(part.month, 2)}`;
  const day = `${month}-${digits(part.day, 2)}`;
  const minute = `${day}T${digits(part.hour, 2)}:${digits(part.minute, 2)}`;
  switch (part.precision) {
    case 'year':
      return year;
    case 'month':
      return month;
    case 'day':
      return day;
    case 'minute':
      return minute + (part.offset ?? '');
    case 'second':
      return `${minute}:${digits(part.second, 2)}${part.offset ?? ''}`;
    default:
      return null;
  }
}

function digits(value: number | undefined, length: number): string {
  return String(value ?? 0).padStart(length, '0');
}
