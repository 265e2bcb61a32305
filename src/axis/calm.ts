/** The reader wants nothing to move that need not. */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
