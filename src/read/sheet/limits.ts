/** Rows of a sheet that are read; more than that is no sheet that a person keeps. */
export const MOST_ROWS = 200_000;

/** The header stands among the first rows: titles and notes may stand above it. */
export const FIRST_ROWS = 30;
