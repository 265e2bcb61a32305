import { startOfDay } from '../model/calendar.js';
import type { DatePart, Precision } from '../model/date.js';
import { isTimeZone, toWall } from '../model/time-zone.js';
import { dateFormat } from './intl.js';
import type { Vocabulary } from './vocabulary.js';

/** One end of a date, ready to be worded. */
export interface Point {
  precision: Precision;
  /** Its first moment on the clock that is shown, ms of the UTC scale. */
  wall: number;
  season?: 21 | 22 | 23 | 24;
  /** Short name of the zone, where there is a clock time. */
  zone?: string;
  uncertain: boolean;
  approximate: boolean;
}

/** How to word. */
export interface Style {
  vocabulary: Vocabulary;
  form: 'full' | 'short' | 'spoken';
  /** IANA zone in which instants are shown. */
  timeZone: string;
}

/** Prepares one end of a date. */
export function pointOf(part: DatePart, { vocabulary, timeZone }: Style): Point {
  const { precision, season, uncertain, approximate, year, month, day } = part;
  const base = { precision, uncertain, approximate };
  if (precision === 'minute' || precision === 'second') {
    const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
    return { ...base, wall: toWall(part.start, zone), zone: zoneName(part.start, zone, vocabulary) };
  }
  const named = ([21, 22, 23, 24] as const).find((one) => one === season);
  if (named) return { ...base, wall: startOfDay(year, 3 * (named - 20)), season: named };
  return { ...base, wall: startOfDay(year, month, day) };
}

/** The words of a point, without whether it is certain. */
export function sayPoint(point: Point, style: Style): string {
  const { dates } = style.vocabulary;
  const year = yearOf(point.wall);
  if (point.season) return dates.ofYear(dates.seasons[point.season], seasonYears(point, style));
  if (point.precision === 'decade') return dates.decade(plain(point.wall, { year: 'numeric' }, style));
  const text = withEra(plain(point.wall, fieldsOf(point.precision, style), style), year, style);
  return point.zone === undefined
    ? text
    : dates.withTime(text, dates.withZone(sayTime(point, style), point.zone));
}

/** The words of two points as one range, with what they share said once; without whether they are certain. */
export function sayRange(first: Point, last: Point, style: Style): string {
  const { dates } = style.vocabulary;
  if (first.zone !== undefined && last.zone !== undefined) return sayClockRange(first, last, style);
  if (first.season && last.season) return saySeasons(first, last, style);
  if (first.precision !== last.precision || first.season || last.season || first.precision === 'decade')
    return join(sayWithin(first, last, style), sayPoint(last, style), style);
  const [from, to] = [yearOf(first.wall), yearOf(last.wall)];
  // Sides that name their eras differently cannot share one; Intl would name them in another way than ours.
  if (eraOf(from) !== eraOf(to)) return join(sayPoint(first, style), sayPoint(last, style), style);
  const parts = dateFormat(style.vocabulary.locale, fieldsOf(first.precision, style)).formatRangeToParts(
    first.wall,
    last.wall,
  );
  const begins = parts.findIndex(({ source }) => source === 'endRange');
  if (begins < 0) return sayPoint(first, style);
  const ends = parts.findLastIndex(({ source }) => source === 'startRange');
  const text = (list: typeof parts): string => list.map(({ value }) => value).join('');
  const tight =
    !/\s/.test(text(parts.filter(({ source }) => source === 'startRange'))) &&
    !/\s/.test(text(parts.filter(({ source }) => source === 'endRange')));
  const joined = style.form === 'spoken' ? dates.spokenRange : tight ? dates.tight : dates.wide;
  return withEra(joined(text(parts.slice(0, ends + 1)), text(parts.slice(begins))), from, style);
}

/** A point, without its year where the later one has the same and says it. */
export function sayWithin(point: Point, later: Point, style: Style): string {
  const year = yearOf(point.wall);
  const shares = year === yearOf(later.wall) && year >= 100 && !later.season;
  const { precision } = point;
  if (!shares || (precision !== 'month' && precision !== 'day') || later.precision === 'year')
    return sayPoint(point, style);
  return plain(point.wall, withinYear(precision, style), style);
}

/** Joins two sides that are of several words. */
export function join(first: string, last: string, { form, vocabulary: { dates } }: Style): string {
  return form === 'spoken' ? dates.spokenRange(first, last) : dates.wide(first, last);
}

/** Astronomical year of a moment of the UTC scale. */
export function yearOf(wall: number): number {
  return new Date(wall).getUTCFullYear();
}

/** Adds the era where the year alone would mislead. */
export function withEra(
  text: string,
  year: number,
  { vocabulary: { dates } }: Pick<Style, 'vocabulary'>,
): string {
  const era = eraOf(year);
  return era ? dates[era](text) : text;
}

/** Years of one or two digits need their era: they would be read as short for others, or as days. */
function eraOf(year: number): 'beforeCommonEra' | 'commonEra' | null {
  if (year <= 0) return 'beforeCommonEra';
  return year < 100 ? 'commonEra' : null;
}

function sayClockRange(first: Point, last: Point, style: Style): string {
  const { dates } = style.vocabulary;
  const day = (point: Point): string => sayPoint(dayOf(point), style);
  const sameZone = first.zone === last.zone;
  const firstTime = sameZone
    ? sayTime(first, style)
    : dates.withZone(sayTime(first, style), first.zone ?? '');
  const lastTime = dates.withZone(sayTime(last, style), last.zone ?? '');
  if (day(first) !== day(last))
    return join(dates.withTime(day(first), firstTime), dates.withTime(day(last), lastTime), style);
  if (sayTime(first, style) === sayTime(last, style) && sameZone) return sayPoint(last, style);
  const range = style.form === 'spoken' ? dates.spokenRange : sameZone ? dates.tight : dates.wide;
  return dates.withTime(day(first), range(firstTime, lastTime));
}

function saySeasons(first: Point, last: Point, style: Style): string {
  const { dates } = style.vocabulary;
  const [from, to] = [seasonYears(first, style), seasonYears(last, style)];
  if (!first.season || !last.season || from !== to)
    return join(sayPoint(first, style), sayPoint(last, style), style);
  if (first.season === last.season) return sayPoint(first, style);
  const range = style.form === 'spoken' ? dates.spokenRange : dates.tight;
  return dates.ofYear(range(dates.seasons[first.season], dates.seasons[last.season]), from);
}

/** A winter lies in two years, and says so: "winter 2001–02". */
function seasonYears({ season, wall }: Point, style: Style): string {
  const year = yearOf(wall);
  const text = plain(wall, { year: 'numeric' }, style);
  if (season !== 24 || year < 100) return withEra(text, year, style);
  return style.vocabulary.dates.tight(text, plain(startOfDay(year + 1), { year: '2-digit' }, style));
}

function sayTime({ wall, precision }: Point, style: Style): string {
  return plain(wall, timeFields(precision === 'second'), style);
}

/** The same point as a whole day. */
export function dayOf({ zone: _, ...point }: Point): Point {
  return point.precision === 'minute' || point.precision === 'second'
    ? { ...point, precision: 'day' }
    : point;
}

/** Hours, minutes and perhaps seconds, of 24 hours. */
export function timeFields(seconds: boolean): Intl.DateTimeFormatOptions {
  return { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(seconds && { second: '2-digit' }) };
}

function plain(wall: number, fields: Intl.DateTimeFormatOptions, { vocabulary }: Style): string {
  return dateFormat(vocabulary.locale, fields).format(wall);
}

function fieldsOf(precision: Precision, style: Style): Intl.DateTimeFormatOptions {
  const year = { year: 'numeric' } as const;
  return precision === 'year' || precision === 'decade' || precision === 'season'
    ? year
    : { ...withinYear(precision, style), ...year };
}

function withinYear(precision: Precision, { form }: Style): Intl.DateTimeFormatOptions {
  const month = { month: form === 'short' ? 'short' : 'long' } as const;
  return precision === 'month' ? month : { day: 'numeric', ...month };
}

function zoneName(instant: number, timeZone: string, { zoneLocales, locale }: Vocabulary): string {
  if (timeZone === 'UTC') return 'UTC';
  const names = [...zoneLocales, locale].map(
    (from) =>
      dateFormat(from, { timeZone, timeZoneName: 'short' })
        .formatToParts(instant)
        .find(({ type }) => type === 'timeZoneName')?.value ?? '',
  );
  return names.find((name) => !/^(GMT|UTC)[+−-]/.test(name)) ?? names[0] ?? timeZone;
}
