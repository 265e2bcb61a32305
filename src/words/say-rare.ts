import { startOfDay } from '../model/calendar.js';
import type { DateField, DateMember } from '../model/date.js';
import { monthsOf } from '../model/season.js';
import type { Case, Notes, Said } from './date-vocabulary.js';
import { formatList } from './intl.js';
import { pointOf, type Point, type Style } from './points.js';
import {
  count,
  eraOf,
  isAbout,
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
  YEARS,
  yearWords,
} from './say.js';

/** Makes the words of all dates known, beyond those that most stories have. */
export function addRareWords(): void {
  rare.words = { point: sayRare, kind: kindOfPoint, notes: notesOn, members: sayMembers };
}

function sayRare(point: Point, style: Style, wordCase: Case): string {
  const { significant, unspecified, season, precision, year } = point;
  if (significant !== undefined) return withEra(yearWords(point, style, wordCase), year, style);
  if (unspecified) return sayUnspecified(point, style, wordCase);
  if (season) return saySeason(point, style, wordCase);
  return precision in YEARS ? sayYears(point, style, wordCase) : sayPlain(point, style, wordCase);
}

function kindOfPoint(point: Point): Said['kind'] {
  if (point.significant !== undefined) return 'year';
  return isNamedDecade(point) || !(point.precision in YEARS) ? point.precision : 'range';
}

function notesOn(point: Point, style: Style): string[] {
  const { dates } = style;
  const { uncertain, uncertainFields, approximateFields } = point;
  const notes: string[] = [];
  if (uncertain)
    notes.push(...(uncertainFields ? notesOf(uncertainFields, dates.uncertain) : [dates.inDoubt]));
  if (point.significant !== undefined) notes.push(sayEstimate(point, style));
  if (approximateFields && !isAbout(point)) notes.push(...notesOf(approximateFields, dates.approximate));
  return notes;
}

/** Not 1900s: the decade or the century? */
function isNamedDecade({ precision, year }: Point): boolean {
  return precision === 'decade' && year >= 100 && year % 100 !== 0;
}

function sayYears(point: Point, style: Style, wordCase: Case): string {
  const { dates, form } = style;
  const { precision, year } = point;
  if (isNamedDecade(point)) return dates.decade(count(point, style), form, wordCase);
  const last = year + (YEARS[precision] ?? 1) - 1;
  if (eraOf(year) !== eraOf(last)) {
    const each = (one: number): string =>
      withEra(dates.year(count({ year: one }, style), wordCase), one, style);
    return join(each(year), each(last), style);
  }
  const years = range(count(point, style), count({ year: last }, style), style, 'year');
  return withEra(dates.year(years, form === 'spoken' ? 'genitive' : 'nominative'), year, style);
}

/** Digits that are not known: what is known, and what is not. */
function sayUnspecified(point: Point, style: Style, wordCase: Case): string {
  const { dates } = style;
  const { unspecified: { year, month, day } = {}, ...known } = point;
  const isYearless = year !== undefined && !/\d/.test(year);
  const ofYear = (): string =>
    isYearless
      ? dates.unknownYear
      : sayPoint({ ...known, precision: precisionOfYear(point) }, style, wordCase);
  if (year !== undefined && point.month !== undefined) {
    const precision = point.day === undefined ? 'month' : 'day';
    return dates.withTime(sayInYear({ ...known, precision }, style, 'nominative', 'alone'), ofYear());
  }
  if (day === undefined && month === undefined) return ofYear();
  if (isYearless) return dates.unknownYear;
  const some = day !== undefined || point.day !== undefined ? dates.someDay : dates.someMonth;
  const inMonth = month === undefined && point.month !== undefined && year === undefined;
  return some(saidOf({ ...known, precision: inMonth ? 'month' : precisionOfYear(point) }, style));
}

function precisionOfYear({ precision, unspecified }: Point): Point['precision'] {
  if (unspecified?.year === undefined) return 'year';
  if (precision in YEARS) return precision;
  const digitsLess = /X*$/.exec(unspecified.year)?.[0].length ?? 1;
  return digitsLess > 2 ? 'millennium' : digitsLess > 1 ? 'century' : 'decade';
}

function pointOfMonth({ season: _, ...point }: Point): Point {
  return { ...point, precision: 'month' };
}

function withHemisphere(words: string, season: number, { dates, form }: Style): string {
  if (season < 25 || season > 32) return words;
  return dates.note(words, season < 29 ? dates.northern : dates.southern, form);
}

/** The years of which one is an estimate: 1900–1999 of `1950S2`. */
function sayEstimate({ year, significant = 0 }: Point, style: Style): string {
  const size = 10 ** Math.max(String(Math.abs(year)).length - significant, 0);
  const first = Math.floor(year / size) * size;
  const each = [first, first + size - 1].map((one) => count({ year: one }, style));
  return withEra(range(each[0] ?? '', each[1] ?? '', { ...style, form: 'full' }, 'year'), year, style);
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
      ...pointOfMonth(point),
      month: number,
      wall: startOfDay(year, number),
    });
    return sayRange(month(first), month(first + 3), style);
  }
  return withHemisphere(sayPlain(point, style, wordCase), season, style);
}

function sayMembers(members: readonly DateMember[], all: boolean, style: Style): string {
  const words = members.map(({ from, to }) => {
    if (from && to) return sayBoth(pointOf(from, style), pointOf(to, style), style);
    const part = from ?? to;
    return part ? sayOne(pointOf(part, style), style, from ? 'from' : 'by') : '';
  });
  const { dates } = style;
  if (words.length < 2) return words.join('');
  if (all) return formatList(dates.locale, words, 'conjunction');
  // "One of by 1984, 2000" is nothing that anybody says.
  const isOpen = members.some(({ from, to }) => !from || !to);
  return isOpen ? formatList(dates.locale, words, 'disjunction') : dates.oneOf(words);
}
