import { STATUSES } from '../model/status.js';
import type { PlainRecord } from './records.js';

const { raw } = String;

const SPACE = raw`[ \t\n\r]*`;
const STRING = raw`"[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\0-\x1f]*)*"`;
const ATOM = raw`${STRING}|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`;
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
/** What is taken out of each record at once; all else is where it is shown. */
const AT_ONCE = ['id', 'title', 'date', 'lane', 'importance', 'status'] as const;
/** Not to be found. */
const NEVER = /$^/y;
/** More keys are not learnt: each is looked for in every record. */
const MOST_KEYS = 60;

export type Words = Readonly<Partial<Record<keyof typeof FIELDS, string>>>;

/**
 * How the records of a story are written: most have the same keys, in the same order. An expression made of them goes
 * through a record, with all that is in it, faster than code that does so character by character can be compiled.
 */
export class RecordShape {
  /** Where what follows the record begins that was found last. */
  end = 0;
  /** Which groups these are; 0 where no record has the field. */
  groups: Readonly<Record<(typeof AT_ONCE)[number], number>> = {
    id: 0,
    title: 0,
    date: 0,
    lane: 0,
    importance: 0,
    status: 0,
  };
  /** Of a plain record and what follows it in its list, with groups for what is taken out at once. */
  #expression = NEVER;
  /** Of a plain record, with groups for each field, by their names. */
  #named = NEVER;
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
    const isNew =
      space !== this.#space ||
      keys.length > this.#keys.length ||
      own.some((key) => this.#isText.get(key) && !isText(key));
    if (!isNew) return true;
    for (const key of own) this.#isText.set(key, this.#isText.get(key) !== false && isText(key));
    this.#keys = keys;
    this.#space = space;
    this.#make();
    return true;
  }

  /** Looks whether a plain record stands at a place. @returns its groups */
  at(text: string, from: number): RegExpExecArray | null {
    const found = exec(this.#expression, text, from);
    this.end = this.#expression.lastIndex;
    return found;
  }

  /** What a plain record at a place says. */
  words(text: string, from: number): Words | undefined {
    return exec(this.#named, text, from)?.groups;
  }

  #make(): void {
    const space = this.#space;
    const begin = raw`\{${space}`;
    const taken = this.#keys.filter(isAtOnce);
    const [id = 0, title = 0, date = 0, lane = 0, importance = 0, status = 0] = AT_ONCE.map(
      (field) => taken.indexOf(field) + 1,
    );
    this.groups = { id, title, date, lane, importance, status };
    const members = this.#members((key) => (isAtOnce(key) ? '(' : '(?:'));
    const end = raw`\}${SPACE}(?:,${SPACE}(?=\{)|(?=\]))`;
    this.#expression = new RegExp(`${begin}${members}${end}`, 'y');
    this.#named = new RegExp(raw`${begin}${this.#members((key) => `(?<${key}>`)}\}`, 'y');
  }

  /** @param open of the group of a field */
  #members(open: (field: string) => string): string {
    const space = this.#space;
    const any = value(space);
    const members = this.#keys.map((key) => {
      const name = JSON.stringify(key).replace(/[.*+?^${}()|[\]\\]/g, raw`\$&`);
      const quote = key === 'importance' ? '' : '"';
      const written = Object.hasOwn(FIELDS, key)
        ? `${quote}${open(key)}${FIELDS[key as keyof typeof FIELDS]})${quote}`
        : this.#isText.get(key)
          ? STRING
          : any;
      const member = `${name}${space}:${space}${written}${then(raw`\}`, space)}`;
      return NEEDED.includes(key) ? member : `(?:${member})?`;
    });
    return members.join('');
  }
}

const isAtOnce = (key: string): boolean => (AT_ONCE as readonly string[]).includes(key);

function exec(expression: RegExp, text: string, from: number): RegExpExecArray | null {
  expression.lastIndex = from;
  try {
    return expression.exec(text);
  } catch {
    // A list of a million items is more than an expression can go back through.
    return null;
  }
}
