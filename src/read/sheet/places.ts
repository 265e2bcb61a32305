import type { Finding } from '../draft.js';
import { nameOf } from '../located.js';
import type { Columns } from './columns.js';

/** What is really wrong where the shared reading only sees a text that it cannot use. */
export interface Cause {
  /** Field of the column at fault. */
  key?: string;
  finding?: Pick<Finding, 'code' | 'values'>;
}

/** The columns of fields that have other names in a document. */
const NAMES: Readonly<Record<string, string>> = {
  body: 'text',
  description: 'text',
  'place.name': 'place',
  'place.alternative': 'placeAlternative',
  start: 'date',
  asOf: 'date',
};

/** Of fields whose column has another name in this kind of row. */
const IN_ROW: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  chapters: { end: 'end' },
  sources: {
    publisher: 'source.1.publisher',
    published: 'source.1.published',
    url: 'url',
    archive: 'source.1.archive',
  },
};

/** Lists of an event and the names of their columns. */
const LISTS: Readonly<Record<string, string>> = {
  quotes: 'quote',
  accounts: 'account',
  links: 'link',
  updates: 'update',
};

/**
 * Knows from which row and column each part of a document came, so that problems name what an editor sees. Rows are
 * counted as spreadsheets count them: the first is 1.
 */
export class Places {
  readonly #columns: Columns;
  readonly #headerRow: number;
  /** Rows of the entries of each list, such as `events`. */
  readonly #rows = new Map<string, number[]>();
  /** Rows of what the document says once, such as `asOf`. */
  readonly #settings = new Map<string, number>();
  /** Numbers of the columns of lists that leave some out, by path, such as `events[3].links`. */
  readonly #numbers = new Map<string, readonly number[]>();
  readonly #causes = new Map<string, Cause>();

  constructor(columns: Columns, headerRow: number) {
    this.#columns = columns;
    this.#headerRow = headerRow;
  }

  /** @returns the path of the entry, such as `events[3]` */
  add(list: string, row: number): string {
    const rows = this.#rows.get(list) ?? [];
    this.#rows.set(list, rows);
    return `${list}[${rows.push(row) - 1}]`;
  }

  set(setting: string, row: number): void {
    this.#settings.set(setting, row);
  }

  numbers(path: string, numbers: readonly number[]): void {
    if (numbers.some((number, index) => number !== index + 1)) this.#numbers.set(path, numbers);
  }

  because(path: string, cause: Cause): void {
    this.#causes.set(path, cause);
  }

  /** A place in a row, such as `row 7, column Date`. */
  cell(row: number, key?: string): string {
    const index = key === undefined ? undefined : this.#columns.at.get(key);
    const header =
      index === undefined ? '' : (this.#columns.headers[index] ?? '').replace(/\s+/g, ' ').trim();
    return header ? `row ${row}, column ${header}` : `row ${row}`;
  }

  /** The finding with its place in the sheet, and with what is really wrong there. */
  locate(finding: Finding): Finding {
    const [path, name] = nameOf(finding);
    const cause = finding.code === 'date' ? this.#causes.get(path) : undefined;
    return {
      ...finding,
      ...forSheets(finding),
      ...cause?.finding,
      where: this.#where(path, cause?.key) + name,
    };
  }

  #where(path: string, key: string | undefined): string {
    const [, list = '', index, field = ''] = /^(\w+)(?:\[(\d+)\](?:\.(.+))?)?$/.exec(path) ?? [];
    if (index === undefined) {
      const row = this.#settings.get(path);
      return row === undefined ? `row ${this.#headerRow}` : this.cell(row, key ?? NAMES[path] ?? path);
    }
    const row = this.#rows.get(list)?.[Number(index)];
    if (row === undefined) return `row ${this.#headerRow}`;
    return this.cell(row, key ?? IN_ROW[list]?.[field] ?? this.#key(path, field));
  }

  #key(path: string, field: string): string {
    const [, list = '', index, rest = ''] = /^(\w+)\[(\d+)\](?:\.(.+))?$/.exec(field) ?? [];
    const group = LISTS[list];
    if (index === undefined) return NAMES[field] ?? field;
    if (!group) return NAMES[list] ?? list;
    const numbers = this.#numbers.get(path.slice(0, path.indexOf(`.${field}`) + 1) + list);
    const start = `${group}.${numbers?.[Number(index)] ?? Number(index) + 1}.`;
    // Of what is missing there may be no column: the first of its kind is near.
    return rest ? start + rest : ([...this.#columns.at.keys()].find((key) => key.startsWith(start)) ?? start);
  }
}

/** Words that speak of fields of JSON have others for sheets. */
function forSheets({ code }: Finding): Partial<Finding> {
  if (code === 'title-missing') return { code: 'sheet-title' };
  if (code === 'time-zone-missing') return { code: 'sheet-time-zone' };
  if (code === 'date') return { code: 'sheet-date' };
  if (code === 'events-none') return { code: 'sheet-empty' };
  return {};
}
