import { startOfDay } from '../model/calendar.js';
import type { DatePart, TimelineDate } from '../model/date.js';
import { isTimeZone } from '../model/time-zone.js';
import { useIntlWords } from './date-languages.js';
import { dateFormat, timeFields } from './intl.js';
import type { Style } from './points.js';
import type { TickFormat, TickUnit } from './tick-format.js';

/** From the start of one date to the end of another, as `Intl` words it; `null` where it needs words of ours. */
function span(
  { from }: TimelineDate,
  { to }: TimelineDate,
  { form, timeZone }: Style,
  locale: string,
): string | null {
  if (!from || !to || from.precision !== to.precision || !isPlain(from) || !isPlain(to)) return null;
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

/** Short words for a line of the axis. */
function tick(time: number, unit: TickUnit, context: TickFormat['context'], locale: string): string {
  const hasClock = unit === 'hour' || unit === 'minute' || unit === 'second';
  const isYear = unit === 'century' || unit === 'decade' || unit === 'year';
  const hasDay = unit === 'day' || (hasClock && context !== 'none');
  const hasYear = isYear || context === 'all' || (unit === 'month' && context === 'next');
  const hasMonth = unit === 'month' || (hasDay && context !== 'none');
  return dateFormat(locale, {
    ...(hasYear && { year: 'numeric' }),
    ...(hasMonth && { month: 'short' }),
    ...(hasDay && { day: 'numeric' }),
    ...(hasClock && timeFields(unit === 'second')),
  }).format(time);
}

/** Makes languages known of which only `Intl` has words. */
export function addIntlWords(): void {
  useIntlWords({ span, tick });
}
