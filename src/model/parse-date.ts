import { daysInMonth } from './calendar.js';
import type { TimelineDate } from './date.js';
import { readPart, type Impossible } from './date-part.js';
import { DateError, quoteText, type DateProblem } from './date-problem.js';
import { suggestDate } from './date-suggestion.js';
import { dateFrom, frameOf, type ReadDateOptions } from './read-date.js';

export type ReadDate = { date: TimelineDate } | { problem: DateProblem };

const EXPECTED =
  'a date such as 1984, 1984-05, 1984-05-12, 2025-12-15T18:30 or 2025-12-15T18:30+01:00, with ? ~ or % after it where ' +
  'it is not certain, a season such as 2001-21, an interval such as 2004-06-01/2004-06-20, 2004-06/.. or 2004-06/, or ' +
  '[..2025-12-15] for “by”';

/**
 * Reads a date written in EDTF (see {@link dateFrom}), and says what is wrong with a text that is none. Never throws.
 */
export function readDate(text: string, options: ReadDateOptions = {}): ReadDate {
  const date = dateFrom(text, options);
  if (date) return { date };
  const problem = problemOf(text);
  const suggestion = suggestDate(text);
  return suggestion !== undefined && suggestion !== text && dateFrom(suggestion, options)
    ? { problem: { ...problem, suggestion } }
    : { problem };
}

/**
 * Reads a date like {@link readDate}; the promise is rejected with a {@link DateError} where the text is no date.
 */
export async function parseDate(text: string, options: ReadDateOptions = {}): Promise<TimelineDate> {
  const read = readDate(text, options);
  if ('problem' in read) throw new DateError(read.problem);
  return read.date;
}

function problemOf(text: string): DateProblem {
  if (text.trim() === '') return { code: 'date-empty', message: 'The date is empty.', expected: EXPECTED };
  const frame = frameOf(text);
  const pieces = frame ? [frame.from, frame.to].filter((piece) => piece !== undefined) : [];
  let impossible: DateProblem | null = null;
  for (const { text: part, at } of pieces) {
    let known = false;
    const read = readPart(part, (field, index, written, date) => {
      known = true;
      impossible ??= {
        code: 'date-impossible',
        message: `${quoteText(text)} is not a date: ${notThere(field, written, date)}.`,
        expected: 'a date that the calendar has',
        at: at + index,
      };
    });
    if (!read && !known) return unreadable(text, at);
  }
  if (impossible) return impossible;
  if (!frame) return unreadable(text);
  return {
    code: 'date-order',
    message: `The date ${quoteText(text)} ends before it starts.`,
    expected: 'the earlier date first',
    ...(frame.to && { at: frame.to.at }),
  };
}

function unreadable(text: string, at?: number): DateProblem {
  const message = `${quoteText(text)} is not a date that can be read.`;
  return { code: 'date-unreadable', message, expected: EXPECTED, ...(at !== undefined && { at }) };
}

function notThere(
  field: Parameters<Impossible>[0],
  written: string,
  { year, month }: Parameters<Impossible>[3],
): string {
  if (field !== 'day') return `there is no ${field} ${written}`;
  return `month ${pad(month, 2)} of ${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)} has ${daysInMonth(year, month ?? 1)} days`;
}

function pad(value: number | undefined, length: number): string {
  return String(value).padStart(length, '0');
}
