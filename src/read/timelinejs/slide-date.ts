import { isRecord } from '../value.js';

/**
 * A date of TimelineJS (`year`, `month`, `day`, `hour`, …; numbers or texts, spaces and commas in them do not count) in
 * EDTF. A year before our era is negative there and has no 0: -44 is 44 BCE, which EDTF writes -0043.
 *
 * @returns such as `2025-12-15T18:30`; as it was written where it is no date; `undefined` where nothing is written
 */
export function slideDate(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((name) => textOf(value[name]));
  const [year, month, day, hour, minute, second] = parts.map((text) =>
    text && /^[+-]?\d+(?:\.0+)?$/.test(text) ? Math.trunc(Number(text)) : undefined,
  );
  const written = parts.filter(Boolean).join('-');
  if (!written) return undefined;
  if (year === undefined) return written;
  let date = yearText(year);
  if (!month) return date;
  date += `-${pad(month)}`;
  if (!day) return date;
  date += `-${pad(day)}`;
  if (hour === undefined) return date;
  const clock = `T${pad(hour)}:${pad(minute ?? 0)}`;
  return date + clock + (second ? `:${pad(second)}` : '');
}

/** What a date of TimelineJS is to be shown as. */
export function displayDate(value: unknown): string | undefined {
  const text = isRecord(value) ? value['display_date'] : undefined;
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/[\s,]/g, '') : '';
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
