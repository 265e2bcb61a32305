import type { DatePart, Precision, TimelineDate } from './date.js';
import { hasClock, readPart, withBounds } from './date-part.js';
import { PRECISIONS } from './precision.js';
import { isTimeZone } from './time-zone.js';

export interface ReadDateOptions {
  /** IANA zone of times without an offset; `UTC` where it is missing or unknown. */
  timeZone?: string;
}

type Form = Pick<TimelineDate, 'form' | 'openStart' | 'openEnd' | 'unknownStart' | 'unknownEnd'>;

/** What stands around the one or two parts of a text. */
interface Frame extends Form {
  from?: Piece;
  to?: Piece;
}

export interface Piece {
  text: string;
  /** Where it stands in the whole text. */
  at: number;
}

/** No date that can be read is longer. */
const LONGEST = 80;

/**
 * Reads a date written in EDTF: years, months, days, times, seasons, intervals, open and unknown ends, `?` `~` `%`, and
 * `[..day]`, `[day..]`. Takes time in proportion to the length of the text at most.
 *
 * @returns `null` where the text is no date; `readDate` says why
 */
export function dateFrom(text: string, { timeZone = 'UTC' }: ReadDateOptions = {}): TimelineDate | null {
  const frame = frameOf(text);
  if (!frame) return null;
  const from = frame.from && readPart(frame.from.text);
  const to = frame.to && readPart(frame.to.text);
  if (from === null || to === null) return null;
  const instant = [from, to].some((part) => part && hasClock(part));
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const ends = {
    ...(from && { from: withBounds(from, zone, instant) }),
    ...(to && { to: withBounds(to, zone, instant) }),
    ...(instant && { timeZone: zone }),
  };
  const start = ends.from?.start ?? -Infinity;
  const end = ends.to?.end ?? Infinity;
  if (end <= start) return null;
  const { form, openStart, openEnd, unknownStart, unknownEnd } = frame;
  const parts = [ends.from, ends.to].filter((part) => part !== undefined);
  return {
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
    instant,
  };
}

/** Takes a text apart; `null` where its signs are in no known order. */
export function frameOf(text: string): Frame | null {
  if (text.length > LONGEST) return null;
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

function coarsest(parts: readonly DatePart[]): Precision {
  return PRECISIONS.find((precision) => parts.some((part) => part.precision === precision)) ?? 'day';
}
