import { startOfDay } from '../model/calendar.js';
import type { DatePart, TimelineDate } from '../model/date.js';
import { isTimeZone } from '../model/time-zone.js';
import { intlLocale } from './date-languages.js';
import { dateFormat } from './intl.js';
import { timeFields, type Style } from './points.js';

/** A date as `Intl` words it, or `null` where we have words for the language, or the date needs some. */
export function intlDate(date: TimelineDate, style: Style, lang?: string): string | null {
  const { form } = date;
  return form === 'single' || form === 'interval' ? intlSpan(date, date, style, lang) : null;
}

/** From the start of one date to the end of another, as `Intl` words it, or `null` for the same reasons. */
export function intlSpan(
  { from }: TimelineDate,
  { to }: TimelineDate,
  { form, timeZone }: Style,
  lang?: string,
): string | null {
  const locale = intlLocale(lang);
  if (!locale || !from || !to || from.precision !== to.precision || !isPlain(from) || !isPlain(to))
    return null;
  const { precision } = from;
  const hasClock = precision === 'minute' || precision === 'second';
  const fields: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(precision !== 'year' && { month: form === 'short' ? 'short' : 'long' }),
    ...(precision !== 'year' && precision !== 'month' && { day: 'numeric' }),
    ...(hasClock && {
      ...timeFields(precision === 'second'),
      timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
      timeZoneName: 'short',
    }),
  };
  const [first, last] = [from, to].map((part) =>
    hasClock ? part.start : startOfDay(part.year, part.month, part.day),
  );
  const format = dateFormat(locale, fields);
  if (first === last) return format.format(last);
  // Its words between two dates are for the eye.
  return form === 'spoken' ? null : format.formatRange(first ?? 0, last ?? 0);
}

/** Nothing about it has to be said in words: it is sure, and has fields alone. */
function isPlain(part: DatePart): boolean {
  const { year, uncertain, approximate, season, unspecified, significant, exponent } = part;
  return (
    year >= 100 &&
    year <= 9999 &&
    !uncertain &&
    !approximate &&
    !season &&
    !unspecified &&
    significant === undefined &&
    !exponent
  );
}
