import { COLUMN_NAMES, GROUP_NAMES, TYPE_NAMES } from './names.js';

/** What the columns of a sheet hold. */
export interface Columns {
  /** Index of each field's column: of `title`, `media.src`, `link.2.url`. */
  at: ReadonlyMap<string, number>;
  /** Names as they are written. */
  headers: readonly string[];
  /** Names that nothing is known by. */
  unknown: string[];
  /** Indexes of those without a name. */
  nameless: number[];
  /** Names of a field that has a column already, each with the name of that. */
  double: [name: string, first: string][];
  /** How many of a group there may be in a row, such as 2 where there is `link 2 url`. */
  groups: ReadonlyMap<string, readonly number[]>;
}

/** A row has no more of a group: a sheet may have 16,000 columns, and looking for a free number in all of them takes a minute. */
const MOST = 99;

const COLUMNS = byName(COLUMN_NAMES);
const GROUPS = byName(GROUP_NAMES);
const TYPES = byName(TYPE_NAMES);

/** Finds out what the columns hold by their names. Those that begin with `#` are the editor’s own. */
export function readColumns(headers: readonly string[]): Columns {
  const at = new Map<string, number>();
  const unknown: string[] = [];
  const nameless: number[] = [];
  const double: Columns['double'] = [];
  const groups = new Map<string, number[]>();
  headers.forEach((header, index) => {
    const name = plainHeader(header);
    if (!header.trim()) nameless.push(index);
    if (!name || header.trim().startsWith('#')) return;
    let key = keyOf(name);
    // A second “link” is the second link.
    if (key && at.has(key) && isGroup(key) && !/\d/.test(name)) key = nextFree(key, at);
    if (!key) unknown.push(header.trim());
    else if (at.has(key)) double.push([header.trim(), headers[at.get(key) ?? 0]?.trim() ?? '']);
    else {
      at.set(key, index);
      const [group = '', number] = key.split('.');
      if (isGroup(key)) groups.set(group, [...new Set([...(groups.get(group) ?? []), Number(number)])]);
    }
  });
  return { at, headers, unknown, nameless, double, groups };
}

/** How many of these cells are names of columns. */
export function knownHeaders(cells: readonly string[]): number {
  return cells.filter((cell) => keyOf(plainHeader(cell))).length;
}

/** What kind of row a cell of the column “type” makes it: `event` where it is empty, `null` where nothing is known by it. */
export function rowType(cell: string): string | null {
  return cell ? (TYPES.get(plainHeader(cell)) ?? null) : 'event';
}

/** A name as it is compared: no accents, case, signs, words in parentheses; spaces between words, also in `dateNote`. */
export function plainHeader(header: string): string {
  return header
    .slice(0, 100)
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function keyOf(name: string): string | undefined {
  const plain = COLUMNS.get(name) ?? COLUMNS.get(name.replace(/s$/, ''));
  if (plain) return plain;
  const number = /\d+/.exec(name)?.[0];
  const words = name.replace(/\d+/, ' ').replace(/\s+/g, ' ').trim();
  if (number && Number(number) > MOST) return undefined;
  const found = GROUPS.get(words) ?? (number && /^sources?$/.test(words) ? 'source.title' : undefined);
  return found?.replace('.', `.${Number(number ?? 1)}.`);
}

function isGroup(key: string): boolean {
  return /\.\d+\./.test(key);
}

/** @returns `undefined` where all of them are taken */
function nextFree(key: string, at: ReadonlyMap<string, number>): string | undefined {
  for (let number = 2; number <= MOST; number++) {
    const free = key.replace(/\d+/, String(number));
    if (!at.has(free)) return free;
  }
  return undefined;
}

function byName(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(names).flatMap(([key, words]) =>
      words.split('|').map((word): [string, string] => [plainHeader(word), key]),
    ),
  );
}
