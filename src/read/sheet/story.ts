import { hasHtml, MEDIA_COLUMNS, SHEET_GROUPS } from '../../model/sheet.js';
import type { Finding } from '../draft.js';
import { Ids, slug } from '../ids.js';
import { mediaType } from '../media-type.js';
import { present } from '../value.js';
import { linksOf } from './addresses.js';
import { readCellDate } from './cell-date.js';
import { sameWords } from './cell-text.js';
import { readColumns, rowType, type Columns } from './columns.js';
import { ColumnOrder, rowDate, type DateCells, type RowDate } from './dates.js';
import { Places } from './places.js';
import { entriesOf, Row, type GroupEntry } from './row.js';
import { Sources } from './sources.js';

/** A story as the format has it, not checked yet, and what its sheet got wrong. */
export interface SheetStory {
  value: Record<string, unknown>;
  findings: Finding[];
  places: Places;
}

/** Rows after which the page may do something else. */
const AT_ONCE = 5000;
/** What a story says once, by the types of the rows that say it. */
const SETTINGS = ['title', 'asOf', 'updated', 'timeZone', 'lang'] as const;

/**
 * Makes a story of the rows of a sheet. Never throws; lets the page go on now and then.
 *
 * @param header index of the row with the names of the columns
 * @returns `null` where it names no column for titles
 */
export async function sheetStory(
  table: readonly (readonly string[])[],
  header: number,
): Promise<SheetStory | null> {
  const columns = readColumns(table[header] ?? []);
  if (!columns.at.has('title')) return null;
  const places = new Places(columns, header + 1);
  const reader = new StoryReader(columns, header + 1, places);
  const written = table.slice(header + 1).map((cells, index) => new Row(cells, columns, header + 2 + index));
  const rows = written.filter((row) => !row.isBlank && !reader.isHeader(row));
  if (!rows.some((row) => row.cells.some(hasHtml))) return reader.read(rows);
  const plain = await (await import('./html-cells.js')).withoutHtml(rows, columns, places, hasHtml);
  const story = await reader.read(plain.rows);
  return { ...story, findings: [...plain.findings, ...story.findings] };
}

class StoryReader {
  readonly #columns: Columns;
  readonly #headerRow: number;
  readonly #places: Places;
  readonly #findings: Finding[] = [];
  readonly #orders: Record<'date' | 'end', ColumnOrder>;
  readonly #laneIds = new Set<string>();
  /** Ids of lanes by their ids and titles in small letters, and by how they were first written. */
  readonly #lanes = new Map<string, string>();

  constructor(columns: Columns, headerRow: number, places: Places) {
    this.#columns = columns;
    this.#headerRow = headerRow;
    this.#places = places;
    const order = (key: string): ColumnOrder => new ColumnOrder(columns.headers[columns.at.get(key) ?? -1]);
    this.#orders = { date: order('date'), end: order('end') };
    const header = `row ${headerRow}`;
    if (columns.unknown.length) this.#warn(header, 'columns-unknown', columns.unknown);
    for (const names of columns.double) this.#warn(header, 'column-double', ...names);
  }

  /** Whether the names of the columns stand there again, as in sheets that were put together of several; it is told. */
  isHeader(row: Row): boolean {
    const isAgain = this.#columns.headers.every((name, index) => row.raw(index) === name.trim());
    if (isAgain) this.#warn(this.#places.cell(row.number), 'header-double');
    return isAgain;
  }

  async read(rows: readonly Row[]): Promise<SheetStory> {
    const types = new Map<string, Row[]>();
    for (const row of rows) {
      const type = this.#typeOf(row);
      const same = types.get(type);
      if (same) same.push(row);
      else types.set(type, [row]);
      // A note of the editor's own says nothing of how the dates of the story are written.
      if (row.isOwn) continue;
      this.#orders.date.look(row.date);
      this.#orders.end.look(row.cell('end'));
    }
    const nameless = this.#columns.nameless.filter((index) =>
      rows.some((row) => !row.isOwn && row.raw(index)),
    );
    if (nameless.length) this.#warn(`row ${this.#headerRow}`, 'columns-nameless', nameless);
    const of = (type: string): Row[] => types.get(type) ?? [];
    const value: Record<string, unknown> = { version: 1 };
    for (const setting of SETTINGS) this.#setting(value, setting, of(setting));
    const sources = new Sources(of('source'), this.#places);
    value['lanes'] = of('lane').map((row) => this.#lane(row));
    value['chapters'] = of('chapter').map((row) => this.#chapter(row));
    value['eras'] = of('era').map((row) => this.#era(row));
    value['events'] = await this.#events(of('event'), sources);
    value['sources'] = sources.list;
    for (const key of ['date', 'end'] as const)
      this.#findings.push(...this.#orders[key].finding(this.#places.cell(this.#headerRow, key)));
    return { value, findings: this.#findings, places: this.#places };
  }

  /** `#` where the row is the editor’s own. */
  #typeOf(row: Row): string {
    if (row.isOwn) return '#';
    const written = row.cell('type');
    if (row.surplus.length)
      this.#warn(this.#places.cell(row.number), 'row-too-long', row.surplus.length, row.surplus[0]);
    if (!written && this.#isNote(row)) return '#';
    const type = rowType(written);
    if (type === null) this.#warn(this.#places.cell(row.number, 'type'), 'row-type-unknown', written);
    return type ?? 'event';
  }

  /** Whether one cell is all there is, and neither a title, a text nor a date: totals, footnotes; it is told. */
  #isNote(row: Row): boolean {
    const [index = -1, ...more] = row.cells.flatMap((cell, at) => (cell.trim() ? [at] : []));
    const { at, headers } = this.#columns;
    if (more.length || index >= headers.length || index === at.get('title') || index === at.get('text'))
      return false;
    const text = row.raw(index);
    if (index === at.get('date') && readCellDate(text)) return false;
    if (!text.startsWith('#')) this.#warn(this.#places.cell(row.number), 'row-note', text);
    return true;
  }

  #setting(value: Record<string, unknown>, name: (typeof SETTINGS)[number], [row, ...more]: Row[]): void {
    for (const { number } of more) this.#warn(this.#places.cell(number, 'type'), 'row-double', name);
    if (!row) return;
    this.#places.set(name, row.number);
    if (name === 'asOf' || name === 'updated') {
      const date = row.date || row.cell('title');
      value[name] = date && this.#date(row, name, { date, time: row.cell('time') });
    } else if (name === 'title') {
      this.#places.set('description', row.number);
      value['title'] = row.text('title');
      value['description'] = row.text('text');
    } else value[name] = row.text(name) ?? row.text('title') ?? row.text('text');
  }

  #lane(row: Row): object {
    const title = row.cell('title');
    const id = row.cell('id') || slug(title);
    this.#places.add('lanes', row.number);
    this.#laneIds.add(id);
    for (const known of [id, title].map(sameWords))
      if (known && !this.#lanes.has(known)) this.#lanes.set(known, id);
    return { id, title, color: row.text('color') };
  }

  #chapter(row: Row): object {
    const path = this.#places.add('chapters', row.number);
    const start = this.#date(row, `${path}.start`, { date: row.date, time: row.cell('time') });
    const end = this.#date(row, `${path}.end`, { end: row.cell('end'), endTime: row.cell('endTime') });
    return { id: row.text('id'), title: row.text('title'), start, end: end?.replace(/^\//, '') };
  }

  #era(row: Row): object {
    const path = this.#places.add('eras', row.number);
    return {
      id: row.text('id'),
      title: row.text('title'),
      date: this.#date(row, `${path}.date`, dateCells(row)),
    };
  }

  async #events(rows: readonly Row[], sources: Sources): Promise<object[]> {
    const ids = rows.some((row) => row.cell('id')) ? null : new Ids([]);
    if (ids && rows.length) {
      // Told once: a warning for each row would bury what is wrong with one.
      const isEmpty = this.#columns.at.has('id');
      const place = isEmpty ? this.#places.cell(this.#headerRow, 'id') : `row ${this.#headerRow}`;
      this.#warn(place, 'sheet-ids', isEmpty);
    }
    const events: object[] = [];
    for (const row of rows) {
      events.push(this.#event(row, ids, sources));
      if (events.length % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    return events;
  }

  #event(row: Row, ids: Ids | null, sources: Sources): object {
    const path = this.#places.add('events', row.number);
    const title = row.text('title');
    const when = this.#when(row, `${path}.date`, dateCells(row));
    const event: Record<string, unknown> = {
      id: ids ? ids.make(slug(title ?? '') || `row-${row.number}`) : row.text('id'),
      title,
      date: when.text,
      body: row.text('text'),
      lane: this.#laneOf(row.cell('lane')),
      place: objectOf({ name: row.text('place'), alternative: row.text('placeAlternative') }),
      sources: filled(sources.of(row)),
      previousDates: filled(
        entriesOf(row.cell('previousDates')).map((date) =>
          this.#date(row, `${path}.previousDates`, { date }),
        ),
      ),
      media: this.#media(row),
    };
    for (const key of ['status', 'importance', 'timeZone', 'dateNote']) event[key] = row.text(key);
    event['dateNote'] ??= when.note;
    for (const group of ['link', 'quote', 'account', 'update'] as const) {
      let found = row.group(group, SHEET_GROUPS[group]);
      if (group === 'link') found = this.#links(row, found);
      if (!found.length) continue;
      event[`${group}s`] = found.map(({ entry }) => entry);
      this.#places.numbers(
        `${path}.${group}s`,
        found.map(({ number }) => number),
      );
    }
    return present(event);
  }

  /** Also those of a column “url”, and of texts. */
  #links(row: Row, found: readonly GroupEntry[]): GroupEntry[] {
    const url = row.text('url');
    return [
      ...[...found, ...(url ? [{ number: 0, entry: { url } }] : [])].flatMap(({ number, entry }) =>
        linksOf(entry).map((link) => ({ number, entry: link })),
      ),
      ...row.links.map((link) => ({ number: 0, entry: { ...link } })),
    ];
  }

  /** Two spellings of one lane are one. */
  #laneOf(cell: string): string | undefined {
    const written = cell.replace(/\s+/g, ' ');
    if (!written || this.#laneIds.has(written)) return written || undefined;
    const known = this.#lanes.get(sameWords(written));
    if (known === undefined) this.#lanes.set(sameWords(written), written);
    return known ?? written;
  }

  #media(row: Row): object | undefined {
    const media = objectOf(
      Object.fromEntries(MEDIA_COLUMNS.map((column) => [column, row.text(`media.${column}`)])),
    );
    return media && { type: mediaType(row.cell('media.src')), ...media };
  }

  #date(row: Row, path: string, cells: Partial<DateCells>): string | undefined {
    return this.#when(row, path, cells).text;
  }

  #when(row: Row, path: string, cells: Partial<DateCells>): RowDate {
    const date = rowDate({ date: '', time: '', end: '', endTime: '', ...cells }, this.#orders);
    const { cause, found } = date;
    if (cause) this.#places.because(path, cause);
    for (const [key, code, values] of found)
      this.#findings.push({ severity: 'warning', code, where: this.#places.cell(row.number, key), values });
    return date;
  }

  #warn(where: string, code: Finding['code'], ...values: unknown[]): void {
    this.#findings.push({ severity: 'warning', code, where, values });
  }
}

function dateCells(row: Row): DateCells {
  return {
    date: row.date,
    time: row.cell('time'),
    end: row.cell('end'),
    endTime: row.cell('endTime'),
  };
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length ? list : undefined;
}

/** The object of these fields; `undefined` where none of them is there. */
function objectOf(fields: Readonly<Record<string, string | undefined>>): object | undefined {
  const object = present(fields);
  return Object.keys(object).length ? object : undefined;
}
