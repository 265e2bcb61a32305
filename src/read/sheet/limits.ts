/** Rows of a sheet that are read; more than that is no sheet that a person keeps. */
export const MOST_ROWS = 200_000;
