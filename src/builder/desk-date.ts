import { readDate } from '../model/parse-date.js';
import { quoteText } from '../model/quote-text.js';
import { readCellDate } from '../read/sheet/cell-date.js';
import { DATE_FORMS } from '../read/sheet-texts.js';
import { formatDate } from '../words/dates.js';

/** How a date is read: in EDTF, in two ways, or not at all. */
export type DeskDate = { edtf: string } | { either: readonly [dayFirst: string, monthFirst: string] };

/** What a field for dates says of what stands in it. */
export interface DateSaying {
  /** `read`: it is a date. `choose`: it may be two. `wrong`: it is none. */
  kind: 'read' | 'choose' | 'wrong';
  words: string;
  /** What may be written instead, with its words. */
  choices: readonly { edtf: string; words: string }[];
}

/** Reads a date as people write it: EDTF, `15 December 2025`, `15.12.2025`; `null` where it is none. */
export function deskDate(text: string): DeskDate | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if ('date' in readDate(trimmed)) return { edtf: trimmed };
  const read = readCellDate(trimmed);
  // Of “early March 2025” the field would keep the month alone: what is left over is for the note on the date.
  return read && 'told' in read && read.told === 'date-noted' ? null : read;
}

/**
 * What is said beside a date while it is written.
 *
 * @param lang of the words
 * @param timeZone in which clock times are read
 * @returns `null` where nothing is written
 */
export function sayDate(text: string, lang: string, timeZone: string): DateSaying | null {
  const written = text.trim();
  if (written === '') return null;
  const wordsOf = (edtf: string): string => {
    const read = readDate(edtf, { timeZone });
    return 'date' in read ? formatDate(read.date, { lang, timeZone }) : edtf;
  };
  const choice = (edtf: string): { edtf: string; words: string } => ({ edtf, words: wordsOf(edtf) });
  const read = deskDate(written);
  if (read && 'edtf' in read) return { kind: 'read', words: wordsOf(read.edtf), choices: [] };
  if (read) {
    const { message } = wrongDate(written, timeZone);
    return { kind: 'choose', words: `${message} Which one?`, choices: read.either.map(choice) };
  }
  const tried = readDate(written, { timeZone });
  if ('date' in tried) return null;
  const { suggestion } = tried.problem;
  const { message, hint } = wrongDate(written, timeZone);
  const choices = suggestion === undefined ? [] : [choice(suggestion)];
  return { kind: 'wrong', words: `${message} ${hint}`, choices };
}

/**
 * What is wrong with a text that is no date, and what to write, for who writes dates as people do: all that EDTF allows
 * would take five lines.
 *
 * @param timeZone in which clock times are read
 */
export function wrongDate(text: string, timeZone: string): { message: string; hint: string } {
  const quoted = quoteText(text);
  const read = deskDate(text);
  if (read && 'either' in read) {
    const [dayFirst, monthFirst] = read.either;
    const hint = `Write ${dayFirst} if the day comes first, ${monthFirst} if the month does.`;
    return { message: `${quoted} can be read in two ways.`, hint };
  }
  const tried = readDate(text, { timeZone });
  const unread = `${quoted} is not a date that can be read.`;
  if ('date' in tried) return { message: unread, hint: `Write ${text}.` };
  const { code, message, expected, suggestion } = tried.problem;
  // What may stand there besides in EDTF is left out here as well.
  if (code !== 'date-unreadable') return { message, hint: `Write ${expected.replace(/, or .*$/, '')}.` };
  return { message: unread, hint: `Write ${suggestion ?? DATE_FORMS}.` };
}

/** EDTF of the day of a moment, ms of the UTC scale; of its year alone where that has more than four digits. */
export function dayOf(time: number): string {
  const date = new Date(Math.min(Math.max(time, -8.64e15), 8.64e15));
  const year = date.getUTCFullYear();
  if (Math.abs(year) > 9999) return `Y${year}`;
  // ISO gives years before our era six digits.
  return date.toISOString().slice(0, -'T00:00:00.000Z'.length).replace(/^-00/, '-');
}
