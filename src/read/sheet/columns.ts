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
  /** Names of a field that has a column already, each with the name of that, and the indexes of both. */
  double: [name: string, first: string, index: number, firstIndex: number][];
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
    let key = columnKey(header);
    // A second “link” is the second link.
    if (key && at.has(key) && isGroup(key) && !/\d/.test(name)) key = nextFree(key, at);
    if (!key) unknown.push(header.trim());
    else if (at.has(key)) {
      const first = at.get(key) ?? 0;
      double.push([header.trim(), headers[first]?.trim() ?? '', index, first]);
    } else {
      at.set(key, index);
      const [group = '', number] = key.split('.');
      if (isGroup(key)) groups.set(group, [...new Set([...(groups.get(group) ?? []), Number(number)])]);
    }
  });
  // Parts of dates in columns of their own: where one has all of the date, they say nothing more.
  const part = at.has('date') ? undefined : (at.get('year') ?? at.get('day'));
  for (const key of ['year', 'month', 'day']) {
    const index = at.get(key);
    if (index === undefined || (part !== undefined && at.has('year'))) continue;
    at.delete(key);
    if (index !== part) unknown.push(headers[index]?.trim() ?? '');
  }
  if (part !== undefined) at.set('date', part);
  return { at, headers, unknown, nameless, double, groups };
}

/** How many of these cells are names of columns. */
export function knownHeaders(cells: readonly string[]): number {
  return cells.filter(columnKey).length;
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

/** Of a name in two languages, such as “Datum / date”, what both say; “Start date / time” is a date with its time. */
export function columnKey(header: string): string | undefined {
  const whole = keyOf(plainHeader(header));
  if (whole) return whole;
  const parts = header
    .slice(0, 100)
    .replace(/\[[^[\]]*\]/g, ' ')
    .split(/[/|·•:–—\n]| - /)
    .map(plainHeader)
    .filter(Boolean)
    .map(keyOf);
  const [first] = parts;
  const isTime = (key: string | undefined): boolean =>
    key === 'time' && (first === 'date' || first === 'end');
  return parts.every((key) => key === first || isTime(key)) ? first : undefined;
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
