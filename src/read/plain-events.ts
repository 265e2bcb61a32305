import type { TimelineEvent } from '../model/document.js';
import { inOrder } from '../model/in-order.js';
import type { WhenIdle } from './draft.js';
import { inReadingOrder } from './event.js';
import { MINUTE } from './plain-date.js';
import { PlainEvent, type Shared, type SharedAtFirst } from './plain-event.js';
import { spansFor, type Records } from './records.js';

/** Events that are read between two steps: some 2 ms, on a phone 8. */
const STEP = 2000;
/** Events that are put in order between two steps, for which less is done. */
const LONG_STEP = 10_000;

/**
 * Reads the events of a large story, each as far as axis and list need it at first. Loops in which little is made, as
 * there may be 100,000; in steps, between which a page may go on.
 *
 * @param taken ids that are taken, as far as `whole` asks for them: none at first
 * @param whole reads an event about which anything is not plain, and adds its id to those that are taken; it may give none
 * @returns in reading order
 */
export function* plainEvents(
  records: Records,
  atFirst: SharedAtFirst,
  taken: Set<string>,
  whole: (entry: unknown, index: number) => TimelineEvent[],
): Generator<void, TimelineEvent[]> {
  const { length } = records;
  const shared: Shared = Object.assign(atFirst, { records });
  const others = new Map<number, TimelineEvent[]>();
  // Ids that rise are all different: most stories number their events, and need no set of them.
  let areRising = true;
  for (let index = 0; index < length; index++) {
    if (index && index % STEP === 0) yield;
    const isPlain = readPlain(index, shared);
    if (isPlain && areRising && records.isRising(index)) continue;
    if (areRising) for (let before = 0; before < index; before++) taken.add(records.id(before));
    areRising = false;
    // Looked up once, not twice.
    const { size } = taken;
    if (!isPlain || taken.add(records.id(index)).size === size)
      others.set(index, whole(records.whole(index), index));
  }
  const events: TimelineEvent[] = [];
  if (others.size) {
    for (let index = 0; index < length; index++)
      events.push(...(others.get(index) ?? [new PlainEvent(index, shared)]));
    return inReadingOrder(events);
  }
  const { starts, ends } = records.spans;
  const together = (shared.together = { events, ...spansFor(length) });
  for (const index of inOrder(starts.subarray(0, length), ends)) {
    const place = events.push(new PlainEvent(index, shared)) - 1;
    together.starts[place] = starts[index] ?? 0;
    together.ends[place] = ends[index] ?? 0;
    if (place && place % LONG_STEP === 0) yield;
  }
  return events;
}

/** Events that are read at once: some 3 ms. */
const SLICE = 50;

/** Reads what is left of events, in slices: what is wrong inside them is found then. */
export function readRest(events: readonly TimelineEvent[], whenIdle: WhenIdle): void {
  whenIdle(() => {
    for (const event of events.slice(0, SLICE)) if (event instanceof PlainEvent) event.toJSON();
    if (events.length > SLICE) readRest(events.slice(SLICE), whenIdle);
  });
}

/** @returns whether the event is plain in its story */
function readPlain(index: number, { records, context, references }: Shared): boolean {
  if (!records.isPlain(index)) return false;
  const { starts, ends } = records.spans;
  const isClock = (ends[index] ?? 0) - (starts[index] ?? 0) === MINUTE;
  if (isClock && context.timeZone !== 'UTC') return false;
  // Last: a lane that is made is there for good.
  const lane = records.lane(index);
  if (lane !== undefined && !references.admits(lane)) return false;
  if (isClock) context.local ??= [records.date(index), records.id(index)];
  return true;
}
