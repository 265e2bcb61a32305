import type { Span, TimelineDocument, TimelineEvent } from './document.js';

/** Spans of time, ms: the starts of all, and the ends of all, in the same order. */
export interface Spans {
  starts: Float64Array;
  ends: Float64Array;
}

/** What marks depend on besides, by the same places. */
export interface PlainColumns {
  /** Places of lanes in the document; in one without lanes 0. */
  lanes: Uint32Array;
  importances: Uint8Array;
  /** Places in `STATUSES`. */
  statuses: Uint8Array;
}

/** What is counted of all of them. */
export interface PlainCounts {
  /** How many there are of each lane. */
  counts: readonly number[];
  /** The finest of their dates; nothing coarser than a day, as a span may lie between two days. */
  precision: 'minute' | 'day';
  /** From the first to the last of what they cover. */
  story: Span;
}

/** Of events whose dates are days, closed and exact, or minutes; each is made, and its date read, when it is asked for. */
export interface PlainEvents extends PlainColumns, PlainCounts {
  /** An event by its place, without all the others. */
  at(place: number): TimelineEvent;
  placeOf(event: TimelineEvent): number;
  /** Those that have updates. */
  updated(): TimelineEvent[];
  /** Those with a clock time. */
  moments(): TimelineEvent[];
  /** One or more of each length, less than a day, a day, or more, and status. */
  samples(): TimelineEvent[];
}

/**
 * What each of many events covers on the wall clock, by its place among them; not a number where one has no date. In
 * arrays, as to ask 100,000 events one by one takes the first picture 10 ms each time.
 */
export interface EventSpans extends Spans {
  plain?: PlainEvents;
}

/** A document all of whose events are plain, or these events, knows what they cover. */
export interface ReadTogether {
  readonly spans?: EventSpans;
}

const known = new WeakMap<object, EventSpans>();

/** Of a document, or of events by themselves: worked out once for each, which is not changed any more. */
export function spansOf(of: (TimelineDocument | readonly TimelineEvent[]) & ReadTogether): EventSpans {
  let spans = known.get(of);
  // As they were when they were read: of these very events, not of some of them or of the same in another zone.
  if (!spans) known.set(of, (spans = of.spans ?? ask('events' in of ? of.events : of)));
  return spans;
}

/** How many events a document has, without making them. */
export function countOf(document: TimelineDocument): number {
  return spansOf(document).starts.length;
}

function ask(events: readonly TimelineEvent[]): EventSpans {
  return {
    starts: Float64Array.from(events, ({ span }) => span?.start ?? NaN),
    ends: Float64Array.from(events, ({ span }) => span?.end ?? NaN),
  };
}
