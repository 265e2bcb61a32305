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
 * the median gap. An open end is taken for as long as what is known of it: "since March" ends a gap in March and lets
 * the next begin there.
 */
export function longGaps(events: readonly TimelineEvent[]): Map<string, Gap> {
  const gaps: { id: string; gap: Gap }[] = [];
  let known = -Infinity;
  for (const event of events) {
    const reach = reachOf(event);
    if (!reach) continue;
    // What has no start does not begin a story: all that follows would seem to be over before.
    if (!Number.isFinite(event.span?.start) && known === -Infinity) continue;
    if (known !== -Infinity) {
      gaps.push({ id: event.id, gap: { start: known, end: Math.max(reach.start, known) } });
    }
    known = Math.max(known, reach.end);
  }
  const least = LONG * median(gaps.map(({ gap }) => gap.end - gap.start));
  return new Map(
    gaps
      .filter(({ gap: { start, end } }) => end - start > MONTH && end - start >= least)
      .map(({ id, gap }) => [id, gap]),
  );
}

/** The bounds of an event, an open side cut back to the part of the date that is known. */
function reachOf({ date, span }: TimelineEvent): Gap | null {
  if (!date || !span) return null;
  const start = Number.isFinite(span.start) ? span.start : date.to?.start;
  const end = Number.isFinite(span.end) ? span.end : date.from?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
