import { Ids, slug } from '../read/ids.js';
import { isRecord } from '../read/value.js';
import { deskDate } from './desk-date.js';

/** An object of the format as it was written: fields hold anything. */
export type Entry = Readonly<Record<string, unknown>>;

/** The lists of a story, by their names in the format. */
export const LISTS = ['lanes', 'chapters', 'eras', 'sources', 'events'] as const;
export type ListName = (typeof LISTS)[number];

/**
 * A story as it lies on the desk: format version 1, not checked, and never changed in place. What is wrong in it stays as
 * it was written until it is mended; what the format does not know is kept.
 */
export type DeskStory = Readonly<Record<ListName, readonly Entry[]>> & Entry;

/** Fields with dates, one or several, which may be written as people write them until they are read. */
const DATES = new Set(['date', 'start', 'end', 'asOf', 'previousDates']);

export function emptyStory(): DeskStory {
  return { version: 1, title: '', lang: 'en', lanes: [], chapters: [], eras: [], sources: [], events: [{}] };
}

/**
 * A value of any shape as a story: lists that are missing are there, empty, and everything in them has an id. Lanes that
 * only events name are listed, so that they can be put in order.
 */
export function toDesk(value: unknown): DeskStory {
  const record = isRecord(value) ? value : {};
  const list = (name: ListName): Entry[] => {
    const entries = record[name];
    return withIds((Array.isArray(entries) ? entries : []).flatMap(toEntry));
  };
  const events = list('events');
  const lanes = list('lanes');
  if (!lanes.length) {
    const named = new Set(events.flatMap(({ lane }) => (typeof lane === 'string' && lane.trim()) || []));
    lanes.push(...[...named].map((id) => ({ id, title: id })));
  }
  return {
    ...record,
    version: 1,
    lanes,
    chapters: list('chapters'),
    eras: list('eras'),
    sources: list('sources'),
    events,
  };
}

/** Whether the desk has a place for it: an object, or the title of one. */
export function isEntry(value: unknown): boolean {
  return toEntry(value).length > 0;
}

function toEntry(entry: unknown): Entry[] {
  if (isRecord(entry)) return [entry];
  return typeof entry === 'string' && entry.trim() ? [{ title: entry }] : [];
}

/** Links lead to ids, and rows are found by them. */
function withIds(entries: readonly Entry[]): Entry[] {
  const ids = new Ids(entries.map((entry) => fieldText(entry, 'id')).filter(Boolean));
  return entries.map((entry) => {
    if (fieldText(entry, 'id')) return entry;
    const wish = slug(fieldText(entry, 'title'));
    return wish ? { id: ids.make(wish), ...without(entry, 'id') } : entry;
  });
}

/** The entry with an id made from its title, where it has a title and no id yet. */
export function named(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index] ?? {};
  const wish = slug(fieldText(entry, 'title'));
  if (!wish || fieldText(entry, 'id')) return entry;
  const ids = new Ids(entries.map((other) => fieldText(other, 'id')).filter(Boolean));
  return { id: ids.make(wish), ...without(entry, 'id') };
}

/** A field as text for a person to edit: `place.name`, `links[1].url`; entries of lists of texts with `between`. */
export function fieldText(entry: unknown, path: string, between = '; '): string {
  const value = path.split('.').reduce(step, entry);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(between);
  // A place may be its name alone.
  return '';
}

function step(owner: unknown, name: string): unknown {
  const [, field = name, index] = /^(\w+)\[(\d+)\]$/.exec(name) ?? [];
  if (typeof owner === 'string' && field === 'name') return owner;
  const value = isRecord(owner) ? owner[field] : undefined;
  if (index === undefined) return value;
  return Array.isArray(value) ? value[Number(index)] : undefined;
}

/** The entry with another value in a field; an empty one takes the field away, and objects that hold nothing else. */
export function withField(entry: Entry, path: string, value: unknown): Entry {
  const [first = '', ...rest] = path.split('.');
  const [, field = first, index] = /^(\w+)\[(\d+)\]$/.exec(first) ?? [];
  if (index !== undefined) {
    const list: readonly unknown[] = Array.isArray(entry[field]) ? entry[field] : [];
    const owner = list[Number(index)];
    const item = rest.length ? withField(isRecord(owner) ? owner : {}, rest.join('.'), value) : value;
    return { ...entry, [field]: list.map((one, at) => (at === Number(index) ? item : one)) };
  }
  if (!rest.length) return isNothing(value) ? without(entry, field) : { ...entry, [field]: value };
  const owner = entry[field];
  const whole = isRecord(owner) ? owner : typeof owner === 'string' ? { name: owner } : {};
  const changed = withField(whole, rest.join('.'), value);
  return isNothing(changed) ? without(entry, field) : { ...entry, [field]: changed };
}

/** The entry without some of its fields. */
export function without(entry: Entry, ...fields: readonly string[]): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !fields.includes(field)));
}

export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return !value.length;
  return isRecord(value) && !Object.keys(value).length;
}

/** The entry with the dates of a field in EDTF, as far as they can be read; another one only where that changes it. */
export function withReadDates(entry: Entry, path: string): Entry {
  const value = entry[path];
  if (!DATES.has(path) || isNothing(value)) return entry;
  const read = withDates(value);
  return JSON.stringify(read) === JSON.stringify(value) ? entry : withField(entry, path, read);
}

const values = new WeakMap<Entry, Entry>();

/**
 * The story as the format has it, for whatever reads it: dates in EDTF where they can be read, texts as paragraphs, and
 * nothing that is empty. What is wrong stays as it was written.
 */
export function valueOf(story: DeskStory): Entry {
  const { lanes, chapters, eras, sources, events } = story;
  const all = { lanes, chapters, eras, sources };
  const lists = Object.entries(all).map(([name, list]) => [name, list.map(entryValue)] as const);
  return {
    version: 1,
    ...entryValue(without(story, 'version', ...LISTS)),
    ...Object.fromEntries(lists.filter(([, list]) => list.length)),
    events: events.map(entryValue),
  };
}

function entryValue(entry: Entry): Entry {
  const known = values.get(entry);
  if (known) return known;
  const fields = Object.entries(entry).flatMap(([field, value]): [string, unknown][] => {
    if (isNothing(value) || (typeof value === 'string' && !value.trim())) return [];
    // What a reader of sheets has made of an address that is no longer there.
    if (field === 'media' && isRecord(value) && Object.keys(value).every((key) => key === 'type')) return [];
    if (DATES.has(field)) return [[field, withDates(value)]];
    if (typeof value !== 'string') return [[field, listValue(value)]];
    return [[field, field === 'body' ? paragraphs(value) : value.trim()]];
  });
  const made = Object.fromEntries(fields);
  values.set(entry, made);
  return made;
}

/** Entries of lists with nothing in them are not there. */
function listValue(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.filter((one) => !isNothing(one));
}

function withDates(value: unknown): unknown {
  if (typeof value === 'string') return asDate(value);
  const list = listValue(value);
  return Array.isArray(list)
    ? list.map((one: unknown) => (typeof one === 'string' ? asDate(one) : one))
    : list;
}

function asDate(text: string): string {
  const read = deskDate(text);
  return read && 'edtf' in read ? read.edtf : text.trim();
}

function paragraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** Whether there is anything in the story that would be lost. */
export function isBlank(story: DeskStory): boolean {
  const value = valueOf(story);
  const events = value['events'];
  const isEmpty = Array.isArray(events) && events.every(isNothing);
  return isEmpty && isNothing(without(value, 'version', 'lang', 'events'));
}
