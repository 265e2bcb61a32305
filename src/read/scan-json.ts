const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
export const OPEN_OBJECT = 0x7b;

/** Numbers and the three words. */
export const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
/** What may follow a `\` in a string. */
export const ESCAPE = /["\\/bfnrt]|u[\dA-Fa-f]{4}/y;
/** What is looked at closely in a string: most have none of it. */
const ODD = /[\0-\x1f\\]/g;
/** Lists and objects in each other: what goes deeper is left to the browser's own parser, which has no stack to exhaust. */
const DEEPEST = 100;

/**
 * Goes through a JSON text without making anything of it: of 100,000 events the values take longer to make, and to be
 * taken away again, than the text takes to be read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export class JsonScan {
  readonly text: string;
  /** Place of the character that comes next. */
  at = 0;
  /** Of the key that was passed last, without its quotes. */
  keyFrom = 0;
  keyTo = 0;
  /** Whether a string has been passed, since this was `false`, with a `\` in it: it may not mean itself. */
  isOdd = false;
  /** Place of the next character from the one that was asked for last that may be wrong in a string, or not mean itself. */
  #odd = -1;
  /** The text is no JSON, or too deep: it is at its end then. */
  isBroken = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Passes white space. @returns code of the character after it, `NaN` at the end */
  next(): number {
    const { text } = this;
    for (let at = this.at; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) continue;
      this.at = at;
      return code;
    }
  }

  /**
   * Goes into a list or an object.
   *
   * @param open code of the bracket
   * @returns whether there is anything in it; if not, it is passed
   */
  enter(open: number): boolean {
    if (this.next() !== open) return this.#fail();
    this.at += 1;
    // Codes of brackets that belong together are two apart.
    if (this.next() !== open + 2) return true;
    this.at += 1;
    return false;
  }

  /** Goes past an item or a member. @returns whether another follows; if not, the list or object is passed */
  another(open: number): boolean {
    const code = this.next();
    if (code !== COMMA && code !== open + 2) return this.#fail();
    this.at += 1;
    return code === COMMA;
  }

  /** Passes a key and its colon. */
  key(): void {
    this.next();
    this.keyFrom = this.at + 1;
    this.string();
    this.keyTo = this.at - 1;
    if (this.next() === COLON) this.at += 1;
    else this.#fail();
  }

  value(depth = 0): void {
    const open = this.next();
    if (open === QUOTE) return this.string();
    if (open !== OPEN_LIST && open !== OPEN_OBJECT) return this.#sticky(WORD);
    if (depth === DEEPEST) this.#fail();
    for (let isIn = this.enter(open); isIn; isIn = this.another(open)) {
      if (open === OPEN_OBJECT) this.key();
      this.value(depth + 1);
    }
  }

  string(): void {
    const { text, at } = this;
    const from = at + 1;
    const end = text.indexOf('"', from);
    if (text.charCodeAt(at) !== QUOTE || end < 0) return void this.#fail();
    if (this.#odd < from) {
      ODD.lastIndex = from;
      this.#odd = ODD.test(text) ? ODD.lastIndex - 1 : Infinity;
    }
    if (this.#odd > end) this.at = end + 1;
    else this.#oddString();
  }

  /** The same, character by character. */
  #oddString(): void {
    const { text } = this;
    let { at } = this;
    this.isOdd = true;
    for (;;) {
      const code = text.charCodeAt(++at);
      if (code === QUOTE) break;
      // Control characters, and the end.
      if (!(code >= 0x20)) return void this.#fail();
      if (code !== BACKSLASH) continue;
      this.at = at + 1;
      this.#sticky(ESCAPE);
      at = this.at - 1;
    }
    this.at = at + 1;
  }

  #sticky(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (pattern.test(this.text)) this.at = pattern.lastIndex;
    else this.#fail();
  }

  #fail(): false {
    this.isBroken = true;
    this.at = this.text.length;
    return false;
  }
}
