import { suggestDate } from '../../model/date-suggestion.js';
import { dateFrom } from '../../model/read-date.js';
import { isWeekday, monthNamed } from './month-names.js';

/** Which comes first in dates such as 03/04/2025. */
export type DateOrder = 'day' | 'month';

/** What a cell says, in EDTF; or both readings of one that can be read in two ways. */
export type CellDate = { edtf: string; serial?: true } | { either: [dayFirst: string, monthFirst: string] };

/** Digits of other scripts, each with its zero. */
const ZEROS = [0x660, 0x6f0];
/** No date is longer. */
const LONGEST = 80;

const NUMBERS = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const ERA_YEAR = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|º|ª|\.)?`;
const WORD = String.raw`\p{L}[\p{L}\p{M}.’' ]*?`;
const DAY_FIRST = new RegExp(
  String.raw`^(?:(\d{1,2})${ORDINAL},? ?(?:de |of )?)?(${WORD})\.?,? (?:del? )?(\d{4})(?: ?(?:р|року|г|r|roku)\.?)?$`,
  'iu',
);
const MONTH_FIRST = new RegExp(String.raw`^(\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})${ORDINAL},? (\d{4})$`, 'iu');
const CLOCK =
  /^(.*[^\s,])(?:,? |T)(?:at |um |à |о )?(\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?)(?: uhr| h)?$/i;

/**
 * Reads a date as editors write it: EDTF, `15 December 2025` and `December 2025` in eight languages, `15.12.2025`,
 * `25/12/2025`, `2025/12/15`, `2025年12月15日`, two of them with a dash between, a clock time after it, or the number of
 * a day as Excel counts them.
 *
 * @param order settles `03/04/2025`; without it both readings are given
 * @returns `null` where it is none of these, or there is no such day
 */
export function readCellDate(cell: string, order: DateOrder | null = null): CellDate | null {
  if (cell.length > LONGEST) return null;
  if (dateFrom(cell)) return { edtf: cell };
  const text = cleaned(cell);
  const found = readSerial(text) ?? readOne(text, order) ?? readTwo(text, order);
  if (!found) return null;
  return ('either' in found ? found.either : [found.edtf]).every((edtf) => dateFrom(edtf)) ? found : null;
}

/** The order that a date such as 25/12/2025 can only have; `null` where it tells nothing. */
export function orderOf(cell: string): DateOrder | null {
  const [, first, , second] = NUMBERS.exec(cleaned(cell).split(' ')[0] ?? '') ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return 'day';
  return Number(second) > 12 && Number(first) <= 12 ? 'month' : null;
}

/**
 * Reads a clock time: `18:30`, `18.30`, `1830`, `6:30 pm`, `18:30:05`, or the part of a day as Excel has it.
 *
 * @returns such as `18:30` or `18:30:05`; `null` where it is none
 */
export function readCellTime(cell: string): string | null {
  const text = cleaned(cell)
    .toLowerCase()
    .replace(/[ .](?=[ap]\.?m)|(?<=[ap])\./g, '')
    .replace(/m\.$/, 'm');
  if (/^0?\.\d+$/.test(text)) return partOfDay(Number(text));
  const match =
    /^(\d{1,2})(?:[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?)?([ap]m)$/.exec(text) ??
    /^(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?()(?: ?(?:uhr|h))?$/.exec(text) ??
    /^(\d\d)(\d\d)()()$/.exec(text);
  if (!match) return null;
  const [, written, minute = '00', second, half] = match;
  let hour = Number(written);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${pad(hour)}:${minute}${second ? `:${second}` : ''}`;
}

function partOfDay(part: number): string {
  const minutes = Math.min(Math.round(part * 1440), 1439);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Latin digits, single plain spaces, one kind of dash. */
function cleaned(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
    })
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[‐‑‒–—−]/g, '–')
    .replaceAll('،', ',')
    .trim();
}

/** Days since 30 December 1899; five digits are no year. */
function readSerial(text: string): CellDate | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const minutes = Math.round(Number(text) * 1440);
  const at = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000).toISOString();
  return { edtf: at.slice(0, text.includes('.') && minutes % 1440 ? 16 : 10), serial: true };
}

function readOne(text: string, order: DateOrder | null): CellDate | null {
  const plain = text.replaceAll('–', '-');
  if (dateFrom(plain)) return { edtf: plain };
  const [, day, time] = CLOCK.exec(text) ?? [];
  if (day !== undefined && time !== undefined) {
    const read = readOne(day, order);
    const at = readCellTime(time);
    if (!read || !at) return null;
    const add = (date: string): string => `${date}T${at}`;
    return 'either' in read
      ? { either: [add(read.either[0]), add(read.either[1])] }
      : { edtf: add(read.edtf) };
  }
  return readNumbers(plain, order) ?? readWords(text);
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

function readWords(text: string): CellDate | null {
  const weekday = /^(\p{L}[\p{L}\p{M}]*)\.?,? /u.exec(text);
  const words = weekday && isWeekday(weekday[1] ?? '') ? text.slice(weekday[0].length) : text;
  const [, day, name = '', year] = DAY_FIRST.exec(words) ?? [];
  const month = monthNamed(name);
  if (month && year) return { edtf: joined(year, String(month), day) };
  const [, first = '', second, last] = MONTH_FIRST.exec(words) ?? [];
  const other = monthNamed(first);
  return other && last ? { edtf: joined(last, String(other), second) } : null;
}

/** `14–15 December 2025`, `30 November – 2 December 2025`, and any two dates with a dash between spaces. */
function readTwo(text: string, order: DateOrder | null): CellDate | null {
  const days = /^(\d{1,2})\.? ?[–-] ?(\d{1,2}\.? \D+\d{4})$/.exec(text);
  if (days) {
    const to = readWords(days[2] ?? '');
    if (!to || !('edtf' in to)) return null;
    return { edtf: `${to.edtf.slice(0, 8)}${pad(Number(days[1]))}/${to.edtf}` };
  }
  const [first, last, ...more] = text.split(/ [–-] /);
  if (first === undefined || last === undefined || more.length) return null;
  const to = readOne(last, order);
  if (!to || !('edtf' in to)) return null;
  const from = readOne(first, order) ?? readOne(`${first} ${to.edtf.slice(0, 4)}`, order);
  return from && 'edtf' in from ? { edtf: `${from.edtf}/${to.edtf}` } : null;
}

function joined(year: string, month?: string, day?: string): string {
  return [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))].join(
    '-',
  );
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
