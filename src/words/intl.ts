import { ENGLISH, formsOf } from './locale-forms.js';

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const unitFormats = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

/** A formatter of dates, kept: making one takes longer than a hundred uses. Throws `RangeError` on an unknown zone. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dateFormats, `${locale} ${JSON.stringify(options)}`, () => {
    // The calendar of the data: some locales have another by default.
    return new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
  });
}

/** Hours, minutes and perhaps seconds, of 24 hours. */
export function timeFields(seconds: boolean): Intl.DateTimeFormatOptions {
  return { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(seconds && { second: '2-digit' }) };
}

/** "170 million", with all the digits that it has. */
export function inMillions(locale: string, value: number): string {
  return kept(
    unitFormats,
    locale,
    () =>
      new Intl.NumberFormat(locale, {
        notation: 'compact',
        compactDisplay: 'long',
        maximumSignificantDigits: 15,
      }),
  ).format(value);
}

export type LengthUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** "3 years", "104 million years", in the plural of the language. */
export function formatUnit(locale: string, count: number, unit: LengthUnit): string {
  if (locale === ENGLISH && count < 1e6)
    return `${formsOf(locale).wholeNumber(count)} ${unit}${count === 1 ? '' : 's'}`;
  const notation = count < 1e6 ? 'standard' : 'compact';
  return kept(
    unitFormats,
    `${locale} ${unit} ${notation}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        notation,
        compactDisplay: 'long',
      }),
  ).format(count);
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const lists = new Map<string, Intl.ListFormat>();

/** "1960 and 1965" (`conjunction`), "1667 or 1668" (`disjunction`), "3 years 7 months" (`unit`). */
export function formatList(
  locale: string,
  words: readonly string[],
  type: 'conjunction' | 'disjunction' | 'unit',
): string {
  if (locale === ENGLISH && type === 'unit') return words.join(' ');
  const style = type === 'unit' ? 'narrow' : 'long';
  return kept(lists, `${locale} ${type}`, () => new Intl.ListFormat(locale, { type, style })).format(words);
}

/** A function that puts a count into the right one of several forms, at the `#`. */
export function counted(locale: string, forms: PluralForms): (count: number) => string {
  return (count) => {
    const rules = kept(plurals, locale, () => new Intl.PluralRules(locale));
    return (forms[rules.select(count)] ?? forms.other).replace('#', () => formsOf(locale).wholeNumber(count));
  };
}

/** What a store holds, made where it does not yet. */
export function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  let value = store.get(key);
  if (value === undefined) store.set(key, (value = make()));
  return value;
}
