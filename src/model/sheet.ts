/**
 * How a story stands in a sheet: the columns of what an event has several of, and the marks that cells may carry. The
 * reader and the writer of sheets share it.
 */
export const SHEET_GROUPS = {
  source: ['title', 'publisher', 'published', 'url', 'archive'],
  link: ['url', 'title'],
  quote: ['text', 'by', 'role', 'source'],
  account: ['by', 'text', 'source'],
  update: ['at', 'kind', 'note'],
} as const;

export type SheetGroup = keyof typeof SHEET_GROUPS;

export const MEDIA_COLUMNS = [
  'type',
  'src',
  'alt',
  'caption',
  'credit',
  'width',
  'height',
  'poster',
] as const;

/** Stands between the entries of a cell that holds several. */
export const BETWEEN = '; ';

/**
 * What a spreadsheet would run as a formula, with the apostrophes that stand before it: see "CSV Injection" of OWASP,
 * https://owasp.org/www-community/attacks/CSV_Injection.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** The text as a cell that no spreadsheet runs: an apostrophe before what it would take for a formula. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that {@link guardCell} has guarded; any other as it is. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
