import { draftSteps } from './draft-document.js';
import type { Draft } from './draft.js';
import { makeRest, plainEvents, readRest } from './plain-events.js';
import { ValueRecords, type Records } from './records.js';
import { withDates } from './with-dates.js';

/** What is left of so many is read all the same when there is time: of more it would take seconds, and much memory. */
const MOST_READ = 2000;

/** Lets the page go on between two steps; what it throws ends the reading. */
export type Pause = () => Promise<void>;

/**
 * Reads a large story as far as axis and list need it.
 *
 * @param events those of the value
 */
export function draftLarge(
  value: unknown,
  events: readonly unknown[],
  base: string,
  pause?: Pause,
): Promise<Draft> {
  return draftRecords(value, new ValueRecords(events), base, pause);
}

/** The same of events that are kept in another way; the value has none. */
export async function draftRecords(
  value: unknown,
  records: Records,
  base: string,
  pause?: Pause,
): Promise<Draft> {
  const plain = { records, read: plainEvents };
  const draft = await withDates(() => inSteps(draftSteps(value, { base, plain }), pause));
  const { document } = draft;
  if (!document) return draft;
  const rest: Draft['rest'] = (whenIdle) =>
    records.length <= MOST_READ ? readRest(document.events, whenIdle) : makeRest(document, whenIdle);
  return { ...draft, rest };
}

export async function inSteps<T>(steps: Generator<void, T>, pause?: Pause): Promise<T> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause?.();
  return step.value;
}
