import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDate, formatSpan, parseDate } from '../../src/dates.js';
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
  /** Hours and minutes, in UTC. */
  time?: readonly [number, number];
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

const textOf = ({ sign, year, month, day, end, time }: Fields): string =>
  [`${sign}${year}`, month, day].filter((part) => part !== null).join('-') +
  (time ? `T${time.map((one) => masked(one, 2, [])).join(':')}Z` : end);

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
  for (const part of fields.time ?? []) numbers.add(part);
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

type Form = 'full' | 'short' | 'spoken';
const forms = fc.constantFrom<Form>('full', 'short', 'spoken');

/** Holds words against all that was written of the dates that they are of. */
function check(words: string, parts: readonly Fields[], lang: Language): void {
  const numbers = (words.match(/\d+/g) ?? []).map(Number);
  const allowed = new Set(parts.flatMap((part) => [...numbersOf(part, lang)]));
  for (const number of numbers) assert.ok(allowed.has(number), `${words}: ${number} was not written`);
  for (const part of parts) {
    const isAll = yearsOf(part)?.every((one) => numbers.includes(counted(one))) ?? true;
    assert.ok(isAll || DECADE.test(words), `${words}: it can be another year`);
  }
  const months = parts.flatMap(monthsIn);
  for (const word of words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
    const month = MONTHS.get(lang)?.get(word);
    assert.ok(month === undefined || months.includes(month), `${words}: ${word} was not written`);
  }
  const hasTime = parts.some(({ time }) => time !== undefined);
  assert.equal(/\d:\d/.test(words), hasTime, `${words}: a time that was ${hasTime ? '' : 'not '}written`);
}

/** A day with a time, in UTC; how sure it is cannot be marked. */
const times: fc.Arbitrary<Fields> = fc
  .tuple(
    fc.integer({ min: 1000, max: 9998 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) =>
    fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((time) => ({
      sign: '',
      year: String(year),
      month: masked(month, 2, []),
      day: masked(day, 2, []),
      end: '',
      time,
    })),
  );
/** Years that often are the same, so that there is something to share. */
const near = (part: Fields): fc.Arbitrary<Fields> =>
  fc
    .oneof(dates, dates, times)
    .chain((other) =>
      fc
        .boolean()
        .map((same) =>
          same && !other.end.startsWith('S') ? { ...other, sign: part.sign, year: part.year } : other,
        ),
    );
const pairs = fc.oneof(dates, times).chain((first) => fc.tuple(fc.constant(first), near(first)));

const OPEN = ['a/..', '../a', 'a/', '/a', '[..a]', '[a..]', '[a]', '{a}'] as const;
const CLOSED = ['a/b', '[a,b]', '{a,b}', '[a..b]', '{a..b}', '[..a,b]', '{a,b..}', 'span'] as const;

describe('formatDate', () => {
  it('never says more than was written', async () => {
    const one = async (fields: Fields, lang: Language, form: Form): Promise<void> => {
      check(formatDate(await parseDate(textOf(fields)), { lang, form }), [fields], lang);
    };
    await fc.assert(fc.asyncProperty(dates, fc.constantFrom(...ALL), forms, one), { numRuns: 3000 });
  });

  it('never says more than was written of what is open, of an interval, a span or a set', async () => {
    let checked = 0;
    const some = async (
      [first, last]: [Fields, Fields],
      kind: (typeof OPEN | typeof CLOSED)[number],
      lang: Language,
      form: Form,
    ): Promise<void> => {
      const parts = kind === 'span' || kind.includes('b') ? [first, last] : [first];
      const format = { lang, form, timeZone: 'UTC' };
      const [a = '', b = ''] = [first, last].map(textOf);
      const text = kind.replace('a', a).replace('b', b);
      const words = await (
        kind === 'span'
          ? Promise.all([parseDate(a), parseDate(b)]).then(([from, to]) => formatSpan(from, to, format))
          : parseDate(text).then((date) => formatDate(date, format))
      ).catch(() => null);
      // One that ends before it begins, or an order that a set does not take.
      if (words === null) return;
      checked += 1;
      assert.ok(words !== text, text);
      check(words, parts, lang);
    };
    await fc.assert(
      fc.asyncProperty(pairs, fc.constantFrom(...OPEN, ...CLOSED), fc.constantFrom(...ALL), forms, some),
      { numRuns: 6000 },
    );
    assert.ok(checked > 3000, String(checked));
  });

  it('says of each end how sure it is', async () => {
    const MARKS = ['', '?', '~', '%'] as const;
    const words = async (text: string, lang: Language, form: Form): Promise<string> =>
      formatDate(await parseDate(text), { lang, form });
    for (const lang of ALL)
      for (const form of ['full', 'short', 'spoken'] as const)
        for (const [a, b] of [
          ['1984', '1987'],
          ['1984-03', '1984-05'],
          ['1984-03-02', '1984-03-08'],
          ['1984-21', '1984-22'],
        ]) {
          const said = new Map<string, string>();
          const note = async (text: string): Promise<void> => {
            const now = await words(text, lang, form);
            assert.equal(said.get(now), undefined, `${text} and ${said.get(now)}: ${now}`);
            said.set(now, text);
          };
          for (const mark of MARKS) {
            await note(`${a}${mark}/${b}`);
            if (mark) await note(`${a}/${b}${mark}`);
            // "About 1984 to 1987" may be said of both, but "1984 to 1987" not.
            for (const other of MARKS)
              if (mark && other)
                assert.notEqual(
                  await words(`${a}${mark}/${b}${other}`, lang, form),
                  await words(`${a}/${b}`, lang, form),
                );
            for (const open of [
              `${a}${mark}`,
              `${a}${mark}/..`,
              `../${a}${mark}`,
              `${a}${mark}/`,
              `/${a}${mark}`,
            ])
              await note(open);
          }
        }
  });
});
