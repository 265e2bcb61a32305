import { DAY, startOfDay } from './calendar.js';
import { readPart } from './date-part.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const DAY_AT_MOST = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * What a text that is no date was meant to be, in EDTF, only where it leaves no doubt: `15.12.2025`, `12/15/2025`,
 * `2025/12/15`, `Dec 15, 2025`, `20251215`, `2025-12-15 18:30`, `1980s`, `201x`, `1984?~`, `2025-W51`, `c. 1984`,
 * `44 BC`, `-11700`, `66 million years ago`, `Q2 2025`, `1914–1918`. Not `3/4/2025`, which two halves of the world read differently. The caller reads it
 * again, to be sure.
 */
export function suggestDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return undefined;
  // Full-width signs, as keyboards for Japanese and Chinese give them, are the same signs.
  const plain = trimmed.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return (
    byNumbers(plain) ??
    byName(plain) ??
    byTime(plain) ??
    byWord(plain) ??
    byRange(plain) ??
    bySign(plain) ??
    (plain === text ? undefined : plain)
  );
}

function byNumbers(text: string): string | undefined {
  const yearFirst =
    /^(\d{4})([-./‐‑–−])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (yearFirst && (yearFirst[4] !== undefined || yearFirst[2] === '-')) {
    const [, year, , month, day] = yearFirst;
    return join(year, month, day);
  }
  const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!yearLast) return undefined;
  const [, first, mark, second, year] = yearLast;
  // Dots are written day first wherever they are written; slashes and hyphens are not.
  if (mark === '.' || Number(first) > 12) return join(year, second, first);
  return Number(second) > 12 ? join(year, first, second) : undefined;
}

function byName(text: string): string | undefined {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (dayFirst) return join(dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  return monthFirst ? join(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2]) : undefined;
}

function byTime(text: string): string | undefined {
  const match =
    /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(?:[.,]\d{1,9})?(?: ?(?:([Zz])|([+-]\d\d):?(\d\d)?))?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, date = '', clock, seconds = '', zulu, hours, minutes = '00'] = match;
  const zone = zulu ? 'Z' : hours ? `${hours}:${minutes}`.replace('-00:00', 'Z') : '';
  if (clock !== '24:00') return `${date}T${clock}${seconds}${zone}`;
  // The end of a day is the beginning of the next.
  const read = readPart(date);
  if (!read || /[1-9]/.test(seconds)) return undefined;
  return `${iso(startOfDay(read.year, read.month, (read.day ?? 0) + 1))}T00:00${seconds}${zone}`;
}

/** `1980s`, `201x`, `1984?~`, `2025-W51-1`: other signs for what EDTF has its own. */
function bySign(text: string): string | undefined {
  // Not 1900s: the decade or the century?
  if (/^\d\d[1-9]0['’]?s$/.test(text)) return `${text.slice(0, 3)}X`;
  const both = text.replace(/\?~|~\?/g, '%').replace(/x/g, 'X');
  return both === text ? byWeek(text) : both;
}

/** `c. 1984`, `44 BC`, `Q2 2025`, `Y2025`: words for what EDTF has signs and numbers. */
function byWord(text: string): string | undefined {
  const about = /^(?:ca?|circa|about|around)(?:\. ?| )(.+)$/i.exec(text);
  if (about) {
    const date = certain(about[1]);
    return date && `${date}~`;
  }
  const before = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2}) ?(?:BCE?|B\.C\.(?:E\.)?)$/i.exec(text);
  const said = Number(before?.[1]?.replaceAll(',', ''));
  // 1 BCE is the year 0.
  if (said) return said > 1 ? negativeYear(said - 1) : '0000';
  if (/^-\d{5,15}$/.test(text)) return negativeYear(-Number(text));
  // So long ago, the years since our era are within what is rounded.
  const far = /^(\d{1,4})(?:\.(\d{1,3}))? (m|b)illion (?:years ago|BCE?)$/i.exec(text);
  if (far) {
    const [, whole = '', parts = '', size = ''] = far;
    return `Y-${Number(whole + parts)}E${(/m/i.test(size) ? 6 : 9) - parts.length}`;
  }
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4]))$/i.exec(text);
  if (quarter) return `${quarter[2] ?? quarter[3]}-${32 + Number(quarter[1] ?? quarter[4])}`;
  return /^Y\d{4}$/.test(text) ? text.slice(1) : undefined;
}

/** A year in EDTF, so many before the year 0. */
export function negativeYear(year: number): string {
  return year > 9999 ? `Y-${year}` : `-${String(year).padStart(4, '0')}`;
}

/** `1914–1918`, `2025-12-14 to 2025-12-15`: dates with something else than a slash between. */
function byRange(text: string): string | undefined {
  const years = /^(\d{4}) ?[-–—] ?(\d{4})$/.exec(text);
  const [, first, last] = years ?? /^(.{4,28}?)(?: ?[–—] ?| - | to |\.\.)(.{4,28})$/.exec(text) ?? [];
  const [from, to] = [certain(first), certain(last)];
  return from && to && `${from}/${to}`;
}

/** A year, month or day, written so or so. */
function certain(text: string | undefined): string | undefined {
  const date = text && (DAY_AT_MOST.test(text) ? text : suggestDate(text));
  return date && DAY_AT_MOST.test(date) ? date : undefined;
}

/** A day of a week of ISO 8601. A week without its day has no form of its own: its days are an interval. */
function byWeek(text: string): string | undefined {
  const match = /^(\d{4})-?W(0[1-9]|[1-4]\d|5[0-3])(?:-?([1-7]))?$/.exec(text);
  if (!match) return undefined;
  const [, year, week, day] = match;
  // The week of 4 January is the first.
  const fourth = startOfDay(Number(year), 1, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (Number(week) - 1) * 7 * DAY;
  // Its Thursday says to which year a week belongs: few have 53.
  if (new Date(monday + 3 * DAY).getUTCFullYear() !== Number(year)) return undefined;
  const at = (days: number): string => iso(monday + days * DAY);
  return day === undefined ? `${at(0)}/${at(6)}` : at(Number(day) - 1);
}

function iso(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

/** @param name three letters of it at least */
function monthNamed(name = ''): string | undefined {
  const at = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return at < 0 ? undefined : String(at + 1);
}

function join(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (!year || !month) return undefined;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}
