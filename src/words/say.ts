import type { DateMember } from '../model/date.js';
import type { Case, Said } from './date-vocabulary.js';
import { inMillions } from './intl.js';
import { formsOf } from './locale-forms.js';
import { dayOf, type Point, type Style } from './points.js';

/** What words the dates that only the reader of all of EDTF reads; most stories have none, and do without. */
export interface RareWords {
  point(point: Point, style: Style, wordCase: Case): string;
  /** Two points that say what they share once, where that is another thing than of plain ones; else `null`. */
  range(first: Point, last: Point, style: Style): string | null;
  /** What else there is to know of them before others are put around. */
  said(point: Point): Partial<Said>;
  /** How sure each of its fields is. */
  note(point: Point, style: Style): string;
  members(members: readonly DateMember[], all: boolean, style: Style): string;
}

export const rare: { words: RareWords | null } = { words: null };

/** Whether {@link RareWords} are needed. */
export function isRare(point: Omit<Point, 'wall'>): boolean {
  const { uncertainFields, approximateFields, season } = point;
  return !!uncertainFields || !!approximateFields || !!season || !isKnown(point);
}

/** The words that are put around a single date. */
export type Role = 'by' | 'from' | 'since' | 'until' | 'endUnknown' | 'startUnknown';

/** Words for one point, with how sure it is. */
export function sayOne(point: Point, style: Style, role?: Role, said = saidOf(point, style)): string {
  const { dates } = style;
  const words = role ? dates[role](said) : said.about ? dates.about(said) : said.words;
  return withNotes(words, point, style);
}

/** Words for two points as a range, with how sure each is. */
export function sayBoth(first: Point, last: Point, style: Style): string {
  const { dates } = style;
  if (doubtOf(first) !== doubtOf(last)) {
    const said = {
      ...saidOf(first, style),
      words: sayWithin(first, last, style),
      genitive: sayWithin(first, last, style, 'genitive'),
    };
    return join(sayOne(first, { ...style, amid: true }, undefined, said), sayOne(last, style), style);
  }
  if (sayPoint(first, style) === sayPoint(last, style)) return sayOne(last, style);
  const words = sayRange(first, last, style);
  const about = isAbout(first) ? dates.about({ words, genitive: words, kind: 'range', about: true }) : words;
  return withNotes(about, last, style);
}

/** The words of a point, without whether it is certain. */
export function sayPoint(point: Point, style: Style, wordCase: Case = 'nominative'): string {
  if (rare.words && isRare(point)) return rare.words.point(point, style, wordCase);
  return sayPlain(point, style, wordCase);
}

/** The words of a point that needs no rare ones. */
export function sayPlain(point: Point, style: Style, wordCase: Case): string {
  const { dates, form } = style;
  const { precision, year } = point;
  if (precision === 'year') return withEra(yearWords(point, style, wordCase), year, style);
  const date = withEra(
    dates.ofYear(sayInYear(point, style, wordCase), count(point, style), form),
    year,
    style,
  );
  return point.zone === undefined
    ? date
    : dates.withTime(date, dates.withZone(sayTime(point, style), point.zone));
}

/** The words of two points as one range, with what they share said once; without whether they are certain. */
export function sayRange(first: Point, last: Point, style: Style): string {
  const { dates, form } = style;
  if (first.zone !== undefined && last.zone !== undefined) return sayClockRange(first, last, style);
  const wordCase = form === 'spoken' ? 'genitive' : 'nominative';
  if (!isPlain(first) || !isPlain(last) || first.precision !== last.precision) {
    return rare.words?.range(first, last, style) ?? join(...sayApart(first, last, style), style);
  }
  // Sides that name their eras differently cannot share one.
  const apart = eraOf(first.year) !== eraOf(last.year);
  if (first.precision === 'year' && !apart) {
    const years = range(count(first, style), count(last, style), style, 'year');
    return withEra(dates.year(years, wordCase), first.year, style);
  }
  if (apart || first.year !== last.year)
    return range(sayPoint(first, style, wordCase), sayPoint(last, style, wordCase), style, last.precision);
  const inYear =
    first.precision === 'day' && first.month === last.month
      ? sayDay(range(dayNumber(first, style), dayNumber(last, style), style, 'day'), last, style)
      : range(sayInYear(first, style, wordCase), sayInYear(last, style, wordCase), style, last.precision);
  return withEra(dates.ofYear(inYear, count(last, style), form), last.year, style);
}

/** Joins two sides that are of several words. */
export function join(first: string, last: string, { form, dates }: Style): string {
  return form === 'spoken' ? dates.spokenRange(first, last, 'range') : dates.wide(first, last);
}

export function range(first: string, last: string, { form, dates }: Style, kind: Said['kind']): string {
  if (form === 'spoken') return dates.spokenRange(first, last, kind);
  return (/\s/.test(first + last) ? dates.wide : dates.tight)(first, last);
}

/** Adds the era where the year alone would mislead. */
export function withEra(words: string, year: number, { dates }: Pick<Style, 'dates'>): string {
  const era = eraOf(year);
  return era ? dates[era](words) : words;
}

/** Years of one or two digits need their era: they would be read as short for others, or as days. Long ones as well. */
export function eraOf(year: number): 'beforeCommonEra' | 'commonEra' | null {
  if (year <= 0) return 'beforeCommonEra';
  return year < 100 || year > 9999 ? 'commonEra' : null;
}

export function saidOf(point: Point, style: Style): Said {
  return {
    words: sayPoint(point, style),
    genitive: sayPoint(point, style, 'genitive'),
    kind: point.precision,
    about: isAbout(point),
    ...rare.words?.said(point),
  };
}

/** Two points, of which one says the year for both. */
function sayApart(first: Point, last: Point, style: Style): [string, string] {
  return [sayWithin(first, last, style), sayWithin(last, first, style, 'nominative', true)];
}

/** A point, without its year where the other one has the same and says it. */
function sayWithin(
  point: Point,
  other: Point,
  style: Style,
  wordCase: Case = 'nominative',
  isLast = false,
): string {
  const shares =
    point.year === other.year &&
    point.year >= 100 &&
    isPlain(point) &&
    isPlain(other) &&
    other.precision !== 'year' &&
    isLast === !!style.dates.yearFirst;
  if (!shares || (point.precision !== 'month' && point.precision !== 'day')) return sayPoint(point, style);
  return sayInYear(point, style, wordCase);
}

/** Of a month or a day, without the year. */
export function sayInYear(
  point: Point,
  style: Style,
  wordCase: Case,
  beside: 'year' | 'alone' = 'year',
): string {
  if (point.precision !== 'month') return sayDay(dayNumber(point, style), point, style);
  return monthOf(point, style, wordCase === 'genitive' ? 'day' : beside);
}

function sayDay(day: string, point: Point, style: Style): string {
  return style.dates.dayOfMonth(day, monthOf(point, style, 'day'), style.form);
}

function dayNumber({ day = 1 }: Point, { dates }: Style): string {
  return dates.ordinal(digits(day, dates));
}

function monthOf({ month = 1 }: Point, { dates, form }: Style, beside: 'alone' | 'year' | 'day'): string {
  // Only where a month is declined does what stands beside it matter, but for the points of what is cut short.
  const where = beside === 'day' && !dates.cased && form !== 'short' ? 'year' : beside;
  const name = formsOf(dates.locale).monthName(month, form === 'short' ? 'short' : 'long', where);
  return dates.month(name);
}

/** The digits of a year, counted from the turn of the eras. */
export function count(
  { year, exponent }: Pick<Point, 'year' | 'exponent'>,
  { dates }: Pick<Style, 'dates'>,
): string {
  if (exponent) return dates.millions(inMillions(dates.locale, Math.abs(year)));
  return digits(year > 0 ? year : 1 - year, dates);
}

export function yearWords(point: Point, style: Style, wordCase: Case): string {
  const words = count(point, style);
  return point.exponent ? words : style.dates.year(words, wordCase);
}

function sayClockRange(first: Point, last: Point, style: Style): string {
  const { dates, form } = style;
  const day = (point: Point): string => sayPoint(dayOf(point), style);
  const sameZone = first.zone === last.zone;
  const firstTime = sameZone
    ? sayTime(first, style)
    : dates.withZone(sayTime(first, style), first.zone ?? '');
  const lastTime = dates.withZone(sayTime(last, style), last.zone ?? '');
  if (day(first) !== day(last)) {
    const [from, to] = sayApart(dayOf(first), dayOf(last), style);
    return join(dates.withTime(from, firstTime), dates.withTime(to, lastTime), style);
  }
  if (sayTime(first, style) === sayTime(last, style) && sameZone) return sayPoint(last, style);
  const times =
    form === 'spoken'
      ? dates.spokenRange(firstTime, lastTime, 'minute')
      : (sameZone ? dates.tight : dates.wide)(firstTime, lastTime);
  return dates.withTime(day(first), times);
}

/** From 100,000 on they are grouped. */
export function digits(value: number, { locale }: { locale: string }): string {
  const forms = formsOf(locale);
  return value < 100_000 ? forms.digits(value, 1) : forms.wholeNumber(value);
}

function sayTime({ wall, precision }: Point, { dates }: Style): string {
  return formsOf(dates.locale).clockTime(wall, precision === 'second');
}

/** Only of fields that are all known, by the calendar. */
function isPlain(point: Point): boolean {
  return !point.season && isKnown(point);
}

export function isKnown({ unspecified, exponent, significant }: Omit<Point, 'wall'>): boolean {
  return !unspecified && !exponent && significant === undefined;
}

/** What is said of how sure a point is: two that say the same say it once. */
function doubtOf(point: Point): string {
  const { uncertain, uncertainFields, approximateFields, significant, year } = point;
  const fields = [uncertainFields, approximateFields];
  return [uncertain, isAbout(point), fields, significant && [year, significant]].join(';');
}

/** The finest field is approximate, or all of it. */
export function isAbout({ approximate, approximateFields, significant, day, precision }: Point): boolean {
  if (significant !== undefined) return true;
  const finest = day !== undefined ? 'day' : precision === 'year' ? 'year' : 'month';
  return approximate && (!approximateFields || approximateFields.includes(finest));
}

function withNotes(words: string, point: Point, style: Style): string {
  const { dates, form, amid } = style;
  const note = rare.words ? rare.words.note(point, style) : point.uncertain && dates.inDoubt;
  return note ? dates.note(words, note, amid ? 'full' : form) : words;
}
