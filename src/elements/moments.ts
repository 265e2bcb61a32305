import type { Span, TimelineDocument } from '../model/document.js';
import { loadFullReader } from '../model/full-reader.js';
import { dateFrom, loaded } from '../model/read-date.js';
import { wallClock, wallNow } from '../model/wall-clock.js';
import { storySpan } from '../zoom/facts.js';

/** A place in time for `showWindow`: ms on the story's wall clock, a `Date`, or EDTF text. */
export type Moment = number | Date | string;

/**
 * A window on the story's wall clock, ms. An empty text is the beginning or the end of the story.
 *
 * @returns `null` where a moment cannot be read, or the end does not come after the start
 */
export function windowOf(document: TimelineDocument, start: Moment, end: Moment): Span | null {
  const from = moment(document, start, 'start');
  const to = moment(document, end, 'end');
  return from !== null && to !== null && from < to ? { start: from, end: to } : null;
}

/**
 * Loads what is needed to read moments that {@link windowOf} could not.
 *
 * @returns whether it is there; `null` where there is nothing to load for them
 */
export function loadFor(...moments: Moment[]): Promise<boolean> | null {
  const isText = moments.some((moment) => typeof moment === 'string' && moment !== '');
  return isText && !loaded.full ? loadFullReader() : null;
}

function moment(document: TimelineDocument, value: Moment, side: 'start' | 'end'): number | null {
  if (value === '') return storySpan(document)?.[side] ?? null;
  const { timeZone } = document;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return wallNow(value.getTime(), timeZone);
  // A page in JavaScript may give anything.
  const date = typeof value === 'string' ? dateFrom(value, { timeZone }) : null;
  const time = date ? wallClock(date, timeZone)[side] : NaN;
  return Number.isFinite(time) ? time : null;
}
