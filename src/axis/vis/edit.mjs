/** The text of a module of vis-timeline while one transform changes it. Every change says how often it must fit. */
export class Edit {
  /** @type {string} */
  #transform;

  /**
   * @param {string} transform its name, for messages
   * @param {string} code
   */
  constructor(transform, code) {
    this.#transform = transform;
    this.code = code;
  }

  /**
   * Replaces a text. Neither may change the number of lines, so that source maps stay true.
   *
   * @param {string | RegExp} from
   * @param {string} to for a pattern, with `$1` as in `String.replace`
   * @param {number} [count] how often it must be there
   */
  replace(from, to, count = 1) {
    const pattern =
      typeof from === 'string' ? new RegExp(from.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'g') : from;
    const found = this.code.match(pattern)?.length ?? 0;
    if (found !== count) this.#fail(from, `${count} times`, `${found} times`);
    const text = typeof from === 'string' ? to.replaceAll('$', '$$$$') : to;
    this.code = this.code.replace(pattern, text);
  }

  /**
   * Takes whole lines out.
   *
   * @param {string} place a class, such as `class Core`
   * @param {string} from how the first line begins, after its indent; only one line of the class may begin so
   * @param {string} to how the first line after them begins, after its indent; '' for the end of the method
   * @param {string} [instead] one line
   */
  cut(place, from, to, instead = '') {
    const begin = this.#find(place, from);
    this.#put(begin, to ? this.#find(place, to, begin) : this.code.indexOf('\n  }\n', begin), instead);
  }

  /**
   * Empties a function or method.
   *
   * @param {string} place a class, such as `class Core`, or '' for a function
   * @param {string} head up to the opening brace, without its indent
   * @param {string} [body] one line
   */
  hollow(place, head, body = '') {
    const begin = this.#find(place, `${head} {\n`);
    this.#put(begin + head.length + 2, this.code.indexOf(`\n${place && '  '}}`, begin), body);
  }

  /**
   * Takes out a method.
   *
   * @param {string} place a class, such as `class Core`
   * @param {string} head up to the opening brace, without its indent
   */
  drop(place, head) {
    const begin = this.#find(place, `${head} {\n`);
    this.#put(begin, this.code.indexOf('\n  }\n', begin) + '\n  }'.length, '');
  }

  /**
   * @param {number} begin
   * @param {number} end
   * @param {string} text
   */
  #put(begin, end, text) {
    this.code = this.code.slice(0, begin) + text + blank(this.code.slice(begin, end)) + this.code.slice(end);
  }

  /**
   * Where a line begins, after its indent.
   *
   * @param {string} place
   * @param {string} start
   * @param {number} [after] look for the first one behind this place; otherwise there may be only one
   * @returns {number}
   */
  #find(place, start, after) {
    const { code } = this;
    const first = place ? code.indexOf(`\n${place} `) : 0;
    const last = place ? code.indexOf('\n}\n', first) : code.length;
    const found = [];
    for (let at = after ?? first; at >= 0;) {
      at = code.indexOf(start, at + 1);
      if (at < 0 || at > last) break;
      if (/\n *$/.test(code.slice(Math.max(0, at - 20), at))) found.push(at);
    }
    const [one] = found;
    const isFit = first >= 0 && (after === undefined ? found.length === 1 : found.length > 0);
    if (one === undefined || !isFit) this.#fail(start, `once in "${place}"`, `${found.length} times`);
    return one;
  }

  /**
   * @param {string | RegExp} what
   * @param {string} expected
   * @param {string} found
   * @returns {never}
   */
  #fail(what, expected, found) {
    throw new Error(
      `src/axis/vis/transforms.mjs, ${this.#transform}: expected ${JSON.stringify(String(what))} ${expected} in ` +
        `vis-timeline, and found it ${found}. vis-timeline has changed: see what stands there now, adapt this ` +
        'transform (or remove it, if it has nothing left to do), and run the tests in tests/pages.',
    );
  }
}

/**
 * Nothing but the line breaks of a text, so that source maps stay true.
 *
 * @param {string} text
 */
export const blank = (text) => text.replace(/[^\n]+/g, '');
