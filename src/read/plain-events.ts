import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { inOrder } from '../model/in-order.js';
import type { PlainCounts, ReadTogether } from '../model/spans.js';
import type { WhenIdle } from './draft.js';
import { inReadingOrder } from './event.js';
import { MINUTE } from './plain-date.js';
import { LateEvents } from './late-events.js';
import { PlainEvent, type Shared, type SharedAtFirst } from './plain-event.js';
import { columnsFor, type RecordColumns, type Records } from './records.js';
import type { References } from './references.js';

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
 * @returns in reading order; where all are plain, and have lanes, as many places with nothing in them: the document is told
 */
export function* plainEvents(
  records: Records,
  atFirst: SharedAtFirst,
  taken: Set<string>,
  whole: (entry: unknown, index: number) => TimelineEvent[],
): Generator<void, TimelineEvent[]> {
  const { length, columns } = records;
  const shared: Shared = Object.assign(atFirst, { records });
  const admitted = new Admitted(records, atFirst.references);
  const others = new Map<number, TimelineEvent[]>();
  // Ids that rise are all different: most stories number their events, and need no set of them.
  let areRising = true;
  for (let from = 0; from < length; from += STEP) {
    if (from) yield;
    const to = Math.min(from + STEP, length);
    records.read(from, to);
    for (let index = from; index < to; index++) {
      // Last: a lane that is made is there for good.
      const isPlain =
        columns.importances[index] && isClear(index, shared) && admitted.has(columns.lanes[index] ?? 0);
      if (isPlain && areRising && records.isRising(index)) continue;
      if (areRising) for (let before = 0; before < index; before++) taken.add(records.id(before));
      areRising = false;
      // Looked up once, not twice.
      const { size } = taken;
      if (!isPlain || taken.add(records.id(index)).size === size)
        others.set(index, whole(records.whole(index), index));
    }
  }
  if (others.size || !length) {
    const events: TimelineEvent[] = [];
    for (let index = 0; index < length; index++)
      events.push(...(others.get(index) ?? [new PlainEvent(index, shared)]));
    return inReadingOrder(events);
  }
  const order = (shared.order = inOrder(columns.starts.subarray(0, length), columns.ends));
  const ordered = columnsFor(length);
  const lanePlaces = admitted.places();
  const counted: Counting = { counts: [], precision: 'day', story: { start: Infinity, end: -Infinity } };
  for (let from = 0; from < length; from += LONG_STEP) {
    if (from) yield;
    const to = Math.min(from + LONG_STEP, length);
    putInOrder(columns, ordered, { order, lanePlaces, from, to }, counted);
  }
  const late = new LateEvents(shared, ordered, counted);
  shared.tell = (document) => late.tell(document);
  // Each of the others is given one.
  shared.areInLanes = admitted.areInLanes || !atFirst.references.lanes.length;
  return shared.areInLanes ? late.places : late.all;
}

/** On the way to being counted. */
type Counting = PlainCounts & { counts: number[] };

/**
 * Writes numbers of records to their places in reading order, from one up to another, their lanes as those of the story;
 * counts what they are.
 */
function putInOrder(
  { starts, ends, importances, statuses, lanes }: RecordColumns,
  ordered: RecordColumns,
  { order, lanePlaces, from, to }: { order: Uint32Array; lanePlaces: Uint32Array; from: number; to: number },
  counted: Counting,
): void {
  const { counts, story } = counted;
  for (let place = from; place < to; place++) {
    const index = order[place] ?? 0;
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const lane = lanePlaces[lanes[index] ?? 0] ?? 0;
    ordered.starts[place] = start;
    ordered.ends[place] = end;
    ordered.importances[place] = importances[index] ?? 0;
    ordered.statuses[place] = statuses[index] ?? 0;
    ordered.lanes[place] = lane;
    counts[lane] = (counts[lane] ?? 0) + 1;
    if (end - start === MINUTE) counted.precision = 'minute';
    if (start < story.start) story.start = start;
    if (end > story.end) story.end = end;
  }
}

/** The lanes that records name, as those of the story; each is looked for once. */
class Admitted {
  readonly #records: Records;
  readonly #references: References;
  /** Places of the story's lanes by their ids, as far as they are known. */
  readonly #known = new Map<string | undefined, number>();
  /** The same by their numbers among the records; -1 where no event may stand in one. */
  readonly #places: number[] = [];

  constructor(records: Records, references: References) {
    this.#records = records;
    this.#references = references;
  }

  /** Whether an event may stand in a lane; it may in none. */
  has(number: number): boolean {
    return (this.#places[number] ??= number ? this.#placeOf(this.#records.lanes[number - 1] ?? '') : 0) >= 0;
  }

  #placeOf(id: string): number {
    const references = this.#references;
    if (!references.admits(id)) return -1;
    // Some may have been made since.
    for (let at = this.#known.size; at < references.lanes.length; at++)
      this.#known.set(references.lanes[at]?.id, at);
    return this.#known.get(id) ?? -1;
  }

  /** Whether no event was asked about that names none. */
  get areInLanes(): boolean {
    return this.#places[0] === undefined;
  }

  /** All of them, by their numbers. What stands in none has the one that is added then. */
  places(): Uint32Array {
    const added = this.#references.lanes.length;
    return Uint32Array.from(this.#places, (place, number) => (number ? place : added));
  }
}

/** Events that are made at once: less than 1 ms. */
const MADE = 2000;

/** Makes the events of a document all of which are plain, in slices: the first press is not to wait for 100,000. */
export function makeRest(document: TimelineDocument & ReadTogether, whenIdle: WhenIdle, from = 0): void {
  const { starts, plain } = document.spans ?? {};
  const to = Math.min(from + MADE, starts?.length ?? 0);
  if (from >= to) return;
  whenIdle(() => {
    for (let place = from; place < to; place++) plain?.at(place);
    makeRest(document, whenIdle, to);
  });
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

/** @returns whether the date of a plain event means the same on the clocks of the story */
function isClear(index: number, { records, context }: Shared): boolean {
  const { starts, ends } = records.columns;
  if ((ends[index] ?? 0) - (starts[index] ?? 0) !== MINUTE) return true;
  if (context.timeZone !== 'UTC') return false;
  context.local ??= [records.date(index), records.id(index)];
  return true;
}
