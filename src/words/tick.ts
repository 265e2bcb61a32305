import { DAY } from '../model/calendar.js';
import { monthsBetween } from '../model/months-between.js';
import { yearOf } from '../model/year-of.js';
import { dateWordsOf, intlLocale, intlWordsOf } from './date-languages.js';
import { formatList, formatUnit, inMillions, type LengthUnit } from './intl.js';
import { formsOf } from './locale-forms.js';
import { pointAt, type Style } from './points.js';
import { digits, sayBoth, sayInYear, sayPoint } from './say.js';
import type { TickFormat, TickUnit } from './tick-format.js';

/** The furthest moment that a `Date` holds, ms. */
const FURTHEST = 8.64e15;

/**
 * Short words for a line of the axis.
 *
 * @param time a moment of the wall clock, ms; beyond the calendar its year, whatever the unit
 */
export function formatTick(
  time: number,
  unit: TickUnit,
  { lang, context = 'none' }: TickFormat = {},
): string {
  const dates = dateWordsOf(lang);
  const style: Style = { dates, form: 'short', timeZone: 'UTC' };
  if (!(Math.abs(time) <= FURTHEST))
    return unit === 'year' ? sayYear(yearOf(time), style) : sayAbout(time, style);
  const forms = formsOf(dates.locale);
  const point = pointAt(time, unit === 'month' ? 'month' : 'day');
  const intl = point.year >= 100 ? intlWordsOf(lang) : null;
  if (intl) return intl.words.tick(time, unit, context, intl.locale);
  if (unit === 'century' || unit === 'decade' || unit === 'year')
    return unit !== 'year' && point.year >= 100
      ? dates.decade(digits(point.year, dates), 'short', 'nominative')
      : sayYear(point.year, style);
  if (unit === 'month')
    return context === 'none' ? sayInYear(point, style, 'nominative', 'alone') : sayPoint(point, style);
  const day =
    context === 'all'
      ? sayPoint(point, style)
      : context === 'next'
        ? sayInYear(point, style, 'nominative')
        : forms.dayNumber(time);
  if (unit === 'day') return day;
  const clock = forms.clockTime(time, unit === 'second');
  return context === 'none' ? clock : dates.withTime(day, clock);
}

/** A year of any age: "2025", "44 BCE", and "100 million BCE" where one year more or less is nothing. */
function sayYear(year: number, style: Style): string {
  if (!Number.isFinite(year)) return '';
  const isRound = year % (year < -1e5 ? 1000 : 1e4) === 0 && (year < 0 || year >= 1e6);
  const sure = { uncertain: false, approximate: false, ...(isRound && { exponent: 3 }) };
  return sayPoint({ precision: 'year', wall: 0, year, ...sure }, style);
}

/** A year that nobody counts one by one. */
function sayAbout(time: number, style: Style): string {
  return sayYear(Number(yearOf(time).toPrecision(3)), style);
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
 * A day in words, such as the value of a slider: "15 December 2025"; beyond the calendar about the year.
 *
 * @param time a moment of the wall clock, ms
 */
export function formatMoment(time: number, lang?: string): string {
  const style: Style = { dates: dateWordsOf(lang), form: 'full', timeZone: 'UTC' };
  if (!(Math.abs(time) <= FURTHEST)) return sayAbout(time, style);
  const point = pointAt(time, 'day');
  return sayPoint(point, style);
}

/**
 * The days of a window for who listens, or the hours of one day: "1 to 25 December 2025",
 * "15 December 2025, 10:05 to 16:20".
 *
 * @param start a moment of the wall clock, ms; beyond the calendar about the years
 * @param end the first moment after
 */
export function formatWindow(start: number, end: number, lang?: string): string {
  const dates = dateWordsOf(lang);
  if (!(Math.abs(start) <= FURTHEST && Math.abs(end) <= FURTHEST))
    return dates.spokenRange(formatMoment(start, lang), formatMoment(end, lang), 'range');
  const day = (time: number): number => Math.floor(time / DAY) * DAY;
  const [first, last] = [day(start), day(end - 1)];
  const style: Style = { dates, form: 'spoken', timeZone: 'UTC' };
  const days = sayBoth(pointAt(first, 'day'), pointAt(last, 'day'), style);
  if (end - start >= DAY || first !== last) return days;
  const [from, to] = [start, end].map((time) => formsOf(dates.locale).clockTime(time, false));
  return dates.withTime(days, dates.spokenRange(from ?? '', to ?? '', 'minute'));
}

const YEAR = 365.2425 * DAY;
/** Up to so many days are told in days, and then in weeks. */
const DAYS_UP_TO = 28;
const WEEKS_UP_TO = 66;

/**
 * How long a stretch is by the calendar, rounded to what one says: "3 years 7 months", "6 weeks", "12 days",
 * "5 hours", "66 million years". Two units at most; empty words where an end is open.
 *
 * @param start ms of the wall clock
 * @param end ms of the wall clock, the first after
 */
export function formatLength(start: number, end: number, lang?: string): string {
  if (!Number.isFinite(end - start)) return '';
  const byIntl = intlLocale(lang);
  const own = dateWordsOf(lang);
  const locale = byIntl ?? own.locale;
  return formatList(
    locale,
    lengthOf(Math.min(start, end), Math.max(start, end)).map(([count, unit]) => {
      const words = formatUnit(locale, count, unit);
      if (count < 1e6 || byIntl) return words;
      // "170 millions ans", as `Intl` has it, is no French.
      const number = inMillions(locale, count);
      const years = own.millions(number);
      return years === number ? words : years;
    }),
    'unit',
  );
}

function lengthOf(start: number, end: number): [number, LengthUnit][] {
  const length = end - start;
  const days = length / DAY;
  if (days >= WEEKS_UP_TO) return longLength(monthsBetween(start, end), start, end);
  if (days >= DAYS_UP_TO) return [[Math.round(days / 7), 'week']];
  if (days >= 3) return [[Math.round(days), 'day']];
  // An event of a minute has ended when what is quiet begins: 14 hours 59 minutes are 15 hours.
  const exact = length < 3_600_000 ? 1 : 5;
  const minutes = Math.round(length / 60_000 / exact) * exact;
  if (minutes >= 1440) return two(Math.round(length / 3_600_000), 24, 'day', 'hour');
  return length >= 60_000 ? two(minutes, 60, 'hour', 'minute') : [[Math.round(length / 1000), 'second']];
}

function longLength(months: number, start: number, end: number): [number, LengthUnit][] {
  if (Number.isNaN(months)) return [[Number(((end - start) / YEAR).toPrecision(3)), 'year']];
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
