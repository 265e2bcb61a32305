import type { Span, TimelineEvent } from './document.js';
import { dateManner } from './date-manner.js';
import { markShape } from './mark-shape.js';

const DAY = 86_400_000;
/** "By 15 December" is a tail of this share of the story: it does not say how long before. */
export const TAIL = 0.08;
/** The first and last moments that a date can hold, ms. */
const LAST = 8.64e15;

/** A story with air at both ends, which is what the axis can show: ms on the wall clock. */
export function withMargins(story: Span): Span {
  const length = story.end - story.start;
  const pad = Math.max(length * 0.03, length < 2 * DAY ? DAY : 0);
  return { start: Math.max(story.start - pad, -LAST), end: Math.min(story.end + pad, LAST) };
}

/**
 * Where an event begins and ends as it is drawn, ms on the wall clock: a dot is a point in the middle of its day, an
 * open end goes on to the end of the story, "by" and "since" are tails.
 *
 * @param story with its margins
 * @returns `start <= end`, both finite; `null` where there is nothing to draw
 */
export function extent(event: TimelineEvent, story: Span): Span | null {
  const { span } = event;
  const date = dateManner(event);
  const shape = markShape(event);
  if (!date || !span || !shape) return null;
  const isStart = Number.isFinite(span.start);
  const isEnd = Number.isFinite(span.end);
  if (!isStart && !isEnd) return null;
  if (shape.form === 'dot') {
    const middle = (span.start + span.end) / 2;
    return { start: middle, end: middle };
  }
  const tail = (story.end - story.start) * TAIL;
  const start = isStart ? span.start : Math.min(story.start, span.end - DAY);
  const end = isEnd ? span.end : Math.max(story.end, span.start + DAY);
  return {
    start: date.form === 'before' ? Math.max(start, end - tail) : start,
    end: date.form === 'after' ? Math.min(end, start + tail) : end,
  };
}
