import { DAY } from '../model/calendar.js';
import { monthsBetween } from '../model/months-between.js';
import { dateFormat, formatUnit, type LengthUnit } from './intl.js';
import { vocabularyOf } from './language.js';
import { timeFields, withEra, yearOf } from './points.js';

export type TickUnit = 'century' | 'decade' | 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

export interface TickFormat {
  lang?: string;
  /**
   * How much of its context the tick says: `none` ("15", "Nov", "18:00"; default), `next` the next larger unit
   * ("15 Dec", "Nov 2025", "15 Dec, 18:00"), `all` up to the year ("15 Dec 2025", "15 Dec 2025, 18:00").
   */
  context?: 'none' | 'next' | 'all';
}

/** The furthest moment that a `Date` holds, ms. */
const FURTHEST = 8.64e15;

/**
 * Short words for a line of the axis.
 *
 * @param time a moment of the wall clock, ms; empty words beyond the calendar
 */
export function formatTick(
  time: number,
  unit: TickUnit,
  { lang, context = 'none' }: TickFormat = {},
): string {
  if (!(Math.abs(time) <= FURTHEST)) return '';
  const vocabulary = vocabularyOf(lang);
  const { dates, locale } = vocabulary;
  const year = yearOf(time);
  const say = (fields: Intl.DateTimeFormatOptions): string => {
    const text = dateFormat(locale, fields).format(time);
    return fields.year ? withEra(text, year, { vocabulary }) : text;
  };
  if ((unit === 'century' || unit === 'decade') && year >= 100) return dates.decade(say({ year: 'numeric' }));
  if (unit === 'century' || unit === 'decade' || unit === 'year') return say({ year: 'numeric' });
  const withYear = context === 'all' ? ({ year: 'numeric' } as const) : {};
  if (unit === 'month') return say({ month: 'short', ...(context === 'none' ? {} : { year: 'numeric' }) });
  const day = say({ day: 'numeric', ...(context === 'none' ? {} : { month: 'short' }), ...withYear });
  if (unit === 'day') return day;
  const clock = say(timeFields(unit === 'second'));
  return context === 'none' ? clock : dates.withTime(day, clock);
}

/** What a tick stands in: under a day "Dec" or "Dec 2025", under a month "2025", under a clock time "15 Dec". */
export function formatTickContext(
  time: number,
  unit: TickUnit,
  { lang, context }: TickFormat & { context: 'next' | 'all' },
): string {
  const format = lang === undefined ? {} : { lang };
  if (unit === 'month') return formatTick(time, 'year', format);
  if (unit === 'day')
    return formatTick(time, 'month', { ...format, context: context === 'all' ? 'all' : 'none' });
  return formatTick(time, 'day', { ...format, context });
}

/**
 * A day in words, such as the value of a slider: "15 December 2025".
 *
 * @param time a moment of the wall clock, ms; empty words beyond the calendar
 */
export function formatMoment(time: number, lang?: string): string {
  if (!(Math.abs(time) <= FURTHEST)) return '';
  const vocabulary = vocabularyOf(lang);
  const text = dateFormat(vocabulary.locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(time);
  return withEra(text, yearOf(time), { vocabulary });
}

/** Up to so many days are told in days, and then in weeks. */
const DAYS_UP_TO = 28;
const WEEKS_UP_TO = 66;

/**
 * How long a stretch is by the calendar, rounded to what one says: "3 years 7 months", "6 weeks", "12 days",
 * "5 hours". Two units at most; empty words where an end is open or lies beyond the calendar.
 *
 * @param start ms of the wall clock
 * @param end ms of the wall clock, the first after
 */
export function formatLength(start: number, end: number, lang?: string): string {
  if (!(Math.abs(start) <= FURTHEST && Math.abs(end) <= FURTHEST)) return '';
  const { locale } = vocabularyOf(lang);
  return lengthOf(Math.min(start, end), Math.max(start, end))
    .map(([count, unit]) => formatUnit(locale, count, unit))
    .join(' ');
}

function lengthOf(start: number, end: number): [number, LengthUnit][] {
  const length = end - start;
  const days = length / DAY;
  if (days >= WEEKS_UP_TO) return longLength(monthsBetween(start, end));
  if (days >= DAYS_UP_TO) return [[Math.round(days / 7), 'week']];
  if (days >= 3) return [[Math.round(days), 'day']];
  const minutes = Math.round(length / 60_000);
  if (minutes >= 1440) return two(Math.round(length / 3_600_000), 24, 'day', 'hour');
  return length >= 60_000 ? two(minutes, 60, 'hour', 'minute') : [[Math.round(length / 1000), 'second']];
}

function longLength(months: number): [number, LengthUnit][] {
  // After a century nobody counts the months.
  return months >= 1200 ? [[Math.round(months / 12), 'year']] : two(months, 12, 'year', 'month');
}

function two(count: number, per: number, large: LengthUnit, small: LengthUnit): [number, LengthUnit][] {
  const whole = Math.floor(count / per);
  const rest = count % per;
  return [
    ...(whole ? [[whole, large] satisfies [number, LengthUnit]] : []),
    ...(rest ? [[rest, small] satisfies [number, LengthUnit]] : []),
  ];
}
