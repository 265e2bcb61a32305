import { suggestDate } from '../../model/date-suggestion.js';
import { dateFrom } from '../../model/read-date.js';
import { cleaned, pad } from './cell-text.js';
import { readCellTime } from './cell-time.js';
import { readCoarse } from './coarse-date.js';
import type { CellDate } from './date-kinds.js';
import { isWeekday, monthNamed } from './month-names.js';

/** Which comes first in dates such as 03/04/2025. */
export type DateOrder = 'day' | 'month';

/** No date is longer. */
const LONGEST = 80;

const NUMBERS = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const ERA_YEAR = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;
/** Two of them, as Japanese joins them; the second begins with what is new. */
const ERA_SPAN = /^(.*[年月日]) ?[~〜–-] ?(?=\d)(.*[年月日])$/u;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|º|ª|\.)?`;
const WORD = String.raw`\p{L}[\p{L}\p{M}.’'/ ]*?`;
const DAY_FIRST = new RegExp(
  String.raw`^(?:(\d{1,2})${ORDINAL},? ?(?:de |of )?)?(${WORD})\.?,? (?:del? )?(\d{4})(?: ?(?:р|року|г|r|roku)\.?)?$`,
  'iu',
);
const MONTH_FIRST = new RegExp(String.raw`^(\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})${ORDINAL},? (\d{4})$`, 'iu');
const CLOCK =
  /^(.*?[^\s,])(?:,? |T)(?:at |um |à |a las |o |о |godz\. ?)*(\d{1,2}(?:(?::|\.(?=\d\d uhr)| ?h ?)\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?| ?h| ?uhr| ?[ap]\.?m\.?))(?: uhr| h)?$/i;
/**
 * Years of two digits as spreadsheets show them, also where four were typed: `15.12.25`, `15/12/25`, `1-Sep-21`, `Sep-21`.
 * Not `Sep 21`, which is a day without a year.
 */
const SHORT_YEAR =
  /^(\d{1,2}([./])\d{1,2}\2|\d{1,2}[. –-]{1,2}\p{L}[\p{L}\p{M}]*\.?[ –-]|\p{L}[\p{L}\p{M}]*(?:\.?[–-]|\.?(?: (?=['’]))|\.))['’]?(\d\d)$/u;
/** A season of EDTF, which looks like years from one to another: 2021-24. */
const SEASON = /^\d\d(\d\d)-(2[1-9]|3\d|4[01])$/;
/** “of the year” after a date in figures: `15.12.2025 r.`, `15.12.2025 р.` */
const YEAR_WORD = /^([\d. –]+\d{4}) ?(?:р|року|г|r|roku)\.?(?=,|$)/iu;
const WEEKDAY = /^(\p{L}[\p{L}\p{M}]*)[.,]{0,2} (?=.*\d)/u;

/**
 * Reads a date as editors write it: EDTF, `15 December 2025` and `December 2025` in eight languages, `15.12.2025`,
 * `25/12/2025`, `2025/12/15`, `2025年12月15日`, two of them with a dash between, a clock time after it, the number of
 * a day as Excel counts them, with a year of two digits, as Excel shows them, or one that says less (see `readCoarse`).
 *
 * @param order settles `03/04/2025`; without it both readings are given
 * @returns `null` where it is none of these, or there is no such day
 */
export function readCellDate(cell: string, order: DateOrder | null = null): CellDate | null {
  if (cell.length > LONGEST) return null;
  const asWritten = readEdtf(cell);
  if (asWritten) return asWritten;
  const text = cleaned(cell)
    .replace(YEAR_WORD, '$1')
    // A year as a table of numbers has it.
    .replace(/^(\d{4})[.,]0+$/, '$1')
    .replace(/日 ?\(\p{L}{1,3}\)/gu, '日')
    .replace(/時(?:(\d\d)分)?$/, (_, minute = '00') => `:${minute}`)
    .replace(/日(?=\d+:)/, '日 ');
  const plain = (part: string): CellDate | null =>
    readOne(part, order) ?? eraSpan(part) ?? readTwo(part, order);
  const found = readSerial(text) ?? plain(text) ?? readCoarse(text, plain);
  if (!found) return null;
  return ('either' in found ? found.either : [found.edtf]).every(isDate) ? found : null;
}

function readEdtf(text: string): CellDate | null {
  if (!isDate(text)) return null;
  return seasonOf(text) === 'either' ? { edtf: text, told: 'date-season' } : { edtf: text };
}

/** Whether a text is EDTF. Of a season, what reads it may not be there yet: it comes for it. */
function isDate(text: string): boolean {
  return !!seasonOf(text) || !!dateFrom(text);
}

/** Whether a cell is a `season` and nothing else, or `either` that or years, as `2021-24` may be. */
export function seasonOf(cell: string): 'season' | 'either' | null {
  const [, year = '', part] = SEASON.exec(cell) ?? [];
  if (part === undefined) return null;
  // Quarters and thirds of a year, from 33 on, are years of nobody yet.
  return part > year && part < '33' ? 'either' : 'season';
}

/** The order that a date such as 25/12/2025 can only have; `null` where it tells nothing. */
export function orderOf(cell: string): DateOrder | null {
  const [, first, , second] =
    NUMBERS.exec((cleaned(cell).split(' ')[0] ?? '').replace(/\/(\d\d)$/, '/20$1')) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return 'day';
  return Number(second) > 12 && Number(first) <= 12 ? 'month' : null;
}

/** Days since 30 December 1899; five digits are no year. */
function readSerial(text: string): CellDate | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null;
  const minutes = Math.round(Number(text.replace(',', '.')) * 1440);
  const at = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000).toISOString();
  return { edtf: at.slice(0, minutes % 1440 ? 16 : 10), told: 'date-serial' };
}

function readOne(text: string, order: DateOrder | null): CellDate | null {
  // A dash before a year is no sign: “–2022” is no year before our era to whoever writes it.
  const plain = text.replace(/(?!^)–/g, '-');
  const edtf = readEdtf(plain);
  if (edtf) return edtf;
  const [, day, time] = CLOCK.exec(text) ?? [];
  if (day !== undefined && time !== undefined) {
    const read = readOne(day, order);
    const at = readCellTime(time);
    if (!read || !at) return null;
    const add = (date: string): string => `${date}T${at}`;
    return 'either' in read
      ? { either: [add(read.either[0]), add(read.either[1])] }
      : { ...read, edtf: add(read.edtf) };
  }
  return (
    readNumbers(plain, order) ?? readWords(text) ?? readShort(text, order) ?? readAfterWeekday(text, order)
  );
}

/** `2025年12月14日～15日`: what the second does not say, the first has said. */
function eraSpan(text: string): CellDate | null {
  const [, first, second] = ERA_SPAN.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const said = second.includes('年') ? '' : second.includes('月') ? /^.*年/ : /^.*月/;
  const from = readOne(first, null);
  const to = readOne((said && (said.exec(first)?.[0] ?? '')) + second, null);
  return from && to && 'edtf' in from && 'edtf' in to ? { edtf: `${from.edtf}/${to.edtf}` } : null;
}

/** Which century is not known: it is the one that spreadsheets take, and told. */
function readShort(text: string, order: DateOrder | null): CellDate | null {
  const [, start, , year = ''] = SHORT_YEAR.exec(text) ?? [];
  const read = start === undefined ? null : readOne(start + (year < '30' ? '20' : '19') + year, order);
  return read && 'edtf' in read ? { ...read, told: 'date-short-year' } : read;
}

function readNumbers(text: string, order: DateOrder | null): CellDate | null {
  const [, first = '', , second = '', year] = NUMBERS.exec(text) ?? [];
  if (year !== undefined) {
    const dayFirst = joined(year, second, first);
    const monthFirst = joined(year, first, second);
    if (dayFirst === monthFirst || Number(first) > 12) return { edtf: dayFirst };
    if (Number(second) > 12) return { edtf: monthFirst };
    if (order) return { edtf: order === 'day' ? dayFirst : monthFirst };
    return { either: [dayFirst, monthFirst] };
  }
  const [, eraYear, eraMonth, eraDay] = ERA_YEAR.exec(text) ?? [];
  if (eraYear !== undefined) return { edtf: joined(eraYear, eraMonth, eraDay) };
  const [, onlyMonth, itsYear] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  if (itsYear !== undefined) return { edtf: joined(itsYear, onlyMonth) };
  const edtf = /^[\d./-]+$/.test(text) ? suggestDate(text) : undefined;
  return edtf === undefined ? null : { edtf };
}

/** `Mo, 15.12.2025`, `Monday, 15 December 2025`. Read after all else: “mar.” is a month, and a Tuesday in French. */
function readAfterWeekday(text: string, order: DateOrder | null): CellDate | null {
  const [start = '', name = ''] = WEEKDAY.exec(text) ?? [];
  return isWeekday(name) ? readOne(text.slice(start.length), order) : null;
}

function readWords(text: string): CellDate | null {
  // `15-Dec-2025`, as spreadsheets write it.
  const words = text.replace(/(\d)[–/-](?=\p{L})|(\p{L}\.?)[–/-](?=\d)|(\p{L}\.)(?=\d{4}$)/gu, '$1$2$3 ');
  const [, day, name = '', year] = DAY_FIRST.exec(words) ?? [];
  // Arabic may have both names of a month: “كانون الأول/ديسمبر”.
  const months = name.split('/').map(monthNamed);
  const month = months.every((it) => it === months[0]) ? months[0] : undefined;
  if (month && year) return { edtf: joined(year, String(month), day) };
  const [, first = '', second, last] = MONTH_FIRST.exec(words) ?? [];
  const other = monthNamed(first);
  return other && last ? { edtf: joined(last, String(other), second) } : null;
}

/** `14–15 December 2025`, `December 14–15, 2025`, `14.–15.12.2025`, `30 December – 2 January 2026`, any two dates with a dash. */
function readTwo(text: string, order: DateOrder | null): CellDate | null {
  const dayFirst = /^()(\d{1,2})\.? ?[–-] ?(\d.*)$/.exec(text);
  const [, month = '', day, rest = ''] =
    dayFirst ?? /^(\p{L}[\p{L}\p{M}]*\.? )(\d{1,2}) ?[–-] ?(\d{1,2},? \d{4})$/u.exec(text) ?? [];
  const end = day === undefined ? null : readOne(month + rest, order);
  if (end && 'edtf' in end && /^\d{4}-\d\d-\d\d$/.test(end.edtf))
    return { ...end, edtf: `${end.edtf.slice(0, 8)}${pad(Number(day))}/${end.edtf}` };
  const spaced = text.split(/ [–-] /);
  const [first, last, ...more] = spaced.length > 1 ? spaced : text.split('–');
  if (!first || !last || more.length) return null;
  const to = readOne(last, order);
  if (!to || !('edtf' in to)) return null;
  const from = readOne(first, order) ?? readBefore(first, to.edtf, order);
  return from && 'edtf' in from ? { ...to, ...from, edtf: `${from.edtf}/${to.edtf}` } : null;
}

/** A date without a year, by that of the one after it: from December to January they are two. */
function readBefore(text: string, end: string, order: DateOrder | null): CellDate | null {
  const year = Number(end.slice(0, 4));
  const of = (its: number): CellDate | null => readOne(text + (/\d\.$/.test(text) ? '' : ' ') + its, order);
  const read = of(year);
  const monthOf = (edtf: string): number => Number(edtf.slice(5, 7));
  return read && 'edtf' in read && monthOf(read.edtf) - monthOf(end) > 6 ? of(year - 1) : read;
}

function joined(year: string, month?: string, day?: string): string {
  return [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))].join(
    '-',
  );
}
