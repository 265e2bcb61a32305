import type { Span, TimelineEvent } from './document.js';

const DAY = 86_400_000;
/** "By 15 December" is a tail of this share of the story: it does not say how long before. */
export const TAIL = 0.08;

/** A story with air at both ends, which is what the axis can show: ms on the wall clock. */
export function withMargins(story: Span): Span {
  const length = story.end - story.start;
  // One day stands among days; what is told by the clock would be lost among them.
  const pad = length === DAY ? DAY : length < 2 * DAY ? Math.max(length / 8, 5 * 60_000) : length * 0.03;
  return { start: story.start - pad, end: story.end + pad };
}

/**
 * Where an event begins and ends as it is drawn, ms on the wall clock: a day or less is a point in the middle of it, an
 * open end goes on to the end of the story, "by" and "since" are tails. Asks for the date itself, which may be slow to
 * have, only where an end is open.
 *
 * @param story with its margins
 * @returns `start <= end`, both finite; `null` where there is nothing to draw
 */
export function extent(event: TimelineEvent, story: Span): Span | null {
  const { span } = event;
  if (!span) return null;
  const isStart = Number.isFinite(span.start);
  const isEnd = Number.isFinite(span.end);
  if (!isStart && !isEnd) return null;
  if (isStart && isEnd) {
    const middle = (span.start + span.end) / 2;
    return span.end - span.start <= DAY ? { start: middle, end: middle } : span;
  }
  const form = event.date?.form;
  const tail = (story.end - story.start) * TAIL;
  const start = isStart ? span.start : Math.min(story.start, span.end - DAY);
  const end = isEnd ? span.end : Math.max(story.end, span.start + DAY);
  return {
    start: form === 'before' ? Math.max(start, end - tail) : start,
    end: form === 'after' ? Math.min(end, start + tail) : end,
  };
}
