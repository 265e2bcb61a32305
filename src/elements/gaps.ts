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
 * the median gap. An event with an open start says nothing of where a gap ends, one with an open end only where it
 * starts.
 */
export function longGaps(events: readonly TimelineEvent[]): Map<string, Gap> {
  const gaps: { id: string; gap: Gap }[] = [];
  let known = -Infinity;
  for (const { id, date, span } of events) {
    if (!span || !Number.isFinite(span.start)) continue;
    if (Number.isFinite(known)) gaps.push({ id, gap: { start: known, end: Math.max(span.start, known) } });
    const end = Number.isFinite(span.end) ? span.end : (date?.from?.end ?? span.start);
    known = Math.max(known, end);
  }
  const least = LONG * median(gaps.map(({ gap }) => gap.end - gap.start));
  return new Map(
    gaps
      .filter(({ gap: { start, end } }) => end - start > MONTH && end - start >= least)
      .map(({ id, gap }) => [id, gap]),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
