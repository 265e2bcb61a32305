import { startOfDay } from '../model/calendar.js';
import type { DateField, DateMember, Season } from '../model/date.js';
import { monthsOf } from '../model/season.js';
import type { Case, Notes, Said } from './date-vocabulary.js';
import { formatList } from './intl.js';
import { formsOf } from './locale-forms.js';
import { pointOf, type Point, type Style } from './points.js';
import {
  count,
  eraOf,
  isAbout,
  isKnown,
  join,
  range,
  rare,
  saidOf,
  sayBoth,
  sayInYear,
  sayOne,
  sayPlain,
  sayPoint,
  sayRange,
  withEra,
  yearWords,
} from './say.js';

/** Makes the words of all dates known, beyond those that most stories have. */
export function addRareWords(): void {
  rare.words = { point: sayRare, range: saySeasons, said: saidOfRare, note: noteOn, members: sayMembers };
}

function sayRare(point: Point, style: Style, wordCase: Case): string {
  const { significant, unspecified, season, year } = point;
  if (significant !== undefined) return withEra(yearWords(point, style, wordCase), year, style);
  if (unspecified) return sayUnspecified(point, style, wordCase);
  return season ? saySeason(point, style, wordCase) : sayPlain(point, style, wordCase);
}

function saidOfRare(point: Point): Partial<Said> {
  if (point.significant !== undefined)
    return { kind: 'year', about: point.approximate || sizeOfEstimate(point) > 1 };
  // "Some day in about 1985" says already that it is about then.
  if (isSome(point)) return { kind: 'range', about: false };
  const said = point.season ? { season: point.season } : {};
  if (point.unspecified?.year === undefined) return said;
  return { ...said, kind: isNamedDecade(point) && !isOfUnknownYears(point) ? 'decade' : 'range' };
}

function noteOn(point: Point, style: Style): string {
  const { dates } = style;
  const { uncertain, uncertainFields, approximateFields } = point;
  const notes: string[] = [];
  if (uncertain)
    notes.push(...(uncertainFields ? notesOf(uncertainFields, dates.uncertain) : [dates.inDoubt]));
  if (point.significant !== undefined && sizeOfEstimate(point) > 1) notes.push(sayEstimate(point, style));
  if (approximateFields && !isAbout(point)) notes.push(...notesOf(approximateFields, dates.approximate));
  // One note of all: two brackets would follow one another.
  return notes.length ? notes.reduce((all, note) => dates.note(all, note, 'spoken')) : '';
}

/** Not 1900s: the decade or the century? */
function isNamedDecade({ year, unspecified }: Point): boolean {
  return /^\d{3}X$/.test(unspecified?.year ?? '') && year >= 100 && year % 100 !== 0;
}

/** A month, a season or a day that is known, of a year that is not. */
function isOfUnknownYears({ unspecified, month, season }: Point): boolean {
  return unspecified?.year !== undefined && (month ?? season) !== undefined;
}

/** A month or a day that is not known, of what is known at least in part. */
function isSome(point: Point): boolean {
  const { unspecified: { year, month, day } = {} } = point;
  return (month ?? day) !== undefined && !isOfUnknownYears(point) && !(year && isYearless(year));
}

/** All but a part of the year and digits that are not known. */
function knownOf({ unspecified: _, season: __, ...point }: Point): Point {
  return point;
}

function isYearless(year: string): boolean {
  return !/\d/.test(year);
}

function sayYears(point: Point, mask: string, style: Style, wordCase: Case): string {
  const { dates, form } = style;
  if (isNamedDecade(point)) return dates.decade(count(point, style), form, wordCase);
  return sayFromTo(yearsOf(mask), style, form === 'spoken' ? 'genitive' : 'nominative');
}

/** The first and the last year that it can be. */
function yearsOf(mask: string): [number, number] {
  const [least = 0, most = 0] = ['0', '9'].map((digit) =>
    Number(mask.replace('-', '').replaceAll('X', digit)),
  );
  // There is no year -0.
  return mask.startsWith('-') ? [-most, -(least || 1)] : [least, most];
}

function sayFromTo([first, last]: readonly [number, number], style: Style, wordCase: Case): string {
  const { dates } = style;
  const each = (year: number): string => count({ year }, style);
  if (eraOf(first) !== eraOf(last)) {
    const sayYear = (year: number): string => withEra(dates.year(each(year), 'nominative'), year, style);
    return join(sayYear(first), sayYear(last), style);
  }
  return withEra(dates.year(range(each(first), each(last), style, 'year'), wordCase), first, style);
}

/** Digits that are not known: what is known, and what is not. */
function sayUnspecified(point: Point, style: Style, wordCase: Case): string {
  const { dates } = style;
  const { year, month, day } = point.unspecified ?? {};
  if (isOfUnknownYears(point))
    return dates.withTime(sayYearless(point, style), sayYearOf(point, style, 'nominative'));
  if (!isSome(point)) return sayYearOf(point, style, wordCase);
  const ofMonth = year === undefined && month === undefined && point.month !== undefined;
  const of: Point = {
    ...knownOf(point),
    ...(year !== undefined && { unspecified: { year } }),
    ...(year === undefined && { precision: ofMonth ? 'month' : 'year' }),
  };
  const some = day !== undefined || point.day !== undefined ? dates.someDay : dates.someMonth;
  return some(saidOf(of, style));
}

/** The year alone, or all those that it can be. */
function sayYearOf(point: Point, style: Style, wordCase: Case): string {
  const mask = point.unspecified?.year;
  if (mask !== undefined)
    return isYearless(mask) ? style.dates.unknownYear : sayYears(point, mask, style, wordCase);
  return sayPoint({ ...knownOf(point), precision: 'year' }, style, wordCase);
}

/** A day, a month or a part of the year, without the year. */
function sayYearless(point: Point, style: Style): string {
  const { season } = point;
  const known = knownOf(point);
  if (!season)
    return sayInYear(
      { ...known, precision: point.day === undefined ? 'month' : 'day' },
      style,
      'nominative',
      'alone',
    );
  const { first, count: length } = monthsOf(season);
  const isSpoken = style.form === 'spoken';
  if (length !== 4) return withHemisphere(style.dates.season(season, 'nominative'), season, style);
  const [from = '', to = ''] = [first, first + 3].map((month) =>
    sayInYear({ ...known, month, precision: 'month' }, style, isSpoken ? 'genitive' : 'nominative', 'alone'),
  );
  return range(from, to, style, 'month');
}

function withHemisphere(words: string, season: number, { dates, form }: Style): string {
  if (season < 25 || season > 32) return words;
  return dates.note(words, season < 29 ? dates.northern : dates.southern, form);
}

/** How many years it can be: 100 of `1950S2`. */
function sizeOfEstimate({ year, significant = 0 }: Point): number {
  return 10 ** Math.max(String(Math.abs(year)).length - significant, 0);
}

/** The years of which one is an estimate: 1900–1999 of `1950S2`, 2000–1901 BCE of `-1950S2`. */
function sayEstimate(point: Point, style: Style): string {
  const { year } = point;
  const size = sizeOfEstimate(point);
  const least = Math.floor(Math.abs(year) / size) * size;
  const most = least + size - 1;
  return sayFromTo(year < 0 ? [-most, -least] : [least, most], { ...style, form: 'full' }, 'nominative');
}

/** A mark holds for all to the left of it: what is left of another field goes without saying. */
function notesOf(fields: readonly DateField[], notes: Notes): string[] {
  const said = fields[0] === 'year' && fields[1] === 'month' ? fields.slice(1) : fields;
  return said.map((field) => notes[field]);
}

function saySeason(point: Point, style: Style, wordCase: Case): string {
  const { season = 21, year } = point;
  const { first, count: length } = monthsOf(season);
  if (length === 4) {
    const month = (number: number): Point => ({
      ...knownOf(point),
      precision: 'month',
      month: number,
      wall: startOfDay(year, number),
    });
    return sayRange(month(first), month(first + 3), style);
  }
  const name = style.dates.season(season, wordCase);
  const words = withEra(style.dates.seasonOfYear(name, seasonYears(point, style), season), year, style);
  return withHemisphere(words, season, style);
}

/** Parts of one year. */
function saySeasons(first: Point, last: Point, style: Style): string | null {
  if (first.year !== last.year || !isKnown(first) || !isKnown(last)) return null;
  const { dates, form } = style;
  const years = seasonYears(first, style);
  const [from, to] = [first.season, last.season];
  if (!from || !to) return null;
  if (kindOf(from) !== kindOf(to) || years !== seasonYears(last, style))
    return join(sayPoint(first, style), sayPoint(last, style), style);
  const wordCase = form === 'spoken' ? 'genitive' : 'nominative';
  const names = range(dates.season(from, wordCase), dates.season(to, wordCase), style, 'season');
  return withEra(dates.seasonOfYear(names, years, to), last.year, style);
}

/** Seasons, quarters and halves can share a year; `NaN`, which is like nothing, for the rest. */
function kindOf(season: Season): number {
  if (season < 25) return 24;
  return season > 32 && monthsOf(season).count !== 4 ? monthsOf(season).count : NaN;
}

/** A winter lies in two years, and says so: "winter 2001–02". */
function seasonYears({ season = 21, year }: Point, { dates }: Style): string {
  const words = count({ year }, { dates });
  const { first, count: length } = monthsOf(season);
  if (first + length <= 13 || year < 100) return words;
  return dates.tight(words, formsOf(dates.locale).digits((year + 1) % 100 || year + 1, 2));
}

function sayMembers(members: readonly DateMember[], all: boolean, style: Style): string {
  const among = { ...style, amid: members.length > 1 };
  const words = members.map(({ from, to }) => {
    if (from && to) return sayBoth(pointOf(from, style), pointOf(to, style), among);
    const part = from ?? to;
    return part ? sayOne(pointOf(part, style), among, from ? 'from' : 'by') : '';
  });
  const { dates } = style;
  const [only] = members;
  // A range is several.
  if (words.length < 2 && (all || only?.from?.start === only?.to?.start)) return words.join('');
  if (all) return formatList(dates.locale, words, 'conjunction');
  // "One of by 1984, 2000" is nothing that anybody says.
  const isOpen = members.some(({ from, to }) => !from || !to);
  return isOpen ? formatList(dates.locale, words, 'disjunction') : dates.oneOf(words);
}
