/** How numbers from a thousand on are written short; most stories have no such cluster, and do without. */
export const counts: { short: ((count: number, lang: string) => string) | null } = { short: null };

/** Brings that, with the first large story. */
export async function loadCounts(): Promise<void> {
  counts.short = (await import('./short-number.js')).shortNumber;
}
