import { FIRST_ROWS, MOST_ROWS } from './limits.js';

/** The cells of a sheet. */
export interface Table {
  /** All rows, blank ones too: row 1 of a spreadsheet is the first. */
  rows: string[][];
  /** Rows (1 is the first) with quotes that do not close, or stand where none can. */
  badQuotes: number[];
  /** There are more rows than are read. */
  isCut: boolean;
}

/** Commas, semicolons, tabs and bars: what spreadsheets put between cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Rows that are parsed before the page may do something else. */
const AT_ONCE = 5000;
/** Quotes that do not close are mended so often; in what comes after, quotes are letters. */
const MOST_MENDED = 20;

/** Judges a header: the more of it is known, the more likely it was parted at the right sign. */
export type Judge = (row: readonly string[]) => number;

/**
 * Parses CSV or TSV, with quotes and line breaks in cells. Lets the page go on every few thousand rows.
 *
 * @param text without a byte order mark
 * @param judge says how much of a row is known as the names of columns; the sign between cells is chosen by it
 */
export async function parseTable(text: string, judge: Judge): Promise<Table> {
  const { default: Papa } = await import('papaparse');
  let rest = text.replace(/\r\n?/g, '\n');
  // Excel’s own way to name the sign; it does not show the line as a row.
  const named = /^sep=([^\n]?)\n/i.exec(rest);
  if (named) rest = rest.slice(named[0].length);
  const parse = (delimiter: string, preview: number) =>
    Papa.parse<string[]>(rest, { delimiter, newline: '\n', fastMode: false, preview });
  const delimiter =
    named?.[1] ??
    best(DELIMITERS, (mark) =>
      Math.max(0, ...parse(mark, FIRST_ROWS).data.map((row) => (row.length > 1 ? judge(row) : 0))),
    );
  const table: Table = { rows: [], badQuotes: [], isCut: false };
  const { rows, badQuotes } = table;
  let mended = 0;
  while (rest) {
    if (rows.length >= MOST_ROWS) {
      table.isCut = rest.trim() !== '';
      break;
    }
    const { data, errors, meta } = parse(delimiter, AT_ONCE);
    const open = errors.find(({ code }) => code === 'MissingQuotes');
    const whole = open ? data.slice(0, open.row ?? 0) : data;
    for (const { type, row } of errors)
      if (type === 'Quotes' && row !== undefined) badQuotes.push(rows.length + row + 1);
    for (const row of whole) rows.push(row);
    if (open) {
      // A quote that never closes takes all that follows into its cell: in this line, quotes are letters.
      if (whole.length) rest = rest.slice(parse(delimiter, whole.length).meta.cursor);
      const lines = ++mended > MOST_MENDED ? Infinity : 1;
      for (let line = 0; line < lines && rest; line++) {
        const end = rest.indexOf('\n');
        rows.push((end < 0 ? rest : rest.slice(0, end)).split(delimiter));
        rest = end < 0 ? '' : rest.slice(end + 1);
      }
    } else rest = data.length < AT_ONCE ? '' : rest.slice(meta.cursor);
    if (rest) await new Promise((resolve) => setTimeout(resolve));
  }
  table.badQuotes = [...new Set(badQuotes)];
  return table;
}

/** The first of those with the most points. */
function best<T>(choices: readonly [T, ...T[]], points: (choice: T) => number): T {
  let [chosen] = choices;
  let most = -1;
  for (const choice of choices) {
    const count = points(choice);
    if (count > most) [chosen, most] = [choice, count];
  }
  return chosen;
}
