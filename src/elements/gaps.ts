import type { TimelineEvent } from '../model/document.js';

/** An empty stretch between two events, ms on the story's wall clock. */
export interface Gap {
  start: number;
  end: number;
}

const MONTH = 30 * 86_400_000;
/** A gap is long from so many times the median gap of the story on. */
const LONG = 4;

/**
 * The long empty stretches of a story, by the id of the event that follows: more than 30 days and at least four times
 * the median gap. What is open is taken for what is known of it: "since March" lets the next gap begin in March,
 * before "until March" there is none, and "by 15 December" ends one on the 15th.
 */
export function longGaps(events: readonly TimelineEvent[]): Map<string, Gap> {
  const long = new Map<string, Gap>();
  const lengths: number[] = [];
  let known = -Infinity;
  for (const event of events) {
    const reach = reachOf(event, known);
    if (!reach) continue;
    if (known !== -Infinity) {
      const length = Math.max(reach.start - known, 0);
      lengths.push(length);
      if (length > MONTH) long.set(event.id, { start: known, end: reach.start });
    }
    known = Math.max(known, reach.end);
  }
  if (!long.size) return long;
  const least = LONG * median(lengths);
  for (const [id, { start, end }] of long) if (end - start < least) long.delete(id);
  return long;
}

/** What an event covers, or `null` where that says nothing about gaps. */
function reachOf(event: TimelineEvent, known: number): Gap | null {
  const { span } = event;
  if (!span) return null;
  // The date itself is asked for only where an end is open: of an event of a large story it is read then.
  if (Number.isFinite(span.start) && Number.isFinite(span.end)) return span;
  const { date } = event;
  if (!date) return null;
  const end = Number.isFinite(span.end) ? span.end : (date.from?.end ?? span.start);
  if (Number.isFinite(span.start)) return { start: span.start, end };
  if (date.form !== 'before') return { start: known, end };
  // First of all, it would make the whole story before it seem to be over.
  return known === -Infinity || !date.to ? null : { start: date.to.start, end };
}

function median(values: readonly number[]): number {
  // Typed, because that sorts numbers as numbers, and a hundred thousand of them at once.
  const sorted = new Float64Array(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
