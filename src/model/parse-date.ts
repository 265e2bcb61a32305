import type { DatePart, Precision, TimelineDate } from './date.js';
import { hasClock, readPart, withBounds, type PartProblem } from './date-part.js';
import { DateError, quoteText, type DateProblem } from './date-problem.js';
import { suggestDate } from './date-suggestion.js';
import { isTimeZone } from './time-zone.js';

export interface ReadDateOptions {
  /** IANA zone of times without an offset; `UTC` where it is missing or unknown. */
  timeZone?: string;
}

export type ReadDate = { date: TimelineDate } | { problem: DateProblem };

type Form = Pick<TimelineDate, 'form' | 'openStart' | 'openEnd' | 'unknownStart' | 'unknownEnd'>;

/** What stands around the one or two parts of a text. */
interface Frame extends Form {
  from?: Piece;
  to?: Piece;
}

interface Piece {
  text: string;
  /** Where it stands in the whole text. */
  at: number;
}

const EXPECTED =
  'a date such as 1984, 1984-05, 1984-05-12, 2025-12-15T18:30 or 2025-12-15T18:30+01:00, with ? ~ or % after it where ' +
  'it is not certain, a season such as 2001-21, an interval such as 2004-06-01/2004-06-20, 2004-06/.. or 2004-06/, or ' +
  '[..2025-12-15] for “by”';

/** No date that can be read is longer. */
const LONGEST = 80;

const COARSE_TO_FINE: readonly Precision[] = ['decade', 'year', 'season', 'month', 'day', 'minute', 'second'];

/**
 * Reads a date written in EDTF: years, months, days, times, seasons, intervals, open and unknown ends, `?` `~` `%`, and
 * `[..day]`, `[day..]`. Never throws; takes time in proportion to the length of the text at most.
 */
export function readDate(text: string, options: ReadDateOptions = {}): ReadDate {
  const read = readExactly(text, options);
  if ('date' in read) return read;
  const suggestion = suggestDate(text);
  return suggestion !== undefined && suggestion !== text && 'date' in readExactly(suggestion, options)
    ? { problem: { ...read.problem, suggestion } }
    : read;
}

/**
 * Reads a date like {@link readDate}; the promise is rejected with a {@link DateError} where the text is no date.
 */
export async function parseDate(text: string, options: ReadDateOptions = {}): Promise<TimelineDate> {
  const read = readDate(text, options);
  if ('problem' in read) throw new DateError(read.problem);
  return read.date;
}

function readExactly(text: string, { timeZone = 'UTC' }: ReadDateOptions): ReadDate {
  if (text.trim() === '')
    return { problem: { code: 'date-empty', message: 'The date is empty.', expected: EXPECTED } };
  const frame = text.length > LONGEST ? null : frameOf(text);
  if (!frame) return unreadable(text);

  const from = frame.from && readPart(frame.from.text);
  const to = frame.to && readPart(frame.to.text);
  if (from === null || to === null) {
    return unreadable(text, from === null ? frame.from : frame.to);
  }
  if (from && 'code' in from) return misread(text, from, frame.from);
  if (to && 'code' in to) return misread(text, to, frame.to);

  const instant = [from, to].some((part) => part && hasClock(part));
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  return assemble(text, frame, {
    ...(from && { from: withBounds(from, zone, instant) }),
    ...(to && { to: withBounds(to, zone, instant) }),
    ...(instant && { timeZone: zone }),
    instant,
  });
}

/** Takes a text apart; `null` where its signs are in no known order. */
function frameOf(text: string): Frame | null {
  const closed = { openStart: false, openEnd: false, unknownStart: false, unknownEnd: false };
  if (text.startsWith('[..') && text.endsWith(']'))
    return { ...closed, form: 'before', openStart: true, to: { text: text.slice(3, -1), at: 3 } };
  if (text.startsWith('[') && text.endsWith('..]'))
    return { ...closed, form: 'after', openEnd: true, from: { text: text.slice(1, -3), at: 1 } };
  const slash = text.indexOf('/');
  if (slash < 0) {
    const piece = { text, at: 0 };
    return { ...closed, form: 'single', from: piece, to: piece };
  }
  const first = text.slice(0, slash);
  const last = text.slice(slash + 1);
  const openStart = first === '' || first === '..';
  const openEnd = last === '' || last === '..';
  if (openStart && openEnd) return null;
  return {
    form: 'interval',
    openStart,
    openEnd,
    unknownStart: first === '',
    unknownEnd: last === '',
    ...(!openStart && { from: { text: first, at: 0 } }),
    ...(!openEnd && { to: { text: last, at: slash + 1 } }),
  };
}

function assemble(
  text: string,
  { form, openStart, openEnd, unknownStart, unknownEnd, to: written }: Frame,
  ends: Pick<TimelineDate, 'from' | 'to' | 'timeZone' | 'instant'>,
): ReadDate {
  const start = ends.from?.start ?? -Infinity;
  const end = ends.to?.end ?? Infinity;
  if (end <= start) {
    const message = `The date ${quoteText(text)} ends before it starts.`;
    return {
      problem: {
        code: 'date-order',
        message,
        expected: 'the earlier date first',
        ...(written && { at: written.at }),
      },
    };
  }
  const parts = [ends.from, ends.to].filter((part) => part !== undefined);
  return {
    date: {
      text,
      form,
      ...ends,
      start,
      end,
      precision: coarsest(parts),
      uncertain: parts.some(({ uncertain }) => uncertain),
      approximate: parts.some(({ approximate }) => approximate),
      openStart,
      openEnd,
      unknownStart,
      unknownEnd,
    },
  };
}

function coarsest(parts: readonly DatePart[]): Precision {
  return COARSE_TO_FINE.find((precision) => parts.some((part) => part.precision === precision)) ?? 'day';
}

function unreadable(text: string, piece?: Piece): ReadDate {
  const message = `${quoteText(text)} is not a date that can be read.`;
  return {
    problem: { code: 'date-unreadable', message, expected: EXPECTED, ...(piece && { at: piece.at }) },
  };
}

function misread(text: string, { code, message, at }: PartProblem, piece: Piece | undefined): ReadDate {
  return {
    problem: {
      code,
      message: `${quoteText(text)} is not a date: ${message}.`,
      expected: 'a date that the calendar has',
      at: at + (piece?.at ?? 0),
    },
  };
}
