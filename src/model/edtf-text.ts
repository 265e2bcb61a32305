import type { Written } from './date-part.js';
import { Cursor } from './edtf-cursor.js';
import { ANY_DATE, scanPart } from './edtf-part.js';
import type { Manner } from './read-date.js';

/** One date in a text. */
export interface Found {
  written: Written;
  /** Where it begins. */
  at: number;
}

/** A date, where both are the same, or a range; the end that is absent is open or unknown. */
export interface FoundRange {
  from?: Found;
  to?: Found;
}

/** What a text is made of, not yet with its bounds. */
export interface Scanned extends Manner {
  /** One, but of sets. */
  ranges: readonly FoundRange[];
}

/**
 * Takes a text apart, of any level of EDTF.
 *
 * @throws {DateFault} where it is no date
 */
export function scanText(text: string): Scanned {
  const cursor = new Cursor(text);
  const bracket = cursor.take(/[[{]/y)?.[0];
  const scanned = bracket === undefined ? scanDates(cursor) : scanSet(cursor, bracket === '[' ? ']' : '}');
  if (!cursor.isAtEnd) cursor.fail('nothing after the date');
  return scanned;
}

const KNOWN = { unknownStart: false, unknownEnd: false };

function scanDates(cursor: Cursor): Scanned {
  const from = cursor.sees('/') || cursor.eat('..') ? null : scanFound(cursor);
  const unknownStart = !from && cursor.at === 0;
  if (from && !cursor.sees('/')) {
    if (!cursor.isAtEnd) cursor.fail(afterPart(cursor));
    return { ...KNOWN, form: 'single', ranges: [{ from, to: from }] };
  }
  if (!cursor.eat('/')) cursor.fail('a slash after the open start');
  const isLeft = cursor.isAtEnd;
  const to = isLeft || cursor.eat('..') ? null : scanFound(cursor);
  if (!from && !to) {
    cursor.at -= isLeft ? 0 : 2;
    cursor.fail('a date at one side of the slash');
  }
  return {
    form: 'interval',
    unknownStart,
    unknownEnd: isLeft,
    ranges: [{ ...(from && { from }), ...(to && { to }) }],
  };
}

function scanSet(cursor: Cursor, closing: ']' | '}'): Scanned {
  const ranges: FoundRange[] = [];
  let openEnd = false;
  do {
    if (!ranges.length && cursor.eat('..')) {
      ranges.push({ to: scanFound(cursor) });
      continue;
    }
    const from = scanFound(cursor);
    if (!cursor.eat('..')) {
      ranges.push({ from, to: from });
      continue;
    }
    openEnd = cursor.sees(closing);
    ranges.push(openEnd ? { from } : { from, to: scanFound(cursor) });
  } while (!openEnd && cursor.eat(','));
  if (!cursor.eat(closing)) cursor.fail(`a comma and another date, or ${closing}`);
  const openStart = !ranges[0]?.from;
  const plain = openStart ? 'before' : openEnd ? 'after' : 'one-of';
  const oneOf = ranges.length === 1 ? plain : 'one-of';
  return { ...KNOWN, form: closing === ']' ? oneOf : 'all-of', ranges };
}

function scanFound(cursor: Cursor): Found {
  const { at } = cursor;
  return { at, written: scanPart(cursor) };
}

/** What may follow a date that stands alone. */
function afterPart(cursor: Cursor): string {
  return cursor.sees('T')
    ? 'a time only after a whole day that is known'
    : cursor.sees('-')
      ? ANY_DATE
      : 'nothing after the date';
}
