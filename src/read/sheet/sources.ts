import { SHEET_GROUPS } from '../../model/sheet.js';
import { Ids, slug } from '../ids.js';
import { addressesOf } from './addresses.js';
import type { Places } from './places.js';
import { entriesOf, type Row } from './row.js';

/** The sources of a sheet: in rows of their own, or where the events name them. */
export class Sources {
  readonly list: Record<string, string>[] = [];
  readonly #places: Places;
  readonly #ids: Ids;
  /** Ids by what a source is known by: its id, its title, or all that is written of it. */
  readonly #known = new Map<string, string>();
  readonly #isDeclared: boolean;

  /** @param rows those of the type “source” */
  constructor(rows: readonly Row[], places: Places) {
    this.#places = places;
    this.#isDeclared = rows.length > 0;
    this.#ids = new Ids(rows.map((row) => row.cell('id')).filter(Boolean));
    for (const row of rows) {
      const [first] = row.group('source', SHEET_GROUPS.source);
      const url = row.cell('url') || row.cell('link.1.url');
      const source = { ...first?.entry, ...written('title', row.cell('title')), ...written('url', url) };
      const id = row.cell('id') || this.#ids.make(wish(source));
      places.add('sources', row.number);
      this.list.push({ ...source, id });
      this.#know(id, id);
      for (const name of [source.title, url]) if (name) this.#know(name, id);
    }
  }

  /** Ids of the sources that a row names; those that are new are added. */
  of(row: Row): string[] {
    const named = row.cell('sources');
    const entries = this.#known.has(plain(named)) ? [named] : entriesOf(named);
    const ids = entries.flatMap((entry) => this.#known.get(plain(entry)) ?? this.#named(entry, row));
    const inPlace = row.group('source', SHEET_GROUPS.source).map(({ entry }) => {
      const key =
        entry['url'] || Object.keys(entry).length > 1 ? JSON.stringify(entry) : (entry['title'] ?? '');
      return this.#known.get(plain(key)) ?? this.#add(key, asSource(entry), row);
    });
    return [...new Set([...ids, ...inPlace])];
  }

  /** In a sheet that lists its sources, a word that is not among them is a mistake, and is told as such. */
  #named(entry: string, row: Row): string | string[] {
    const addresses = addressesOf(entry);
    if (addresses.length)
      return addresses.map((one) => this.#known.get(plain(one.url)) ?? this.#add(one.url, { ...one }, row));
    return this.#isDeclared ? entry : this.#add(entry, asSource({ title: entry }), row);
  }

  #add(key: string, source: Record<string, string>, row: Row): string {
    const id = this.#ids.make(wish(source));
    this.#places.add('sources', row.number);
    this.list.push({ ...source, id });
    this.#know(key, id);
    return id;
  }

  #know(key: string, id: string): void {
    if (!this.#known.has(plain(key))) this.#known.set(plain(key), id);
  }
}

/** A title that is an address is one. */
function asSource(entry: Record<string, string>): Record<string, string> {
  const { title = '', ...more } = entry;
  return /^https?:\/\/\S+$/i.test(title) ? { url: title, ...more } : entry;
}

function wish({ title, publisher, url }: Record<string, string>): string {
  return slug(title ?? publisher ?? url?.replace(/^https?:\/\/(?:www\.)?/i, '') ?? '') || 'source';
}

function written(key: string, text: string): Record<string, string> {
  return text ? { [key]: text } : {};
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
