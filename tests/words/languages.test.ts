import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDate, formatSpan, parseDate } from '../../src/dates.js';
import type { TickUnit } from '../../src/words/tick-format.js';
import { formatLength, formatTick } from '../../src/words/tick.js';
import { dateOf } from './events.js';
import { LANGUAGES } from './language-cases.js';
import { SHORT, SPOKEN } from './language-forms.js';
import { FULL } from './language-spans.js';

const ALL = ['en', ...LANGUAGES] as const;

describe('formatDate in each language', () => {
  for (const [form, rows] of [
    ['full', FULL],
    ['spoken', SPOKEN],
    ['short', SHORT],
  ] as const) {
    for (const { text, words } of rows) {
      it(`says ${text} in its ${form} form`, async () => {
        const date = await parseDate(text, { timeZone: 'Europe/Berlin' });
        assert.deepEqual(
          LANGUAGES.map((lang) => formatDate(date, { lang, form })),
          words,
        );
      });
    }
  }

  it('takes the language of a tag, in any writing', () => {
    for (const lang of ['de', 'de-AT', 'DE_ch', 'de-Latn-DE'])
      assert.equal(formatDate(dateOf('2025-12-01'), { lang }), '1. Dezember 2025');
  });

  it('says nothing in English, leaves nothing out and has no stray spaces', async () => {
    const english =
      /\b(?:about|since|until|from|by|some|one of|uncertain|unknown|end|BCE|CE|in|of|month|day)\b/;
    for (const { text } of [...FULL, ...SPOKEN, ...SHORT]) {
      const date = await parseDate(text, { timeZone: 'Europe/Berlin' });
      for (const lang of LANGUAGES) {
        for (const form of ['full', 'short', 'spoken'] as const) {
          const words = formatDate(date, { lang, form });
          assert.doesNotMatch(words, /undefined|NaN|null| {2}|^\s|\s$|\( | \)/, `${lang} ${text}`);
          if (lang !== 'es' && lang !== 'fr' && lang !== 'de')
            assert.doesNotMatch(words, english, `${lang} ${text}`);
        }
      }
    }
  });

  it('never says more than was written', () => {
    const day = fc.date({
      min: new Date(Date.UTC(1000, 0)),
      max: new Date(Date.UTC(2999, 11)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...ALL),
        fc.constantFrom('full', 'short', 'spoken'),
        (time, lang, form) => {
          const iso = time.toISOString();
          const year = String(time.getUTCFullYear());
          const says = (text: string): string => formatDate(dateOf(text), { lang, form });
          // The digits of a year are its own; a month may be a number, but no day is.
          assert.deepEqual(says(iso.slice(0, 4)).match(/\d+/g), [year]);
          const numbers: readonly string[] = says(iso.slice(0, 7)).match(/\d+/g) ?? [];
          assert.ok(
            numbers.length <= (lang === 'ja' ? 2 : 1) && numbers.includes(year),
            says(iso.slice(0, 7)),
          );
          assert.doesNotMatch(says(iso.slice(0, 10)), /:/);
        },
      ),
    );
  });
});

describe('a language of which only Intl has words', () => {
  const say = (text: string, form: 'full' | 'short' | 'spoken' = 'full'): string =>
    formatDate(dateOf(text), { lang: 'sv', form });

  it('has dates that need no words of ours', () => {
    assert.equal(say('2025-12-15'), '15 december 2025');
    assert.equal(say('2025-12'), 'december 2025');
    assert.equal(say('1984'), '1984');
    assert.match(say('2025-12-14/2025-12-15'), /^14.15 december 2025$/);
    assert.match(say('2025-12-15T18:30'), /^15 december 2025.*18:30 CET$/);
    assert.match(
      formatSpan(dateOf('2025-12-14'), dateOf('2025-12-25'), { lang: 'sv' }),
      /^14.25 december 2025$/,
    );
  });

  it('has the others in English, whole', () => {
    assert.equal(say('2025-10~'), 'about October 2025');
    assert.equal(say('2025-10/..'), 'since October 2025');
    assert.equal(say('2001-24'), 'winter 2001–02');
    assert.equal(say('0044-03-15'), '15 March 44 CE');
    assert.equal(say('2025-12-14/2025-12-15', 'spoken'), '14 to 15 December 2025');
    assert.equal(say('2025-10/2025-12-15'), 'October – 15 December 2025');
  });

  it('has ticks and lengths', () => {
    assert.match(formatTick(Date.UTC(2025, 4, 1), 'month', { lang: 'sv', context: 'next' }), /^maj 2025$/);
    assert.equal(formatLength(0, 5 * 3_600_000, 'sv'), '5 timmar');
  });
});

describe('ticks and lengths in each language', () => {
  const time = Date.UTC(1990, 11, 13, 18);
  const table: [TickUnit, 'none' | 'next', string[]][] = [
    ['decade', 'none', ['1990-ті', '1990er', 'années 1990', '1990–99', 'años 1990', 'عقد 1990', '1990年代']],
    ['month', 'none', ['груд.', 'Dez', 'déc.', 'gru', 'dic', 'ديسمبر', '12月']],
    ['day', 'next', ['13 груд.', '13. Dez.', '13 déc.', '13 gru', '13 dic', '13 ديسمبر', '12月13日']],
    [
      'hour',
      'next',
      [
        '13 груд., 18:00',
        '13. Dez., 18:00',
        '13 déc., 18:00',
        '13 gru, 18:00',
        '13 dic, 18:00',
        '13 ديسمبر، 18:00',
        '12月13日 18:00',
      ],
    ],
  ];
  for (const [unit, context, words] of table) {
    it(`have a ${unit}`, () => {
      assert.deepEqual(
        LANGUAGES.map((lang) => formatTick(time, unit, { lang, context })),
        words,
      );
    });
  }

  it('have a length', () => {
    const words = LANGUAGES.map((lang) =>
      // Some languages keep a number and its unit together.
      formatLength(Date.UTC(2022, 1, 24), Date.UTC(2025, 9, 1), lang).replace(/\s/g, ' '),
    );
    assert.deepEqual(words.slice(0, 6), [
      '3 роки і 7 місяців',
      '3 Jahre, 7 Monate',
      '3 ans 7 mois',
      '3 lata i 7 miesięcy',
      '3 años 7 meses',
      '3 سنوات و7 أشهر',
    ]);
  });
});
