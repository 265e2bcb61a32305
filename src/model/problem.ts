/** Something that a source got wrong, told so that an editor can mend it. Reading collects these; it never throws. */
export interface Problem {
  /** `error`: something is not shown. `warning`: all is shown, but not as it was meant. */
  severity: 'error' | 'warning';
  /** Stable name for machines, for example `date-unreadable`. */
  code: string;
  /** A path such as `events[3].date` (with the event's id where there is one), or a row and column. */
  where: string;
  /** What is wrong, with the offending text. */
  message: string;
  /** What to do about it. */
  hint?: string;
}
