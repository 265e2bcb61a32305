import { LARGE } from './draft-document.js';
import { draftRecords, inSteps, type Pause } from './draft-large.js';
import type { Draft } from './draft.js';
import { scanStory } from './scan-story.js';

/**
 * Reads a large story from its text as far as axis and list need it.
 *
 * @returns `null` where that has to be parsed, or its events are few
 */
export async function draftText(text: string, base: string, pause?: Pause): Promise<Draft | null> {
  const story = await inSteps(scanStory(text), pause);
  return story && story.events.length > LARGE ? draftRecords(story.head, story.events, base, pause) : null;
}
