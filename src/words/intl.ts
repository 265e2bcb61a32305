const dateFormats = new Map<string, Intl.DateTimeFormat>();
const unitFormats = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** A formatter of dates, kept: making one takes longer than a hundred uses. Throws `RangeError` on an unknown zone. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dateFormats, `${locale} ${JSON.stringify(options)}`, () => {
    // The calendar of the data: some locales have another by default.
    return new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
  });
}

const monthNames = new Map<string, string>();

/**
 * The name of a month, in the form that it has alone, beside a year, or beside a day.
 *
 * @param month 1 to 12
 */
export function monthName(
  locale: string,
  month: number,
  width: 'long' | 'short',
  beside: 'alone' | 'year' | 'day',
): string {
  return kept(monthNames, `${locale} ${width} ${beside} ${month}`, () => {
    const fields = beside === 'alone' ? {} : ({ [beside]: 'numeric' } as const);
    const parts = dateFormat(locale, { month: width, ...fields }).formatToParts(Date.UTC(2000, month - 1));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
}

const DIGITS: Record<'plain' | '2-digit' | 'compact', Intl.NumberFormatOptions> = {
  plain: { useGrouping: false },
  '2-digit': { minimumIntegerDigits: 2, useGrouping: false },
  // "170 million", with all the digits that it has.
  compact: { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 15 },
};

/** A whole number in the digits of a language; from 100,000 on they are grouped. */
export function digits(locale: string, value: number, style: keyof typeof DIGITS = 'plain'): string {
  if (style === 'plain' && value >= 100_000) return wholeNumber(locale, value);
  return kept(numbers, `${locale} ${style}`, () => new Intl.NumberFormat(locale, DIGITS[style])).format(
    value,
  );
}

export type LengthUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** "3 years", "104 million years", in the plural of the language. */
export function formatUnit(locale: string, count: number, unit: LengthUnit): string {
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

/** "10,000". */
export function wholeNumber(locale: string, value: number): string {
  return kept(numbers, locale, () => new Intl.NumberFormat(locale)).format(value);
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const lists = new Map<string, Intl.ListFormat>();

/** "1960 and 1965" (`conjunction`), "1667 or 1668" (`disjunction`), "3 years 7 months" (`unit`). */
export function formatList(
  locale: string,
  words: readonly string[],
  type: 'conjunction' | 'disjunction' | 'unit',
): string {
  const style = type === 'unit' ? 'narrow' : 'long';
  return kept(lists, `${locale} ${type}`, () => new Intl.ListFormat(locale, { type, style })).format(words);
}

/** A function that puts a count into the right one of several forms, at the `#`. */
export function counted(locale: string, forms: PluralForms): (count: number) => string {
  return (count) => {
    const rules = kept(plurals, locale, () => new Intl.PluralRules(locale));
    return (forms[rules.select(count)] ?? forms.other).replace('#', () => wholeNumber(locale, count));
  };
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  let value = store.get(key);
  if (value === undefined) store.set(key, (value = make()));
  return value;
}
