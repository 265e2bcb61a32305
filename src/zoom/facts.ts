import type { Precision } from '../model/date.js';
import type { Span, TimelineDocument } from '../model/document.js';
import type { StorySource } from '../model/block.js';
import { laneCount, laneNumber, laneNumbers } from '../model/lane-numbers.js';
import { PRECISIONS } from '../model/precision.js';
import { spansOf, type Spans } from '../model/spans.js';
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
  const lanes = Array.from({ length: laneCount(document) }, () => 0);
  const count = (lane: number, by = 1): void => {
    lanes[lane] = (lanes[lane] ?? 0) + by;
  };
  // Plain events cover what they say, and have been counted.
  plain?.counts.forEach((by, place) => count(laneNumber(place), by));
  const found = plain ? { ...spans, ...plain } : readEvents(document, spans, count);
  return { ...found, lanes, quiet: quietStretches(found) };
}

function readEvents(
  document: TimelineDocument,
  spans: Spans,
  count: (lane: number) => void,
): Omit<Facts, 'lanes' | 'quiet'> {
  const { events } = document;
  const numbers = laneNumbers(document);
  const starts = new Float64Array(events.length);
  const ends = new Float64Array(events.length);
  let length = 0;
  let finest = -1;
  let shortest = Infinity;
  let story: Span | null = null;
  for (const [at, event] of events.entries()) {
    const from = spans.starts[at] ?? 0;
    const to = spans.ends[at] ?? 0;
    if (Number.isNaN(from)) continue;
    // Events of large stories read their dates when asked: 100,000 times that takes long, and their spans tell enough.
    if (!Object.hasOwn(event, 'date')) shortest = Math.min(shortest, to - from);
    else if (event.date) finest = Math.max(finest, PRECISIONS.indexOf(event.date.precision));
    count(numbers.get(event.lane) ?? 0);
    // What is open on one side covers only the day at its known end: "by 15 December" is about that day.
    const start = Number.isFinite(from) ? from : to - DAY;
    const end = Number.isFinite(to) ? to : from + DAY;
    if (!Number.isFinite(start) || !Number.isFinite(end)) continue;
    starts[length] = start;
    ends[length] = end;
    length += 1;
    story ??= { start, end };
    if (start < story.start) story.start = start;
    if (end > story.end) story.end = end;
  }
  if (shortest < Infinity) finest = Math.max(finest, PRECISIONS.indexOf(guess(shortest)));
  return {
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    story,
    precision: PRECISIONS[finest] ?? 'day',
  };
}

/** How fine dates are of which the shortest covers so much, ms; nothing coarser than a day, as a span may lie between two days. */
function guess(shortest: number): Precision {
  if (shortest <= 1000) return 'second';
  return shortest <= 60_000 ? 'minute' : 'day';
}
