import { STATUSES } from '../model/status.js';
import { LONGEST_TITLE, type PlainRecord } from './records.js';
import { ESCAPE, WORD } from './scan-json.js';

const { raw } = String;

const SPACE = raw`[ \t\n\r]*`;
const PART = raw`[^"\\\0-\x1f]*`;
const STRING = raw`"${PART}(?:\\(?:${ESCAPE.source})${PART})*"`;
const ATOM = `${STRING}|${WORD.source}`;
/** Lists and objects in each other: what goes deeper is left to the parser. */
const DEEPEST = 3;

/** What follows an item or a member: a comma and another, or what closes the list or object. */
const then = (close: string, space: string): string => `${space}(?:,${space}(?!${close})|(?=${close}))`;

/** Any JSON value. @see https://www.rfc-editor.org/rfc/rfc8259 */
function value(space: string, depth = DEEPEST): string {
  if (!depth) return `(?:${ATOM})`;
  const inner = value(space, depth - 1);
  const list = raw`\[${space}(?:${inner}${then(raw`\]`, space)})*\]`;
  const object = raw`\{${space}(?:${STRING}${space}:${space}${inner}${then(raw`\}`, space)})*\}`;
  return `(?:${ATOM}|${list}|${object})`;
}

/** A line in which nothing looks like HTML or stands for something else, with no space at its ends. */
const LINE = raw`(?!\s)[^"\\<\0-\x1f]*[^"\\<\s\0-\x1f]`;

/** What a plain record may have in a field, but for its length. */
const FIELDS = {
  id: LINE,
  title: LINE,
  date: raw`[^"\\<\0-\x1f]*`,
  lane: LINE,
  status: STATUSES.join('|'),
  importance: '[1-5]',
} as const;
const NEEDED: readonly string[] = ['id', 'title', 'date'];
/** More keys are not learnt: each is looked for in every record. */
const MOST_KEYS = 60;

type Field = keyof typeof FIELDS;

/**
 * How the records of a story are written: most have the same keys, in the same order. An expression made of them goes
 * through a record, with all that is in it, faster than code that does so character by character can be compiled.
 */
export class RecordShape {
  /** Which group of what is found is which field; that of one that no record has is beyond them. */
  groups: Readonly<Record<Field, number>> = { id: 1, title: 1, date: 1, lane: 1, importance: 1, status: 1 };
  /**
   * The longest record that is passed, with what follows it. A short one has no title that is too long: then titles are
   * not told, as to make a text of each takes a sixth of all the time.
   */
  longest = LONGEST_TITLE;
  /** Where the id stands in a record; 0 where that is not known. */
  idOffset = 0;
  /** Of a plain record and what follows it in its list; at first it finds nothing. */
  expression = /$^/y;
  /** In their order; whether all values until now were texts. */
  #keys: readonly string[] = [];
  #isText = new Map<string, boolean>();
  /** What may stand between: most often there is nothing, and nothing need be looked for. */
  #space = '';

  /**
   * Learns how a plain record is written.
   *
   * @returns whether it is like those before, or could be learnt
   */
  learns(record: PlainRecord, text: string): boolean {
    const own = Object.keys(record);
    const isText = (key: string): boolean => typeof Reflect.get(record, key) === 'string';
    const keys = [...this.#keys];
    let next = 0;
    for (const key of own) {
      const place = keys.indexOf(key);
      if (place < 0) keys.splice(next++, 0, key);
      else if (place < next) return false;
      else next = place + 1;
    }
    if (keys.length > MOST_KEYS) return false;
    const space = this.#space || (JSON.stringify(record) === text ? '' : SPACE);
    // With room for what stands between two records.
    const longest = text.length > LONGEST_TITLE / 2 ? Infinity : this.longest;
    const isNew =
      longest !== this.longest ||
      space !== this.#space ||
      keys.length > this.#keys.length ||
      own.some((key) => this.#isText.get(key) && !isText(key));
    if (!isNew) return true;
    for (const key of own) this.#isText.set(key, this.#isText.get(key) !== false && isText(key));
    this.#keys = keys;
    this.#space = space;
    this.longest = longest;
    this.#make();
    return true;
  }

  #make(): void {
    const fields = this.#keys.filter(isField).filter((field) => this.#tells(field));
    const groupOf = (field: Field): number =>
      (fields.includes(field) ? fields.indexOf(field) : fields.length) + 1;
    this.groups = {
      id: groupOf('id'),
      title: groupOf('title'),
      date: groupOf('date'),
      lane: groupOf('lane'),
      importance: groupOf('importance'),
      status: groupOf('status'),
    };
    this.idOffset = this.#keys[0] === 'id' && !this.#space ? '{"id":"'.length : 0;
    const members = this.#keys.map((key) => this.#member(key)).join('');
    const end = raw`\}${SPACE}(?:,${SPACE}(?=\{)|(?=\]))`;
    this.expression = new RegExp(raw`\{${this.#space}${members}${end}`, 'y');
  }

  #member(key: string): string {
    const space = this.#space;
    const name = JSON.stringify(key).replace(/[.*+?^${}()|[\]\\]/g, raw`\$&`);
    const member = `${name}${space}:${space}${this.#written(key)}${then(raw`\}`, space)}`;
    return NEEDED.includes(key) ? member : `(?:${member})?`;
  }

  #tells(field: Field): boolean {
    return field !== 'title' || this.longest === Infinity;
  }

  /** How the value of a key is written. */
  #written(key: string): string {
    if (key === 'importance') return `(${FIELDS.importance})`;
    if (isField(key)) return this.#tells(key) ? `"(${FIELDS[key]})"` : `"${FIELDS[key]}"`;
    return this.#isText.get(key) ? STRING : value(this.#space);
  }
}

function isField(key: string): key is Field {
  return Object.hasOwn(FIELDS, key);
}
