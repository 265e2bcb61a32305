import type { StorySource } from '../model/block.js';

/** The most events whose marks are worked out all at once; with more, zoom asks for those of the window. */
export const FEW = 400;

/** How a story with many events is placed. */
export type Large = Pick<typeof import('./large.js'), 'placeLarge'>;

/** By whether it is for tiles: what has come is there at once, where a promise would cost the first picture a frame. */
const loaded = new Map<boolean, Large>();

/** What {@link loadLarge} has brought. */
export function largeNow(source: StorySource | null): Large | null {
  return loaded.get(!!source) ?? null;
}

/**
 * Loads what places a story with many events.
 *
 * @param source of one in tiles, which does without the index of one in memory
 */
export async function loadLarge(source: StorySource | null): Promise<void> {
  const large = import('./large.js');
  loaded.set(!!source, source ? await large : (await Promise.all([import('./large-memory.js'), large]))[0]);
}
