/** English does without `Intl` (see `locale-forms.ts`). */
const ENGLISH = /^en(?:-GB|-US)?$/;
const UNITS = ['', 'K', 'M', 'B', 'T'];

/** A count on a cluster: "980", "1.2K", "999.9K", "1M"; as the language writes it, with one decimal at most. */
export function shortNumber(count: number, lang: string): string {
  if (count < 1000) return `${count}`;
  if (!ENGLISH.test(lang))
    return new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 }).format(count);
  let [tenths, unit] = [count * 10, 0];
  // What is rounded up to a thousand is one of the next unit.
  for (; Math.round(tenths) >= 10_000 && unit < UNITS.length - 1; unit++) tenths /= 1000;
  return `${Math.round(tenths) / 10}${UNITS[unit] ?? ''}`;
}
