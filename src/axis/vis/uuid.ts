let last = 0;

/** In the build instead of `uuid`: ids that differ within a page, which is all that vis-timeline and vis-data need. */
export const v4 = (): string => `vis-${++last}`;
