import type { DatePart, TimelineDate } from './date.js';

/**
 * A date for `<time datetime>`, or `null` where that attribute has no form for it: anything uncertain, approximate,
 * open, a span, a set, a season, with digits that are not known, or a year that is not 1 to 9999.
 */
export function datetimeOf({ form, from }: TimelineDate): string | null {
  if (form !== 'single' || !from || from.uncertain || from.approximate) return null;
  // What is not known is not plain, however much of the date is.
  if (from.unspecified || from.year < 1 || from.year > 9999) return null;
  // Of `1950S4` all digits are: it is a year like any other.
  return (from.significant ?? 4) < String(from.year).length ? null : plain(from);
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
