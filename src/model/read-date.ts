import type { DateMember, DatePart, TimelineDate } from './date.js';
import { hasClock, readPart, withBounds } from './date-part.js';
import type { DateProblem } from './date-problem.js';
import type { TimelineEvent } from './document.js';
import { isTimeZone } from './time-zone.js';

export interface ReadDateOptions {
  /** IANA zone of times without an offset; `UTC` where it is missing or unknown. */
  timeZone?: string;
}

/** A date, or why there is none. */
export type ReadDate = { date: TimelineDate } | { problem: DateProblem };

/** How a date was written, but for its parts. */
export type Manner = Pick<TimelineDate, 'form' | 'unknownStart' | 'unknownEnd'>;

/** Reads all of EDTF, and says what is wrong with a text that is no date. */
export interface FullReader {
  anyDate(text: string, options: ReadDateOptions): TimelineDate | null;
  readAny(text: string, options: ReadDateOptions): ReadDate;
  memberStops(event: Pick<TimelineEvent, 'date'>, place: (time: number) => number): string;
}

/** The reader of all of EDTF, where it is loaded: {@link dateFrom} then reads all. */
export const loaded: { full: FullReader | null } = { full: null };

/**
 * Reads a date written in EDTF: a plain one, or any where the full reader is {@link loaded}. Takes time in
 * proportion to the length of the text at most.
 *
 * @returns `null` where the text is no date, or not a plain one
 */
export function dateFrom(text: string, options: ReadDateOptions = {}): TimelineDate | null {
  return plainDate(text, options) ?? loaded.full?.anyDate(text, options) ?? null;
}

/**
 * Reads a plain date: years, months, days, times, intervals, open and unknown ends, `?` `~` `%` at the
 * end of a date, and `[..day]`, `[day..]`.
 */
export function plainDate(text: string, { timeZone = 'UTC' }: ReadDateOptions = {}): TimelineDate | null {
  let form: TimelineDate['form'] = 'single';
  let [first, last] = [text, text];
  const slash = text.indexOf('/');
  if (text.startsWith('[..') && text.endsWith(']')) [form, first, last] = ['before', '..', text.slice(3, -1)];
  else if (text.startsWith('[') && text.endsWith('..]'))
    [form, first, last] = ['after', text.slice(1, -3), '..'];
  else if (slash >= 0) [form, first, last] = ['interval', text.slice(0, slash), text.slice(slash + 1)];
  const read = (part: string): ReturnType<typeof readPart> | undefined =>
    part === '..' || (part === '' && slash >= 0) ? undefined : readPart(part);
  const from = read(first);
  const to = first === last ? from : read(last);
  if (from === null || to === null || (!from && !to)) return null;
  const instant = !!((from && hasClock(from)) || (to && hasClock(to)));
  // Calendar dates are the same in all zones.
  const zone = instant && isTimeZone(timeZone) ? timeZone : 'UTC';
  const ends: DateMember = {};
  if (from) ends.from = withBounds(from, zone);
  if (to) ends.to = (from === to && ends.from) || withBounds(to, zone);
  const manner = { form, unknownStart: first === '', unknownEnd: last === '' };
  const date = assemble(text, manner, ends, [ends], instant ? zone : undefined);
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
  manner: Manner,
  ends: DateMember,
  ranges: readonly DateMember[],
  timeZone: string | undefined,
): TimelineDate {
  const parts = ranges.flatMap(({ from, to }) => [from, to]).filter((part) => part !== undefined);
  const date: TimelineDate = {
    text,
    start: ends.from?.start ?? -Infinity,
    end: ends.to?.end ?? Infinity,
    precision: parts.reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one)).precision,
    uncertain: parts.some(({ uncertain }) => uncertain),
    approximate: parts.some(({ approximate }) => approximate),
    openStart: !ends.from,
    openEnd: !ends.to,
    instant: !!timeZone,
    ...manner,
    ...ends,
  };
  if (timeZone) date.timeZone = timeZone;
  return date;
}

function lengthOf({ start, end }: DatePart): number {
  return end - start;
}
