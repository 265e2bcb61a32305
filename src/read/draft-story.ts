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
 * The same of a text that may be a long story. What is needed for a large one is asked for before its text is parsed,
 * which on a phone takes as long as the parts do to come.
 *
 * @returns `null` where it is not long, or has to be parsed
 */
export async function draftLong(
  text: string,
  base: string,
  large?: () => void,
  pause?: Pause,
): Promise<Draft | null> {
  if (!hasMany(text)) return null;
  large?.();
  // Asked for at once: it comes while the text is parsed, or beside what imports it.
  const reader = import('./draft-large.js');
  if (text.length < LONG) {
    // Who needs it asks again, and hears of the failure.
    reader.catch(() => undefined);
    await pause?.();
    return null;
  }
  const [{ draftText }] = await Promise.all([import('./draft-text.js'), reader]);
  return draftText(text, base, pause);
}

/** Whether a text seems to hold a large story, by the dates in its beginning. */
function hasMany(text: string): boolean {
  let at = 0;
  for (let count = 0; count <= LARGE && at >= 0; count++) at = text.indexOf('"date"', at + 1);
  return at >= 0;
}
