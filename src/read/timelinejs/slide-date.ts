import { monthNamed } from '../sheet/month-names.js';
import { isRecord } from '../value.js';

/** A part of a date that is written and not in what is read of it. */
type PartFault = [
  /** Such as `month`; empty for the whole date. */
  part: string,
  code: 'date-part' | 'date-year-missing' | 'time-unreadable' | 'time-without-day',
  ...values: string[],
];

export interface SlideDate {
  /**
   * Such as `2025-12-15T18:30`; as it was written where it is no date; `undefined` where nothing is written, or no year.
   */
  edtf: string | undefined;
  faults: readonly PartFault[];
}

/** Spaces and commas in numbers do not count, as in TimelineJS; nor do signs of an ordinal, such as 15th or 15. */
const NUMBER = /^([+-]?\d+)(?:\.0*|st|nd|rd|th|er|º|ª)?$/i;

/**
 * A date of TimelineJS (`year`, `month`, `day`, `hour`, …; numbers or texts, months also by their names) in EDTF. A year
 * before our era is negative there and has no 0: -44 is 44 BCE, which EDTF writes -0043. A text in place of all that is
 * taken as EDTF.
 */
export function slideDate(value: unknown): SlideDate {
  if (!isRecord(value)) return { edtf: wordsOf(value) || undefined, faults: [] };
  const of = (...names: string[]): string[] => names.map((name) => wordsOf(value[name]));
  const [year = '', month = '', day = ''] = of('year', 'month', 'day');
  const clock = of('hour', 'minute', 'second');
  const time = clock.filter(Boolean).join(':');
  const written = [[year, month, day].filter(Boolean).join('-'), time].filter(Boolean).join(' ');
  if (!year) return { edtf: undefined, faults: written ? [['', 'date-year-missing', written]] : [] };
  const ofYear = numberOf(year);
  if (ofYear === undefined) return { edtf: written, faults: [] };
  let edtf = yearText(ofYear);
  const without = (...fault: PartFault): SlideDate => ({ edtf, faults: [fault] });
  const ofMonth = numberOf(month) ?? (month ? monthNamed(month) : 0);
  const ofDay = day ? numberOf(day) : 0;
  if (ofMonth === undefined) return without('month', 'date-part', 'month', month, edtf);
  if (!ofMonth && ofDay !== 0) return without('month', 'date-part', 'month', '', edtf);
  if (ofMonth) edtf += `-${pad(ofMonth)}`;
  if (ofDay === undefined) return without('day', 'date-part', 'day', day, edtf);
  if (ofDay) edtf += `-${pad(ofDay)}`;
  // Zeros stand there for what nobody wrote.
  if (!time || (!ofDay && /^[0:]+$/.test(time))) return { edtf, faults: [] };
  if (!ofDay) return without('hour', 'time-without-day', time, edtf);
  const [hour, minute = 0, second = 0] = clock.map((text) => (text ? (numberOf(text) ?? NaN) : undefined));
  if (hour === undefined || Number.isNaN(hour + minute + second))
    return without('hour', 'time-unreadable', time);
  edtf += `T${pad(hour)}:${pad(minute)}${second ? `:${pad(second)}` : ''}`;
  return { edtf, faults: [] };
}

/** What a date of TimelineJS is to be shown as. */
export function displayDate(value: unknown): string | undefined {
  const text = isRecord(value) ? value['display_date'] : undefined;
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? '{…}' : String(value);
}

function numberOf(text: string): number | undefined {
  const [, digits] = NUMBER.exec(text.replace(/[\s,]/g, '')) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function yearText(year: number): string {
  // Years of millions are no counts of single years.
  if (Math.abs(year) > 9999) return `Y${year}`;
  const number = year < 0 ? year + 1 : year;
  return `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
