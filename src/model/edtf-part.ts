import { daysInMonth } from './calendar.js';
import type { Precision, Season } from './date.js';
import type { Written } from './date-part.js';
import type { Cursor } from './edtf-cursor.js';
import { Marks } from './edtf-marks.js';
import { canBe, firstDay } from './edtf-mask.js';

/** Years beyond are not told apart by a number of milliseconds. */
const FURTHEST_YEAR = 1e15;

export const ANY_DATE =
  'a date such as 1984, 1984-05, 1984-05-12, 2025-12-15T18:30 or 2025-12-15T18:30+01:00, with ? ~ or % after it where ' +
  'it is not certain, X for digits that are not known, a season such as 2001-21, an interval such as ' +
  '2004-06-01/2004-06-20, 2004-06/.. or 2004-06/, [..2025-12-15] for “by”, or a set such as [1667,1668]';

/**
 * Reads one date of any level of EDTF, such as one end of an interval, and leaves the cursor after it.
 *
 * @throws {DateFault} where there is none
 */
export function scanPart(cursor: Cursor): Written {
  return cursor.sees('Y') ? longYear(cursor) : calendarDate(cursor);
}

/** `Y170000002`, `Y-17E7`, `Y3388E2S3`: only for years that four digits cannot say. */
function longYear(cursor: Cursor): Written {
  const from = cursor.at;
  cursor.eat('Y');
  const match = cursor.take(/(-?)([1-9]\d*)(?:E(\d+))?/y);
  if (!match) return cursor.fail('a year of more than four digits after the Y');
  const [, sign, digits = '', exponent] = match;
  const year = Number(digits) * 10 ** Number(exponent ?? 0);
  if (year <= 9999)
    cursor.refuse(from, 'Y is for years of more than four digits', 'a year of four digits without the Y');
  if (year > FURTHEST_YEAR) cursor.refuse(from, 'the year is too far away', 'a year of 15 digits at most');
  const significant = significantDigits(cursor, year);
  const marks = new Marks();
  marks.after(cursor, 'year');
  return {
    precision: yearPrecision(year, significant),
    year: sign ? -year : year,
    ...(exponent !== undefined && Number(exponent) > 0 && { exponent: Number(exponent) }),
    ...(significant !== undefined && { significant }),
    ...marks.of(1),
  };
}

function calendarDate(cursor: Cursor): Written {
  const from = cursor.at;
  const marks = new Marks();
  marks.before(cursor, 'year');
  const yearAt = cursor.at;
  const match = cursor.take(/(-?)([\dX]{4})/y);
  if (!match) {
    cursor.take(/-?[\dX]*/y);
    return cursor.fail(cursor.isAtEnd && cursor.at > from ? 'four digits of a year' : ANY_DATE);
  }
  const [text, sign, year = ''] = match;
  if (text === '-0000') cursor.refuse(yearAt, 'there is no year -0000', '0000 for 1 BCE');
  if (/\d/.test(cursor.text.charAt(cursor.at)))
    cursor.fail('four digits of a year, or Y before more of them');
  const isKnown = !year.includes('X');
  const value = Number(year.replaceAll('X', '0'));
  const significant = isKnown ? significantDigits(cursor, value) : undefined;
  marks.after(cursor, 'year');
  const written: Written = {
    precision: isKnown ? yearPrecision(value, significant) : unknownYear(year),
    year: sign ? -Number(year.replaceAll('X', '9')) : value,
    ...(significant !== undefined && { significant }),
    ...(!isKnown && { unspecified: { year: text } }),
    uncertain: false,
    approximate: false,
  };
  if (significant !== undefined || !cursor.sees('-')) return { ...written, ...marks.of(1) };

  const monthAt = cursor.at + 1;
  const month = field(
    cursor,
    marks,
    'month',
    'a month from 01 to 12, a part of the year from 21 to 41, or XX',
  );
  const season = Number(month);
  const isPart = isSeason(season);
  if (!canBe(month, 12) && (!isPart || cursor.sees('-')))
    cursor.refuse(
      monthAt,
      `there is no month ${month}`,
      'a month from 01 to 12, or without a day a part of the year from 21 to 41',
    );
  if (isPart) return { ...finer(written, 'season'), season, ...marks.of(2) };
  const ofMonth = withField(written, 'month', month);
  if (!cursor.sees('-')) return { ...ofMonth, ...marks.of(2) };

  const dayAt = cursor.at + 1;
  const day = field(cursor, marks, 'day', 'a day from 01 to 31, or XX');
  const date = withField(ofMonth, 'day', day);
  if (!firstDay({ year: text, month, day }))
    cursor.refuse(dayAt, noSuchDay(text, month, day), 'a day that the month has');
  if (cursor.sees('T') && marks.isEmpty && !date.unspecified) return withTime(cursor, date, marks);
  return { ...date, ...marks.of(3) };
}

function isSeason(number: number): number is Season {
  return number > 20 && number < 42;
}

/** Two signs of a month or a day, after their hyphen, with the marks around them. */
function field(cursor: Cursor, marks: Marks, name: 'month' | 'day', expected: string): string {
  cursor.eat('-');
  marks.before(cursor, name);
  const text = cursor.take(/[\dX]{2}/y)?.[0];
  if (text === undefined) {
    cursor.take(/[\dX]/y);
    return cursor.fail(expected);
  }
  if (/\d/.test(cursor.text.charAt(cursor.at))) cursor.fail(`two digits of a ${name}`);
  marks.after(cursor, name);
  return text;
}

function withField(written: Written, name: 'month' | 'day', text: string): Written {
  if (!text.includes('X')) return { ...finer(written, name), [name]: Number(text) };
  return { ...written, unspecified: { ...written.unspecified, [name]: text } };
}

/** A field does not make a date more exact when a larger one is not known. */
function finer(written: Written, precision: Precision): Written {
  return written.unspecified ? written : { ...written, precision };
}

function noSuchDay(year: string, month: string, day: string): string {
  if (!canBe(day, 31) || year.includes('X') || month.includes('X')) return `there is no day ${day} in it`;
  return `month ${month} of ${year} has ${daysInMonth(Number(year), Number(month))} days`;
}

function withTime(cursor: Cursor, date: Written, marks: Marks): Written {
  const from = cursor.at;
  const match = cursor.take(/T(\d\d):(\d\d)(?::(\d\d))?(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?/y);
  if (!match) {
    cursor.eat('T');
    return cursor.fail('a time such as 18:30 or 18:30:15, with Z or +01:00 after it where it is of a zone');
  }
  const [, hour = '', minute = '', second, zulu, sign, hours = '00', minutes = '00'] = match;
  const no = (name: string, at: number, text: string, most: number): void => {
    if (Number(text) > most)
      cursor.refuse(from + at, `there is no ${name} ${text}`, `a number from 00 to ${most}`);
  };
  no('hour', 1, hour, 23);
  no('minute', 4, minute, 59);
  no('second', 7, second ?? '00', 59);
  const offset = zulu ?? (sign && `${sign}${hours}:${minutes}`);
  if (Number(hours) > 18 || Number(minutes) > 59 || offset === '-00:00')
    cursor.refuse(
      from + (second ? 9 : 6),
      `there is no offset ${offset}`,
      'Z, or an offset from -18:00 to +18:00',
    );
  marks.after(cursor, 'day');
  return {
    ...date,
    precision: second === undefined ? 'minute' : 'second',
    hour: Number(hour),
    minute: Number(minute),
    ...(second !== undefined && { second: Number(second) }),
    ...(offset !== undefined && { offset }),
    ...marks.of(3),
  };
}

/** `S2` after a year of more digits than that. */
function significantDigits(cursor: Cursor, year: number): number | undefined {
  const at = cursor.at;
  if (!cursor.eat('S')) return undefined;
  const digits = Number(cursor.take(/\d+/y)?.[0] ?? cursor.fail('a number of digits after the S'));
  const most = String(year).length;
  if (digits < 1 || digits > most)
    cursor.refuse(at, `the year has no ${digits} digits`, `S with a number from 1 to ${most}`);
  return digits;
}

function yearPrecision(year: number, significant: number | undefined): Precision {
  if (significant === undefined) return 'year';
  return coarse(String(year).length - significant);
}

function unknownYear(mask: string): Precision {
  return coarse(mask.length - mask.indexOf('X'));
}

function coarse(unknownDigits: number): Precision {
  return (['year', 'decade', 'century'] as const)[unknownDigits] ?? 'millennium';
}
