import { draftDocument, LARGE } from './draft-document.js';
import type { Pause } from './draft-large.js';
import type { Draft } from './draft.js';
import { isRecord } from './value.js';
import { withDates } from './with-dates.js';

/** Characters: a text of so many is gone through before anything of it is made. */
const LONG = 2_000_000;

/**
 * Reads a story as far as a page needs it at once: all of it, or, of a large one, what axis and list show.
 *
 * @param base address of the file: relative addresses of links and media count from it
 * @param large is told of a large one before it is read
 */
export async function draftStory(
  value: unknown,
  base: string,
  large?: () => void,
  pause?: Pause,
): Promise<Draft> {
  const events = isRecord(value) ? value['events'] : null;
  if (!Array.isArray(events) || events.length <= LARGE)
    return withDates(() => draftDocument(value, { base }));
  large?.();
  return (await import('./draft-large.js')).draftLarge(value, events, base, pause);
}

/**
 * The same of a text that may be a long story.
 *
 * @returns `null` where it is not long, or has to be parsed
 */
export async function draftLong(
  text: string,
  base: string,
  large?: () => void,
  pause?: Pause,
): Promise<Draft | null> {
  if (text.length < LONG) return null;
  large?.();
  // What it imports is asked for at once, not once it has come.
  const [{ draftText }] = await Promise.all([import('./draft-text.js'), import('./draft-large.js')]);
  return draftText(text, base, pause);
}
