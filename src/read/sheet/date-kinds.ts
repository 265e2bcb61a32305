/** What a cell says, in EDTF; or both readings of one that can be read in two ways. */
export type CellDate = { edtf: string; told?: Told } | { either: [dayFirst: string, monthFirst: string] };

/** What is to be told of a date that may have been meant otherwise, as the code of a finding. */
export type Told = 'date-serial' | 'date-short-year' | 'date-season' | 'date-north' | 'date-noted';
