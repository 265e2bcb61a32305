/** Why a text is no date, told so that an editor can mend it. */
export interface DateProblem {
  /**
   * `date-empty`, `date-unreadable` (not in a known form), `date-impossible` (in form, or in another that leaves no doubt,
   * but no such day or time) or `date-order` (an interval that ends before it starts).
   */
  code: 'date-empty' | 'date-unreadable' | 'date-impossible' | 'date-order';
  /** What is wrong, with the offending text (cut where it is long). */
  message: string;
  /** What would have been read. */
  expected: string;
  /** Index of the first wrong character in the text, where that is known. */
  at?: number;
  /** The date in EDTF that was meant, only where the text leaves no doubt. */
  suggestion?: string;
}

/** What {@link parseDate} rejects with. */
export class DateError extends Error {
  override readonly name = 'DateError';

  constructor(readonly problem: DateProblem) {
    super(`${problem.message} Expected ${problem.expected}.`);
  }
}
