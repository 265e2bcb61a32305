import { count, say } from './intl.js';
import { language, plural } from './language.js';

export type TickWordsUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

export interface TickWords {
  lang?: string;
  /** `none`: 15. `next`: 15 Dec. `all`: 15 Dec 2025. */
  context?: 'none' | 'next' | 'all';
}

/**
 * Words under a line of the axis.
 *
 * @param time wall clock, ms
 */
export function formatTick(time: number, unit: TickWordsUnit, { lang, context = 'none' }: TickWords = {}): string {
  const { locale, dates } = language(lang);
  const year = new Date(time).getUTCFullYear();
  if (unit === 'year') return year > 0 ? String(year) : dates.bce(String(1 - year));
  if (unit === 'month') {
    if (context === 'none') return say(time, locale, { month: 'short' });
    return year > 0
      ? say(time, locale, { month: 'short', year: 'numeric' })
      : `${say(time, locale, { month: 'short' })} ${dates.bce(String(1 - year))}`;
  }
  const day = (): string =>
    context === 'all' && year > 0
      ? say(time, locale, { day: 'numeric', month: 'short', year: 'numeric' })
      : say(time, locale, { day: 'numeric', month: 'short' });
  if (unit === 'day') return context === 'none' ? say(time, locale, { day: 'numeric' }) : day();
  const clock = say(time, locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(unit === 'second' && { second: '2-digit' }),
  });
  return context === 'none' ? clock : dates.clock(day(), clock, '');
}

/** A day in words, for the values of sliders. */
export function formatMoment(time: number, lang?: string): string {
  const { locale, dates } = language(lang);
  const year = new Date(time).getUTCFullYear();
  if (year > 0) return say(time, locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return `${say(time, locale, { day: 'numeric', month: 'long' })} ${dates.bce(String(1 - year))}`;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The length of a stretch of time by the calendar, in one or two units: 3 years 7 months, 6 weeks, 12 days. */
export function formatLength(start: number, end: number, lang?: string): string {
  const table = language(lang);
  const words = (value: number, unit: keyof typeof table.lengths): string =>
    `${count(value, table.locale)} ${plural(table.lengths[unit], value, table)}`;
  const days = Math.round((end - start) / DAY);
  if (end - start < HOUR) return words(Math.max(Math.round((end - start) / 60_000), 1), 'minute');
  if (end - start < 2 * DAY && days < 2) {
    const hours = Math.round((end - start) / HOUR);
    return hours < 24 ? words(hours, 'hour') : words(1, 'day');
  }
  if (days < 28) return words(days, 'day');
  const months = monthsBetween(start, end);
  if (months < 2) return words(Math.round(days / 7), 'week');
  const years = Math.floor(months / 12);
  if (!years) return words(months, 'month');
  const rest = months % 12;
  return rest && years < 10 ? `${words(years, 'year')} ${words(rest, 'month')}` : words(years, 'year');
}

/** Whole calendar months, as a person would count them. */
function monthsBetween(start: number, end: number): number {
  const from = new Date(start);
  const to = new Date(end);
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}
