import type { DateField, DatePart } from './date.js';
import type { Cursor } from './edtf-cursor.js';

const FIELDS: readonly DateField[] = ['year', 'month', 'day'];

/** Collects which fields of a date are uncertain (`?`), approximate (`~`), or both (`%`). */
export class Marks {
  readonly #uncertain = new Set<DateField>();
  readonly #approximate = new Set<DateField>();

  /** Takes the sign before a field: it is of that field alone. */
  before(cursor: Cursor, field: DateField): void {
    this.#take(cursor, [field]);
  }

  /** Takes the sign after a field: it is of that field and all to its left. */
  after(cursor: Cursor, field: DateField): void {
    this.#take(cursor, FIELDS.slice(0, FIELDS.indexOf(field) + 1));
  }

  get isEmpty(): boolean {
    return !this.#uncertain.size && !this.#approximate.size;
  }

  /** @param written how many fields the date has */
  of(written: number): Pick<DatePart, 'uncertain' | 'approximate' | 'uncertainFields' | 'approximateFields'> {
    const some = (fields: ReadonlySet<DateField>): DateField[] | null =>
      fields.size > 0 && fields.size < written ? FIELDS.filter((field) => fields.has(field)) : null;
    const uncertainFields = some(this.#uncertain);
    const approximateFields = some(this.#approximate);
    return {
      uncertain: this.#uncertain.size > 0,
      approximate: this.#approximate.size > 0,
      ...(uncertainFields && { uncertainFields }),
      ...(approximateFields && { approximateFields }),
    };
  }

  #take(cursor: Cursor, fields: readonly DateField[]): void {
    const sign = cursor.take(/[?~%]/y)?.[0];
    if (sign === undefined) return;
    if (/[?~%]/.test(cursor.text.charAt(cursor.at))) cursor.fail('one sign: % says both ? and ~');
    for (const field of fields) {
      if (sign !== '~') this.#uncertain.add(field);
      if (sign !== '?') this.#approximate.add(field);
    }
  }
}
