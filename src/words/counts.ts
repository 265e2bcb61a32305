/** Words for clusters of many events; most stories have no such cluster, and do without. */
export const counts: { words: typeof import('./heap.js') | null } = { words: null };

/** Brings them, with the first large story. */
export async function loadCounts(): Promise<void> {
  counts.words = await import('./heap.js');
}
