import type { DateProblem } from '../model/date-problem.js';
import { loaded } from '../model/read-date.js';
import { clip } from './value.js';

/**
 * What is wrong with a text that is no date, in words; or, where only plain dates could be read, that it may be one.
 *
 * @param write what to write instead
 */
export function dateText(
  text: string,
  timeZone: string,
  write: (problem: DateProblem) => string,
): { message: string; hint: string; code: string } {
  const read = loaded.full?.readAny(text, { timeZone });
  if (!read || 'date' in read) {
    return {
      message: `The date “${clip(text)}” is shown as it is written: a part of the timeline’s script could not be loaded.`,
      hint: 'Load the page again. If it goes on, upload all files of the timeline’s script.',
      code: 'date-unloaded',
    };
  }
  const { code, message } = read.problem;
  return { message, hint: write(read.problem), code };
}
