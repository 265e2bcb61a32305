import { draftDocument, draftSteps } from './draft-document.js';
import type { Draft } from './draft.js';
import { isRecord } from './value.js';
import { withDates } from './with-dates.js';

/**
 * With more events than this they are read only as far as axis and list need them: all of 1,000 would hold up the first
 * picture by 60 ms.
 */
const LARGE = 400;
/** What is left of so many is read all the same when there is time: of more it would take seconds, and much memory. */
const MOST_READ = 2000;

/**
 * Reads a story as far as a page needs it at once: all of it, or, of a large one, what axis and list show.
 *
 * @param base address of the file: relative addresses of links and media count from it
 * @param large is told of a large one before it is read
 * @param pause lets the page go on between two steps of a large one; what it throws ends the reading
 */
export async function draftStory(
  value: unknown,
  base: string,
  large?: () => void,
  pause?: () => Promise<void>,
): Promise<Draft> {
  const events = isRecord(value) ? value['events'] : null;
  if (!Array.isArray(events) || events.length <= LARGE)
    return withDates(() => draftDocument(value, { base }));
  large?.();
  const { plainEvents, readRest } = await import('./plain-events.js');
  const draft = await withDates(async () => {
    const steps = draftSteps(value, { base, plain: plainEvents });
    let step = steps.next();
    for (; !step.done; step = steps.next()) await pause?.();
    return step.value;
  });
  const { document } = draft;
  return document && events.length <= MOST_READ
    ? { ...draft, rest: (whenIdle) => readRest(document.events, whenIdle) }
    : draft;
}
