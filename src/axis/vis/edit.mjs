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
   * Lets a function or method return at once; the bundler drops what follows.
   *
   * @param {string} head up to the opening brace, with its indent
   * @param {string} [value] what it returns
   * @param {number} [count]
   */
  hollow(head, value = '', count = 1) {
    this.replace(`\n${head} {\n`, `\n${head} { return ${value};\n`, count);
  }

  /**
   * Puts statements into a function that nobody calls, for what the bundler would not dare to drop.
   *
   * @param {string} from how the first line begins
   * @param {string} to how the first line after it begins
   */
  bury(from, to) {
    const begin = this.code.indexOf(`\n${from}`);
    this.replace(`\n${from}`, `\n() => { ${from}`);
    const end = this.code.indexOf(`\n${to}`, begin);
    if (end < 0) this.#fail(to, `after "${from}"`, 'nowhere');
    this.code = `${this.code.slice(0, end)} };${this.code.slice(end)}`;
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
