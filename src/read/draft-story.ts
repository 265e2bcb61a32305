import { draftDocument } from './draft-document.js';
import type { Draft } from './draft.js';
import { isRecord } from './value.js';
import { withDates } from './with-dates.js';

/** With more events than this they are read only as far as axis and list need them. */
const LARGE = 2000;

/**
 * Reads a story as far as a page needs it at once: all of it, or, of a large one, what axis and list show.
 *
 * @param base address of the file: relative addresses of links and media count from it
 */
export async function draftStory(value: unknown, base: string): Promise<Draft> {
  const events = isRecord(value) ? value['events'] : null;
  const isLarge = Array.isArray(events) && events.length > LARGE;
  const plain = isLarge ? (await import('./plain-event.js')).plainEvent : undefined;
  return withDates(() => draftDocument(value, { base, plain }));
}
