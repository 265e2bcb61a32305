/** How numbers from a thousand on are written short; most stories have no such cluster, and do without. */
export const counts: { short: ((count: number, lang: string) => string) | null } = { short: null };
