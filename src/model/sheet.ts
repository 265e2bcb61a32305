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

/** Elements as they are pasted along with texts, and names of characters; any other `<` is only a sign. */
const HTML =
  /<\/?(?:a|b|big|blockquote|br|center|cite|code|del|div|em|figure|font|h[1-6]|hr|i|iframe|img|ins|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|su[bp]|t[dhr]|table|tbody|tt|u|ul|video|audio)(?:[\s/][^<>]*)?>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i;

/** Whether a cell has HTML in it: what is read from it is what that says. */
export function hasHtml(cell: string): boolean {
  return /[<&]/.test(cell) && HTML.test(cell);
}

/** The text as a cell of which {@link hasHtml} reads the same again. */
export function guardHtml(text: string): string {
  return hasHtml(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text;
}
