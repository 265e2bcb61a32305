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

export type LengthUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** "3 years", in the plural of the language. */
export function formatUnit(locale: string, count: number, unit: LengthUnit): string {
  return kept(
    unitFormats,
    `${locale} ${unit}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
  ).format(count);
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A function that puts a count into the right one of several forms, at the `#`. */
export function counted(locale: string, forms: PluralForms): (count: number) => string {
  return (count) => {
    const rules = kept(plurals, locale, () => new Intl.PluralRules(locale));
    const number = kept(numbers, locale, () => new Intl.NumberFormat(locale)).format(count);
    return (forms[rules.select(count)] ?? forms.other).replace('#', () => number);
  };
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  let value = store.get(key);
  if (value === undefined) store.set(key, (value = make()));
  return value;
}
