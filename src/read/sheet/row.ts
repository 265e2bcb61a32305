import { unguardCell } from '../../model/sheet.js';
import type { HtmlLink } from '../timelinejs/html.js';
import type { Columns } from './columns.js';

/** One of what a row has several of, with the number in the names of its columns. */
export interface GroupEntry {
  number: number;
  entry: Record<string, string>;
}

/** A row of a sheet, by the fields of its columns. */
export class Row {
  readonly cells: readonly string[];
  readonly #columns: Columns;
  /** As spreadsheets count: the first is 1. */
  readonly number: number;
  /** Those that stood inside of texts. */
  readonly links: readonly HtmlLink[];

  constructor(cells: readonly string[], columns: Columns, number: number, links: readonly HtmlLink[] = []) {
    this.cells = cells;
    this.#columns = columns;
    this.number = number;
    this.links = links;
  }

  /** The same row with other cells. */
  with(cells: readonly string[], links: readonly HtmlLink[]): Row {
    return new Row(cells, this.#columns, this.number, links);
  }

  /** The text of a field; `''` where the sheet has no column for it. */
  cell(key: string): string {
    const index = this.#columns.at.get(key);
    return index === undefined ? '' : unguardCell((this.cells[index] ?? '').trim());
  }

  /** The cell of the date, or those of its year, month and day as one. */
  get date(): string {
    const [date, month, day] = [this.cell('date'), this.cell('month'), this.cell('day')];
    if (!month && !day) return date;
    const isNumber = /^\d{1,2}$/.test(month);
    return isNumber
      ? [date, month, ...(day ? [day] : [])].map((part) => part.padStart(2, '0')).join('-')
      : [day, month, date].filter(Boolean).join(' ');
  }

  /** The same for what an object of the document holds: absent where nothing is written. */
  text(key: string): string | undefined {
    return this.cell(key) || undefined;
  }

  /** These fields of what the row has several of, as objects; those with nothing written are left out. */
  group(name: string, fields: readonly string[]): GroupEntry[] {
    return (this.#columns.groups.get(name) ?? []).flatMap((number) => {
      const entry: Record<string, string> = {};
      for (const field of fields) {
        const text = this.cell(`${name}.${number}.${field}`);
        if (text) entry[field] = text;
      }
      return Object.keys(entry).length ? [{ number, entry }] : [];
    });
  }

  /** What is written in a column, whatever that holds. */
  raw(index: number): string {
    return this.cells[index]?.trim() ?? '';
  }

  /** What stands beyond the last column that has a name. */
  get surplus(): string[] {
    return this.cells.slice(this.#columns.headers.length).filter((cell) => cell.trim());
  }

  /** The editor’s own, not of the story. */
  get isOwn(): boolean {
    return this.cell('type').startsWith('#');
  }

  get isBlank(): boolean {
    return this.cells.every((cell) => !cell.trim());
  }
}

/** The entries of a cell that holds several: one a line, or with semicolons between. */
export function entriesOf(cell: string): string[] {
  return cell
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
