import type { DateMember, DatePart, TimelineDate } from './date.js';
import { hasClock, withBounds } from './date-part.js';
import type { DateProblem } from './date-problem.js';
import { suggestDate } from './date-suggestion.js';
import type { TimelineEvent } from './document.js';
import { boundsOf } from './edtf-bounds.js';
import { DateFault } from './edtf-cursor.js';
import { ANY_DATE } from './edtf-part.js';
import { scanText, type Found, type Scanned } from './edtf-text.js';
import { stopsOf } from './member-stops.js';
import { quoteText } from './quote-text.js';
import { assemble, plainDate, type ReadDate, type ReadDateOptions } from './read-date.js';
import { isTimeZone } from './time-zone.js';

/**
 * Reads a date written in any level of EDTF, and says what is wrong with a text that is none. Never throws, and takes
 * time in proportion to the length of the text.
 */
export function readDate(text: string, options: ReadDateOptions = {}): ReadDate {
  const plain = plainDate(text, options);
  return plain ? { date: plain } : readAny(text, options);
}

/** The same by the full grammar alone. */
export function readAny(text: string, options: ReadDateOptions = {}): ReadDate {
  const read = attempt(text, options);
  if ('date' in read) return read;
  const problem = problemOf(text, read.fault);
  const suggestion = suggestDate(text);
  if (suggestion === undefined || suggestion === text) return { problem };
  const meant = attempt(suggestion, options);
  if ('date' in meant) return { problem: { ...problem, suggestion } };
  if (meant.fault.code === 'date-unreadable') return { problem };
  // Not the dots of 31.02.2025 are wrong: there is no such day. Where in the text that is, is not known.
  const impossible = problemOf(text, meant.fault);
  delete impossible.at;
  return { problem: impossible };
}

/** A date of any level of EDTF, or `null`. */
export function anyDate(text: string, options: ReadDateOptions = {}): TimelineDate | null {
  const read = attempt(text, options);
  return 'date' in read ? read.date : null;
}

/**
 * Where each of several dates lies on a bar that stands for all of them (see {@link stopsOf}); empty for any other date.
 */
export function memberStops({ date }: Pick<TimelineEvent, 'date'>, place: (time: number) => number): string {
  return date?.members ? stopsOf(date.members, place) : '';
}

function attempt(text: string, options: ReadDateOptions): { date: TimelineDate } | { fault: DateFault } {
  try {
    return { date: place(text, scanText(text), options) };
  } catch (fault) {
    if (fault instanceof DateFault) return { fault };
    throw fault;
  }
}

/** Gives a text that was taken apart its bounds. */
function place(text: string, scanned: Scanned, { timeZone = 'UTC' }: ReadDateOptions): TimelineDate {
  const { ranges, ...manner } = scanned;
  const { form } = manner;
  const isClock = (found: Found | undefined): boolean => found !== undefined && hasClock(found.written);
  const instant = ranges.some(({ from, to }) => isClock(from) || isClock(to));
  const zone = instant && isTimeZone(timeZone) ? timeZone : 'UTC';
  const bound = ({ written }: Found): DatePart => withBounds(written, zone, boundsOf);
  const members = ranges.map(({ from, to }): DateMember => {
    const first = from && bound(from);
    const last = to === from ? first : to && bound(to);
    if (to && first && last && last.end <= first.start)
      throw new DateFault('date-order', to.at, 'the earlier date first');
    return { ...(first && { from: first }), ...(last && { to: last }) };
  });
  const isSet = form === 'one-of' || form === 'all-of';
  const date = assemble(text, manner, endsOf(members), members, instant ? zone : undefined);
  return isSet ? { ...date, members } : date;
}

/** What begins first and what ends last, but for what is open. */
function endsOf(members: readonly DateMember[]): DateMember {
  let { from, to } = members[0] ?? {};
  for (const member of members.slice(1)) {
    if (from && member.from && member.from.start < from.start) from = member.from;
    if (to && (!member.to || member.to.end > to.end)) to = member.to;
  }
  return { ...(from && { from }), ...(to && { to }) };
}

function problemOf(text: string, { code, at, expected, reason }: DateFault): DateProblem {
  const quoted = quoteText(text);
  if (text.trim() === '') return { code: 'date-empty', message: 'The date is empty.', expected: ANY_DATE };
  const [sign] = text.slice(at, at + 2);
  const place = sign === undefined ? 'it ends too early' : `character ${at + 1} is ${quoteText(sign)}`;
  const message =
    code === 'date-impossible'
      ? `${quoted} is not a date: ${reason}.`
      : code === 'date-order'
        ? `The date ${quoted} ends before it starts.`
        : // At the beginning there is nothing right that the rest could be told from.
          `${quoted} is not a date that can be read${at ? `: ${place}` : ''}.`;
  return { code, message, expected, at };
}
