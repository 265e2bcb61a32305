import type { TimelineDate } from './date.js';
import { DateError } from './date-problem.js';
import { plainDate, type ReadDateOptions } from './read-date.js';

/**
 * Reads a date written in Extended Date/Time Format, levels 0 to 2 (https://www.loc.gov/standards/datetime/, ISO
 * 8601-2:2019). Plain ones are read at once; what the others take is loaded with the first of them.
 *
 * @param options.timeZone IANA zone of clock times without an offset; `UTC` where it is missing or unknown
 * @returns its bounds are ms since 1970 on the UTC scale
 * @throws {DateError} where the text is no date: says what was expected, and at which character
 */
export async function parseDate(text: string, options: ReadDateOptions = {}): Promise<TimelineDate> {
  const plain = plainDate(text, options);
  if (plain) return plain;
  const read = (await import('./parse-date.js')).readAny(text, options);
  if ('problem' in read) throw new DateError(read.problem);
  return read.date;
}
