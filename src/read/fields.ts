import type { TimelineDate } from '../model/date.js';
import { safeUrl } from '../model/links.js';
import { dateFrom } from '../model/read-date.js';
import { isTimeZone } from '../model/time-zone.js';
import type { Finding } from './draft.js';
import type { ProblemTexts } from './problem-texts.js';
import { clip, isRecord } from './value.js';

/** What all parts of one document share while it is read. */
export interface Context {
  findings: Finding[];
  /** Address of the file, against which relative addresses in it count. */
  base?: string | undefined;
  /** Zone of local clock times. */
  timeZone: string;
  /** The first clock time that is in no zone but the document's, and the event's id. */
  local?: [date: string, id: string];
}

/** Keys that reach into the objects of a program that copies them. */
export const REFUSED: readonly string[] = ['__proto__', 'constructor', 'prototype'];
/** A tag, not a mere "less than". */
const TAG = /<[a-z!/][^<>]*>/i;
/** Characters: a title of forty words passes. */
const LONG_TITLE = 300;

/** Takes typed fields out of one object of unknown content, and reports what is not of its type. */
export class Fields {
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #context: Context;
  /** Where the object stands: `events[3]`; empty for the document. */
  readonly path: string;
  /** What an editor knows the object by: the event's id. */
  name: string;

  constructor(record: Readonly<Record<string, unknown>>, path: string, context: Context, name = '') {
    this.#record = record;
    this.#context = context;
    this.path = path;
    this.name = name;
    for (const key of REFUSED) {
      if (Object.hasOwn(record, key)) this.error(key, 'key-refused', key);
    }
  }

  error<C extends keyof ProblemTexts>(field: string, code: C, ...values: Parameters<ProblemTexts[C]>): void {
    this.#tell('error', field, code, values);
  }

  warn<C extends keyof ProblemTexts>(field: string, code: C, ...values: Parameters<ProblemTexts[C]>): void {
    this.#tell('warning', field, code, values);
  }

  #tell(
    severity: Finding['severity'],
    field: string,
    code: Finding['code'],
    values: Finding['values'],
  ): void {
    const path = field && this.path ? `${this.path}.${field}` : field || this.path;
    const where = this.name ? `${path} (${this.name})` : path;
    this.#context.findings.push({ severity, code, where, values });
  }

  /** The field as it is; `undefined` where it is missing, `null` or empty text. */
  value(field: string): unknown {
    const value = Object.hasOwn(this.#record, field) ? this.#record[field] : undefined;
    return value === null || (typeof value === 'string' && !value.trim()) ? undefined : value;
  }

  /** One line of text. A number will do: spreadsheets write `2025` without quotes. */
  text(field: string): string | undefined {
    const text = this.#string(field);
    return text === undefined ? undefined : this.#plain(field, text);
  }

  /** Whether a field is there that its object cannot do without; the problem is told. */
  needs(field: string): boolean {
    if (this.value(field) !== undefined) return true;
    this.error('', 'field-missing', field);
    return false;
  }

  /** Text that its object cannot do without. */
  required(field: string): string | undefined {
    return this.needs(field) ? this.text(field) : undefined;
  }

  title(): string | undefined {
    const title = this.text('title');
    if (title && title.length > LONG_TITLE) this.warn('title', 'title-long', title);
    return title;
  }

  /** Several texts: a list of them, or one text with blank lines between. */
  texts(field: string): string[] {
    const value = this.value(field);
    if (value === undefined) return [];
    const texts = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').split(/\n\s*\n/) : value;
    if (!Array.isArray(texts)) {
      this.#wrongType(field, value, 'text or a list of texts');
      return [];
    }
    return texts.flatMap((text: unknown, index) => {
      const path = typeof value === 'string' ? field : `${field}[${index}]`;
      if (typeof text === 'string') return text.trim() ? [this.#plain(path, text.trim())] : [];
      this.#wrongType(path, text, 'text');
      return [];
    });
  }

  number(field: string, least: number, most: number): number | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number === 'number' && number >= least && number <= most) return number;
    this.warn(field, 'number-unreadable', field, value, least, most);
    return undefined;
  }

  /** One of a few words, whatever their case. */
  choice<T extends string>(
    field: string,
    allowed: readonly T[],
    code: 'status-unknown' | 'kind-unknown',
    otherwise: T,
  ): T | undefined {
    if (this.value(field) === undefined) return undefined;
    const text = this.text(field);
    if (text === undefined) return otherwise;
    // American spelling is the same word.
    const written = text.toLowerCase().replace(/^canceled$/, 'cancelled');
    const found = allowed.find((word) => word === written);
    if (found === undefined) this.warn(field, code, field, text, otherwise, allowed);
    return found ?? otherwise;
  }

  timeZone(): string | undefined {
    const zone = this.text('timeZone');
    if (zone === undefined || isTimeZone(zone)) return zone;
    this.warn('timeZone', 'time-zone-unknown', zone);
    return undefined;
  }

  /** A date, or what stands there instead of one; the problem is told. */
  date(
    field: string,
    timeZone = this.#context.timeZone,
  ): { date: TimelineDate } | { text: string } | undefined {
    const text = this.#string(field);
    return text === undefined ? undefined : this.readDate(field, text, timeZone);
  }

  /** The same for a text that stands inside the field. */
  readDate(field: string, text: string, timeZone: string): { date: TimelineDate } | { text: string } {
    const date = dateFrom(text, { timeZone });
    if (date) return { date };
    this.error(field, 'date', text, timeZone);
    return { text };
  }

  /** An address that is safe to follow, complete where the file's own address is known. */
  url(field: string): string | undefined {
    const text = this.#string(field);
    return text === undefined ? undefined : (this.address(field, text) ?? undefined);
  }

  /** The same for an address that stands inside the field. */
  address(field: string, text: string): string | null {
    const url = resolve(safeUrl(text), this.#context.base);
    if (url === null) this.error(field, 'url-unsafe', text);
    return url;
  }

  /** The objects of a list. */
  list(field: string): Fields[] {
    const value = this.value(field);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.#wrongType(field, value, 'a list');
      return [];
    }
    return value.flatMap((item: unknown, index) => this.item(field, index, item) ?? []);
  }

  /** One object of a list. */
  item(field: string, index: number, value: unknown): Fields | undefined {
    return this.#object(`${field}[${index}]`, value);
  }

  object(field: string): Fields | undefined {
    const value = this.value(field);
    return value === undefined ? undefined : this.#object(field, value);
  }

  #object(field: string, value: unknown): Fields | undefined {
    const path = this.path ? `${this.path}.${field}` : field;
    if (isRecord(value)) {
      const id = Object.hasOwn(value, 'id') && typeof value['id'] === 'string' ? clip(value['id']) : '';
      return new Fields(value, path, this.#context, this.name || id);
    }
    this.#wrongType(field, value, 'an object');
    return undefined;
  }

  #string(field: string): string | undefined {
    const value = this.value(field);
    if (typeof value === 'string') return value.trim();
    if (typeof value === 'number') return String(value);
    if (value !== undefined) this.#wrongType(field, value, 'text');
    return undefined;
  }

  #wrongType(field: string, value: unknown, expected: string): void {
    this.error(field, 'wrong-type', expected, value);
  }

  #plain(field: string, text: string): string {
    const tag = TAG.exec(text);
    if (tag) this.warn(field, 'html-as-text', tag[0]);
    return text;
  }
}

/** An address of the reader's own page (`#id`) stays what it is. */
function resolve(url: string | null, base: string | undefined): string | null {
  if (url === null || base === undefined || url.startsWith('#')) return url;
  try {
    return new URL(url, base).href;
  } catch {
    // A base that nothing can be relative to, such as a `data:` address.
    return url;
  }
}
