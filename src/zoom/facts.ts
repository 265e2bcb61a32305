import type { Precision } from '../model/date.js';
import type { Span, TimelineDocument } from '../model/document.js';
import type { StorySource } from '../model/block.js';
import { laneCount, laneNumber, laneNumbers } from '../model/lane-numbers.js';
import { PRECISIONS } from '../model/precision.js';
import { spansOf, type PlainEvents, type Spans } from '../model/spans.js';
import { FEW } from './load-large.js';
import { quietStretches } from './quiet.js';

const DAY = 86_400_000;

/** What zoom asks of a whole story again and again, read from its events once. */
export interface Facts {
  /** Dated events of each lane of the axis; one number in a document without lanes. */
  lanes: readonly number[];
  /** What events cover, their open ends cut to the data, in reading order: ms. */
  starts: Float64Array;
  ends: Float64Array;
  /** From the first to the last of it; `null` where nothing has a date. */
  story: Span | null;
  /** The finest of its dates. */
  precision: Precision;
  quiet: readonly Span[];
}

const known = new WeakMap<TimelineDocument, Facts>();

export function factsOf(document: TimelineDocument): Facts {
  let facts = known.get(document);
  if (!facts) known.set(document, (facts = read(document)));
  return facts;
}

/** From the first to the last of what is dated, ms of the wall clock; `null` where nothing is. */
export function storySpan(document: TimelineDocument): Span | null {
  return document.extent ?? factsOf(document).story;
}

/** Whether only `large.ts` can place the story; its events may come bit by bit from a source. */
export function isLarge(document: TimelineDocument, source: StorySource | null): boolean {
  return source !== null || factsOf(document).starts.length > FEW;
}

function read(document: TimelineDocument): Facts {
  const spans = spansOf(document);
  const { plain } = spans;
  const found = plain ? readPlain(document, spans, plain) : readEvents(document, spans);
  return {
    ...found,
    quiet: quietStretches(found),
  };
}

/** Of plain events, which cover what they say; in loops of little, which are compiled soonest. */
function readPlain(
  document: TimelineDocument,
  { starts, ends }: Spans,
  { lanes }: PlainEvents,
): Omit<Facts, 'quiet'> {
  const counts = countsOf(lanes);
  const own = Array.from({ length: laneCount(document) }, () => 0);
  counts.forEach((count, lane) => {
    own[laneNumber(lane)] = (own[laneNumber(lane)] ?? 0) + count;
  });
  const { shortest, last } = shortestOf(starts, ends);
  return {
    lanes: own,
    starts,
    ends,
    story: { start: starts[0] ?? 0, end: last },
    precision: guess(shortest),
  };
}

function countsOf(numbers: Uint32Array): number[] {
  const counts: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

function shortestOf(starts: Float64Array, ends: Float64Array): { shortest: number; last: number } {
  let shortest = Infinity;
  let last = -Infinity;
  for (let at = 0; at < starts.length; at++) {
    const end = ends[at] ?? 0;
    const length = end - (starts[at] ?? 0);
    if (length < shortest) shortest = length;
    if (end > last) last = end;
  }
  return { shortest, last };
}

function readEvents(document: TimelineDocument, spans: Spans): Omit<Facts, 'quiet'> {
  const { events } = document;
  const { length } = events;
  const numbers = laneNumbers(document);
  const lanes = Array.from({ length: laneCount(document) }, () => 0);
  const starts = new Float64Array(length);
  const ends = new Float64Array(length);
  let count = 0;
  let finest = -1;
  let shortest = Infinity;
  let story: Span | null = null;
  for (let at = 0; at < length; at++) {
    const event = events[at];
    const from = spans.starts[at] ?? NaN;
    const to = spans.ends[at] ?? NaN;
    if (!event || Number.isNaN(from)) continue;
    // Events of large stories read their dates when asked: 100,000 times that takes long, and their spans tell enough.
    if (!Object.hasOwn(event, 'date')) shortest = Math.min(shortest, to - from);
    else if (event.date) finest = Math.max(finest, PRECISIONS.indexOf(event.date.precision));
    const lane = numbers.get(event.lane) ?? 0;
    lanes[lane] = (lanes[lane] ?? 0) + 1;
    // What is open on one side covers only the day at its known end: "by 15 December" is about that day.
    const start = Number.isFinite(from) ? from : to - DAY;
    const end = Number.isFinite(to) ? to : from + DAY;
    if (!Number.isFinite(start) || !Number.isFinite(end)) continue;
    starts[count] = start;
    ends[count] = end;
    count += 1;
    story ??= { start, end };
    if (start < story.start) story.start = start;
    if (end > story.end) story.end = end;
  }
  if (shortest < Infinity) finest = Math.max(finest, PRECISIONS.indexOf(guess(shortest)));
  return {
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    lanes,
    story,
    precision: PRECISIONS[finest] ?? 'day',
  };
}

/** How fine dates are of which the shortest covers so much, ms; nothing coarser than a day, as a span may lie between two days. */
function guess(shortest: number): Precision {
  if (shortest <= 1000) return 'second';
  return shortest <= 60_000 ? 'minute' : 'day';
}
