import { dateFormat, kept, timeFields } from './intl.js';
import type { LocaleForms } from './locale-forms.js';

const known = new Map<string, LocaleForms>();

/** How `Intl` writes what dates and counts are made of. */
export function intlForms(locale: string): LocaleForms {
  return kept(known, locale, () => make(locale));
}

function make(locale: string): LocaleForms {
  const months = new Map<string, string>();
  const numbers = new Map<string, Intl.NumberFormat>();
  const write = (value: number, key: string, options?: Intl.NumberFormatOptions): string =>
    kept(numbers, key, () => new Intl.NumberFormat(locale, options)).format(value);
  return {
    monthName: (month, width, beside) =>
      kept(months, `${width} ${beside} ${month}`, () => {
        const fields = beside === 'alone' ? {} : ({ [beside]: 'numeric' } as const);
        const parts = dateFormat(locale, { month: width, ...fields }).formatToParts(
          Date.UTC(2000, month - 1),
        );
        return parts.find(({ type }) => type === 'month')?.value ?? '';
      }),
    clockTime: (wall, seconds) => dateFormat(locale, timeFields(seconds)).format(wall),
    dayNumber: (wall) => dateFormat(locale, { day: 'numeric' }).format(wall),
    digits: (value, least) => write(value, `${least}`, { minimumIntegerDigits: least, useGrouping: false }),
    wholeNumber: (value) => write(value, ''),
  };
}
