import type { StorySource } from '../model/block.js';

/** The most events whose marks are worked out all at once; with more, zoom asks for those of the window. */
export const FEW = 400;

/** How a story with many events is placed. */
export type Large = Pick<typeof import('./large.js'), 'placeLarge'>;

/**
 * Loads what places a story with many events.
 *
 * @param source of one in tiles, which does without the index of one in memory
 */
export async function loadLarge(source: StorySource | null): Promise<Large> {
  const large = import('./large.js');
  return source ? large : (await Promise.all([import('./large-memory.js'), large]))[0];
}
