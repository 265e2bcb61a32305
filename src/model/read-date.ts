import type { DateMember, DatePart, Precision, TimelineDate } from './date.js';
import { hasClock, readPart, withBounds } from './date-part.js';
import type { DateProblem } from './date-problem.js';
import { PRECISIONS } from './precision.js';
import { isTimeZone } from './time-zone.js';

export interface ReadDateOptions {
  /** IANA zone of times without an offset; `UTC` where it is missing or unknown. */
  timeZone?: string;
}

/** A date, or why there is none. */
export type ReadDate = { date: TimelineDate } | { problem: DateProblem };

/** All of a date but its parts. */
export type Form = Pick<TimelineDate, 'form' | 'openStart' | 'openEnd' | 'unknownStart' | 'unknownEnd'>;

/** What stands around the one or two parts of a text. */
interface Frame extends Form {
  from?: string;
  to?: string;
}

/** No plain date is longer. */
const LONGEST = 80;

/** Reads all of EDTF, and says what is wrong with a text that is no date. */
export type FullReader = (text: string, options: ReadDateOptions) => ReadDate;

let fullReader: FullReader | null = null;

/** From now on {@link dateFrom} reads all of EDTF: of a page that has loaded what that takes. */
export function useFullReader(reader: FullReader): void {
  fullReader = reader;
}

/** The reader of all of EDTF, where it is loaded. */
export function fullReaderIfLoaded(): FullReader | null {
  return fullReader;
}

/**
 * Reads a date written in EDTF: a plain one, or any where the {@link useFullReader full reader} is loaded. Takes time in
 * proportion to the length of the text at most.
 *
 * @returns `null` where the text is no date, or not a plain one
 */
export function dateFrom(text: string, options: ReadDateOptions = {}): TimelineDate | null {
  const plain = plainDate(text, options);
  if (plain || !fullReader) return plain;
  const read = fullReader(text, options);
  return 'date' in read ? read.date : null;
}

/**
 * Reads a plain date: years, months, days, times, the four seasons, intervals, open and unknown ends, `?` `~` `%` at the
 * end of a date, and `[..day]`, `[day..]`.
 */
export function plainDate(text: string, { timeZone = 'UTC' }: ReadDateOptions = {}): TimelineDate | null {
  const frame = frameOf(text);
  if (!frame) return null;
  const from = frame.from === undefined ? undefined : readPart(frame.from);
  const to = frame.to === undefined ? undefined : readPart(frame.to);
  if (from === null || to === null) return null;
  const instant = [from, to].some((part) => part && hasClock(part));
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const ends = {
    ...(from && { from: withBounds(from, zone, instant) }),
    ...(to && { to: withBounds(to, zone, instant) }),
  };
  const date = assemble(text, frame, ends, [ends], instant ? zone : undefined);
  return date.start < date.end ? date : null;
}

/**
 * Makes a date of its parts.
 *
 * @param ends the first and the last of it, the open ones absent
 * @param ranges all of it
 * @param timeZone in which it was read, where its bounds are instants
 */
export function assemble(
  text: string,
  { form, openStart, openEnd, unknownStart, unknownEnd }: Form,
  ends: DateMember,
  ranges: readonly DateMember[],
  timeZone: string | undefined,
): TimelineDate {
  const parts = ranges.flatMap(({ from, to }) => [from, to]).filter((part) => part !== undefined);
  return {
    text,
    form,
    ...ends,
    start: ends.from?.start ?? -Infinity,
    end: ends.to?.end ?? Infinity,
    precision: coarsest(parts),
    uncertain: parts.some(({ uncertain }) => uncertain),
    approximate: parts.some(({ approximate }) => approximate),
    openStart,
    openEnd,
    unknownStart,
    unknownEnd,
    instant: timeZone !== undefined,
    ...(timeZone !== undefined && { timeZone }),
  };
}

/** Takes a text apart; `null` where its signs are in no known order. */
function frameOf(text: string): Frame | null {
  if (text.length > LONGEST) return null;
  const closed = { openStart: false, openEnd: false, unknownStart: false, unknownEnd: false };
  if (text.startsWith('[..') && text.endsWith(']'))
    return { ...closed, form: 'before', openStart: true, to: text.slice(3, -1) };
  if (text.startsWith('[') && text.endsWith('..]'))
    return { ...closed, form: 'after', openEnd: true, from: text.slice(1, -3) };
  const slash = text.indexOf('/');
  if (slash < 0) return { ...closed, form: 'single', from: text, to: text };
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
    ...(!openStart && { from: first }),
    ...(!openEnd && { to: last }),
  };
}

function coarsest(parts: readonly DatePart[]): Precision {
  return PRECISIONS.find((precision) => parts.some((part) => part.precision === precision)) ?? 'day';
}
