import type { TimelineEvent } from './document.js';

/** Spans of time, ms: the starts of all, and the ends of all, in the same order. */
export interface Spans {
  starts: Float64Array;
  ends: Float64Array;
}

/**
 * What each of many events covers on the wall clock, by its place among them; not a number where one has no date. In
 * arrays, as to ask 100,000 events one by one takes the first picture 10 ms each time.
 */
export interface EventSpans extends Spans {
  /** What else marks depend on, where the dates of all are days, closed and exact, or minutes, and are read when asked. */
  plain?: {
    /** Places of lanes in the document; in one without lanes 0. */
    lanes: Uint32Array;
    importances: Uint8Array;
    /** Places in `STATUSES`. */
    statuses: Uint8Array;
  };
}

/** An event that was read with others, all of them plain, and knows what they cover. */
export interface ReadTogether {
  readonly together: (EventSpans & { events: readonly TimelineEvent[] }) | undefined;
}

const known = new WeakMap<readonly TimelineEvent[], EventSpans>();

/** Worked out once for each array, which is not changed any more. */
export function spansOf(events: readonly TimelineEvent[]): EventSpans {
  let spans = known.get(events);
  if (!spans) known.set(events, (spans = told(events) ?? ask(events)));
  return spans;
}

/** As they were when they were read: of these very events, not of some of them or of the same in another zone. */
function told(events: readonly TimelineEvent[]): EventSpans | null {
  const [first] = events;
  const together = first && 'together' in first ? (first as ReadTogether).together : undefined;
  return together?.events === events ? together : null;
}

function ask(events: readonly TimelineEvent[]): EventSpans {
  return {
    starts: Float64Array.from(events, ({ span }) => span?.start ?? NaN),
    ends: Float64Array.from(events, ({ span }) => span?.end ?? NaN),
  };
}
