import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDate, parseDate } from '../../src/dates.js';
import { LANGUAGES } from './language-cases.js';

/**
 * What the words of a date claim is read back from them, by other means than those that made them, and held against
 * what was written: the years that they name must embrace all that the date can be, and a month, a day or a season
 * that they name must have been written.
 */
const ALL = ['en', ...LANGUAGES] as const;
type Language = (typeof ALL)[number];

/** What a date is written from; X stands for digits that are not known. */
interface Fields {
  sign: string;
  year: string;
  month: string | null;
  day: string | null;
  end: string;
}

const masked = (number: number, length: number, unknown: readonly number[]): string =>
  [...String(number).padStart(length, '0')].map((digit, at) => (unknown.includes(at) ? 'X' : digit)).join('');

const sign = fc.constantFrom('', '-');
/** Of four digits, so that they are told from days. */
const year = fc
  .tuple(fc.integer({ min: 1000, max: 9998 }), fc.subarray([0, 1, 2, 3]))
  .map(([number, unknown]) => masked(number, 4, unknown));
const field = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.subarray([0, 1]))
    .map(([number, unknown]) => masked(number, 2, unknown));
const doubt = fc.constantFrom('', '?', '~', '%');

const dates: fc.Arbitrary<Fields> = fc
  .oneof(
    fc.record({ sign, year, month: fc.constant(null), day: fc.constant(null), end: doubt }),
    fc.record({ sign, year, month: field(12), day: fc.constant(null), end: doubt }),
    fc.record({ sign, year, month: field(12), day: field(28), end: doubt }),
    fc.record({
      sign,
      year,
      month: fc.integer({ min: 21, max: 41 }).map(String),
      day: fc.constant(null),
      end: doubt,
    }),
    fc.record({
      sign,
      year: fc.integer({ min: 1000, max: 9998 }).map(String),
      month: fc.constant(null),
      day: fc.constant(null),
      end: fc.integer({ min: 1, max: 4 }).map((digits) => `S${digits}`),
    }),
  )
  // No digit of them can be a month.
  .filter(({ month, day }) => !/^[2-9]X/.test(month ?? '') && !/^[4-9]X/.test(day ?? ''));

const textOf = ({ sign, year, month, day, end }: Fields): string =>
  [`${sign}${year}`, month, day].filter((part) => part !== null).join('-') + end;

/** The first and the last year that it can be, worked out from its digits; `null` where none is known. */
function yearsOf({ sign, year, end }: Fields): [number, number] | null {
  const mask = end.startsWith('S') ? year.slice(0, Number(end.slice(1))).padEnd(4, 'X') : year;
  if (mask === 'XXXX') return null;
  const [least = 0, most = 0] = ['0', '9'].map((digit) => Number(mask.replaceAll('X', digit)));
  return sign ? [-most, -(least || 1)] : [least, most];
}

const known = (text: string | null): number => (text === null || text.includes('X') ? NaN : Number(text));
/** As years count from the turn of the eras. */
const counted = (year: number): number => (year > 0 ? year : 1 - year);

/** Every number that words may have in them. */
function numbersOf(fields: Fields, lang: Language): Set<number> {
  const [first, last] = yearsOf(fields) ?? [NaN, NaN];
  const numbers = new Set([known(fields.day), counted(first), counted(last)]);
  if (fields.end.startsWith('S')) numbers.add(counted(Number(fields.sign + fields.year)));
  // "lata 60. XVI wieku", "1960–69".
  if (lang === 'pl') numbers.add(first % 100).add(last % 100);
  const season = known(fields.month);
  // A winter goes on into the next year.
  if (season > 20 && season < 33) numbers.add((first + 1) % 100).add(first + 1);
  // "2. Quartal", and months where they are numbers.
  if (season > 32) numbers.add(((season - 33) % 4) + 1).add(season - 39);
  if (lang === 'ja') for (const month of monthsIn(fields)) numbers.add(month);
  return numbers;
}

/** The months that words may name. */
function monthsIn({ month }: Fields): number[] {
  const number = known(month);
  return number < 13
    ? [number]
    : number > 36 && number < 40
      ? [1, 4].map((one) => one + 4 * (number - 37))
      : [];
}

/** The names of months, in every form that a language has. */
const MONTHS = new Map(
  ALL.map((lang) => {
    const names = new Map<string, number>();
    for (const month of ['long', 'short'] as const) {
      for (const beside of [
        {},
        { day: 'numeric' },
        { year: 'numeric' },
      ] satisfies Intl.DateTimeFormatOptions[]) {
        const format = new Intl.DateTimeFormat(lang, { month, ...beside, timeZone: 'UTC' });
        for (let number = 1; number < 13; number++) {
          const parts = format.formatToParts(Date.UTC(2000, number - 1));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          if (/^\p{L}+\.?$/u.test(name)) names.set(name.replace('.', '').toLowerCase(), number);
        }
      }
    }
    return [lang, names] as const;
  }),
);

const DECADE =
  /\d(?:s|-ті|-х|ern?)(?!\p{L})|\d年代|(?:années|década de|años|عقد) \d|\d\. [IVX]+ wieku|\d0–\d9(?!\d)/u;

describe('formatDate', () => {
  it('never says more than was written', async () => {
    const check = async (
      fields: Fields,
      lang: Language,
      form: 'full' | 'short' | 'spoken',
    ): Promise<void> => {
      const words = formatDate(await parseDate(textOf(fields)), { lang, form });
      const numbers = (words.match(/\d+/g) ?? []).map(Number);
      const allowed = numbersOf(fields, lang);
      for (const number of numbers) assert.ok(allowed.has(number), `${words}: ${number} was not written`);
      const years = yearsOf(fields);
      const isAll = years?.every((one) => numbers.includes(counted(one))) ?? true;
      assert.ok(isAll || DECADE.test(words), `${words}: it can be another year`);
      const months = monthsIn(fields);
      for (const word of words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
        const month = MONTHS.get(lang)?.get(word);
        assert.ok(month === undefined || months.includes(month), `${words}: ${word} was not written`);
      }
      assert.ok(/:/.test(words.replace(/: /, '')) === false, `${words}: no time was written`);
    };
    await fc.assert(
      fc.asyncProperty(dates, fc.constantFrom(...ALL), fc.constantFrom('full', 'short', 'spoken'), check),
      { numRuns: 3000 },
    );
  });
});
