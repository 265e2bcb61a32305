/** Languages whose names of months and weekdays are read; Arabic has three sets of them. */
const LOCALES = ['en', 'en-GB', 'uk', 'de', 'de-AT', 'fr', 'pl', 'es', 'ar', 'ar-SY', 'ar-MA', 'ja'];

let months: ReadonlyMap<string, number> | null = null;
let weekdays: ReadonlySet<string> | null = null;

/** 1 to 12, by a name in any of the languages, full or short; `undefined` where it is none, or two languages differ. */
export function monthNamed(name: string): number | undefined {
  months ??= makeMonths();
  return months.get(plainName(name));
}

export function isWeekday(name: string): boolean {
  weekdays ??= new Set(
    everyName(
      Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day))),
      'weekday',
    ).map(([it]) => it),
  );
  return weekdays.has(plainName(name));
}

/** A name without accents, case and the dot of what is short. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.\u200e\u200f]/gu, '')
    .toLowerCase()
    .trim();
}

function makeMonths(): Map<string, number> {
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)));
  const found = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const [name, month] of everyName(days, 'month')) {
    if ((found.get(name) ?? month + 1) !== month + 1) doubtful.add(name);
    found.set(name, month + 1);
  }
  for (const name of doubtful) found.delete(name);
  // As Excel shortens March in German; Intl does not know it.
  return found.set('mrz', 3);
}

/** Names of the days or months, each with the index of its date: as they stand alone, and as they stand in a date. */
function everyName(dates: readonly Date[], part: 'month' | 'weekday'): [name: string, index: number][] {
  const names: [string, number][] = [];
  for (const locale of LOCALES) {
    for (const length of ['long', 'short'] as const) {
      const alone = { [part]: length, timeZone: 'UTC' };
      for (const options of [alone, { ...alone, day: 'numeric' as const }]) {
        const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, options);
        dates.forEach((date, index) => {
          const name = format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
          if (/\p{L}/u.test(name)) names.push([plainName(name), index]);
        });
      }
    }
  }
  return names;
}
