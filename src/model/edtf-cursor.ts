import type { DateProblem } from './date-problem.js';

/** Why reading stopped: thrown and caught within the grammar of dates. */
export class DateFault extends Error {
  /**
   * @param at index of the first wrong character
   * @param expected what would have been read there
   * @param reason a clause, where the signs alone do not say what is wrong
   */
  constructor(
    readonly code: DateProblem['code'],
    readonly at: number,
    readonly expected: string,
    readonly reason = '',
  ) {
    super(expected);
  }
}

/** A place in a text that only ever moves on: reading takes time in proportion to the length. */
export class Cursor {
  at = 0;

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  sees(sign: string): boolean {
    return this.text.startsWith(sign, this.at);
  }

  /** Takes a sign, if it is next. */
  eat(sign: string): boolean {
    const seen = this.sees(sign);
    if (seen) this.at += sign.length;
    return seen;
  }

  /**
   * Takes what a pattern matches here.
   *
   * @param pattern sticky (`y`)
   */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }

  /** @param expected what should be here */
  fail(expected: string): never {
    throw new DateFault('date-unreadable', this.at, expected);
  }

  /**
   * @param at where the field begins that cannot be
   * @param reason a clause that says why
   */
  refuse(at: number, reason: string, expected: string): never {
    throw new DateFault('date-impossible', at, expected, reason);
  }
}
