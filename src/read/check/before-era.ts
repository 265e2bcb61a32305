import type { TimelineDate } from '../../model/date.js';
import { negativeYear } from '../../model/date-suggestion.js';
import type { Advice } from './advice.js';

/**
 * A round year before our era is meant as it is said, and EDTF counts from 0: `-9500` is 9501 BCE. Of `-0043` nobody
 * can tell whether it is a year off.
 *
 * @returns `null` where there is nothing to say
 */
export function beforeEra(date: TimelineDate | undefined): Pick<Advice, 'code' | 'message' | 'hint'> | null {
  const match = /^(?:-(\d{4})|Y-(\d+))$/.exec(date?.text ?? '');
  const year = Number(match?.[1] ?? match?.[2]);
  if (!match || !year || year % 100) return null;
  const [, digits = '', zeros = ''] = /^(\d+?)(0+)$/.exec(String(year)) ?? [];
  const about = match[1] ? '' : `, or, where that is rounded, Y-${digits}E${zeros.length}`;
  return {
    code: 'year-before-era',
    message: `The date (${match[0]}) is read as ${year + 1} BCE: in EDTF, the year 0 is 1 BCE.`,
    hint: `Write ${negativeYear(year - 1)} if ${year} BCE is meant${about}.`,
  };
}
