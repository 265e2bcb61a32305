import { before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { STATUSES } from '../../src/model/status.js';
import { asOfShort, asOfText } from '../../src/words/as-of.js';
import { directionOf } from '../../src/words/direction.js';
import { vocabularyOf } from '../../src/words/language.js';
import { loadLanguage } from '../../src/words/load-language.js';
import { clusterName, eventName } from '../../src/words/names.js';
import { unconfirmedText } from '../../src/words/status.js';
import { documentOf, eventOf } from './events.js';
import { LANGUAGES, type Language } from './language-cases.js';

/** In these languages some words are written as in English. */
const ALIKE: Readonly<Record<Language, readonly string[]>> = {
  uk: [],
  de: ['Status', 'Links'],
  fr: ['Date', 'Source', 'Sources', 'Correction'],
  pl: ['Status'],
  es: [],
  ar: [],
  ja: [],
};

/** Of events, in the categories of plurals that the language has. */
const COUNTS: Readonly<Record<Language, readonly [number, string][]>> = {
  uk: [
    [1, '1 подія'],
    [3, '3 події'],
    [5, '5 подій'],
    [11, '11 подій'],
    [21, '21 подія'],
    [0, '0 подій'],
    [1.5, '1,5 події'],
  ],
  de: [
    [0, '0 Ereignisse'],
    [1, '1 Ereignis'],
    [2, '2 Ereignisse'],
    [10_000, '10.000 Ereignisse'],
  ],
  fr: [
    [0, '0 événement'],
    [1, '1 événement'],
    [2, '2 événements'],
    [1_000_000, '1 000 000 d’événements'],
  ],
  pl: [
    [1, '1 wydarzenie'],
    [3, '3 wydarzenia'],
    [5, '5 wydarzeń'],
    [22, '22 wydarzenia'],
    [12, '12 wydarzeń'],
    [1.5, '1,5 wydarzenia'],
  ],
  es: [
    [0, '0 hechos'],
    [1, '1 hecho'],
    [15, '15 hechos'],
    [1_000_000, '1.000.000 de hechos'],
  ],
  ar: [
    [0, 'لا أحداث'],
    [1, 'حدث واحد'],
    [2, 'حدثان'],
    [3, '3 أحداث'],
    [15, '15 حدثًا'],
    [100, '100 حدث'],
  ],
  ja: [
    [0, '0件の出来事'],
    [1, '1件の出来事'],
    [15, '15件の出来事'],
  ],
};

const SAMPLE = 7_654;

/** All the words of a language, by the way to each; functions are called with what shows whether they use it. */
function words(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const name = path.split('.').at(-1) ?? '';
    const given: unknown[] =
      name === 'openMedia'
        ? ['video']
        : name === 'row'
          ? [['@1', '@2']]
          : name === 'unconfirmed'
            ? [{ words: '@1', prepositional: false }]
            : /^(?:andMore|withCount)$/.test(name)
              ? ['@1', SAMPLE]
              : /^(?:asOf|asOfShort|orElse|label|quote|openBreak|dateAsWritten|published)$/.test(name)
                ? ['@1', '@2']
                : [SAMPLE, SAMPLE + 1];
    return [[path, String(Reflect.apply(value, undefined, given))]];
  }
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => words(inner, path ? `${path}.${key}` : key))
    : [];
}

describe('the words of each language', () => {
  before(() => Promise.all(LANGUAGES.map(loadLanguage)));

  for (const lang of LANGUAGES) {
    describe(lang, () => {
      it('are all there, none left in English', () => {
        const english = words(vocabularyOf('en'));
        const own = words(vocabularyOf(lang));
        assert.deepEqual(
          own.map(([path]) => path),
          english.map(([path]) => path),
        );
        const foreign = new Map(english);
        for (const [path, text] of own) {
          if (path === 'locale') continue;
          assert.doesNotMatch(text, /undefined|NaN|null|#| {2}|^\s|\s$/, path);
          const before = foreign.get(path) ?? '';
          // Marks, digits and what was given are no words.
          if (!/\p{L}/u.test(before.replace(/@\d/g, ''))) continue;
          assert.match(text, /\p{L}/u, path);
          if (!ALIKE[lang].includes(text)) assert.notEqual(text, before, path);
        }
      });

      it('use all that they are given', () => {
        for (const [path, text] of words(vocabularyOf(lang))) {
          const sample = new Map(words(vocabularyOf('en'))).get(path) ?? '';
          for (const given of sample.match(/@\d/g) ?? []) {
            if (!path.endsWith('asOf')) assert.ok(text.includes(given), `${path}: ${text}`);
          }
          const numbers = (one: string): string[] =>
            one.replace(/(\d)[\s.,\u00a0\u202f](?=\d)/g, '$1').match(/765\d/g) ?? [];
          assert.deepEqual(numbers(text).sort(), numbers(sample).sort(), `${path}: ${text}`);
        }
      });

      it('count in all plurals of the language', () => {
        const { events } = vocabularyOf(lang).interface;
        const rules = new Intl.PluralRules(lang);
        for (const [count, text] of COUNTS[lang]) assert.equal(events(count).replace(/\s/g, ' '), text);
        assert.deepEqual(
          [...new Set(COUNTS[lang].map(([count]) => rules.select(count)))].sort(),
          [...rules.resolvedOptions().pluralCategories].sort(),
        );
      });

      it('are of its script', () => {
        const script = {
          uk: /\p{Script=Cyrillic}/u,
          ar: /\p{Script=Arabic}/u,
          ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
        };
        if (lang !== 'uk' && lang !== 'ar' && lang !== 'ja') return;
        for (const [path, text] of words(vocabularyOf(lang).interface)) {
          if (!/\p{L}/u.test(text.replace(/@\d/g, ''))) continue;
          assert.match(text, script[lang], path);
          assert.doesNotMatch(text, /[A-Za-z]{2,}/, path);
        }
      });
    });
  }

  it('say when a story was told', () => {
    const say = (asOf: string): string[] =>
      LANGUAGES.map((lang) => asOfText(documentOf([], asOf), lang).replace(/\s/g, ' '));
    assert.deepEqual(say('2025-12-15'), [
      'Станом на 15 грудня 2025 року',
      'Stand: 15. Dezember 2025',
      'Informations au 15 décembre 2025',
      'Stan na 15 grudnia 2025',
      'Información a 15 de diciembre de 2025',
      'وفق المعلومات حتى 15 ديسمبر 2025',
      '2025年12月15日時点の情報',
    ]);
    assert.deepEqual(say('2025-10'), [
      'Станом на жовтень 2025 року',
      'Stand: Oktober 2025',
      'Informations d’octobre 2025',
      'Stan na październik 2025',
      'Información de octubre de 2025',
      'وفق المعلومات حتى أكتوبر 2025',
      '2025年10月時点の情報',
    ]);
    assert.deepEqual(
      LANGUAGES.map((lang) => asOfShort(documentOf([], '2025-12-15'), lang).replace(/\s/g, ' ')),
      [
        'станом на 15 груд.',
        'Stand 15. Dez.',
        'infos : 15 déc.',
        'stan na 15 gru',
        'datos a 15 dic',
        'المعلومات حتى 15 ديسمبر',
        '12月15日時点',
      ],
    );
  });

  it('name events and clusters', () => {
    const miami = eventOf('Miami', '2025-12-20?/2025-12-21?', { status: 'expected' });
    const berlin = eventOf('Berlin', '2025-12-14', { importance: 5 });
    const document = documentOf([berlin, miami]);
    const now = Date.UTC(2025, 11, 15);
    assert.equal(
      eventName(miami, { document, now, lang: 'uk' }),
      'Miami, очікується, від 20 до 21 грудня 2025 року, дата непевна, подія 2 із 2',
    );
    assert.equal(
      eventName(miami, { document, now, lang: 'ja' }),
      'Miami、予定、2025年12月20日から21日、不確か、2件中2件目',
    );
    assert.equal(
      clusterName(berlin, [berlin, miami], { document, lang: 'de' }),
      'Berlin und 1 weiteres, 14.–21. Dezember 2025',
    );
    assert.equal(
      clusterName(berlin, [berlin, miami, miami], { document, lang: 'de' }),
      'Berlin und 2 weitere, 14.–21. Dezember 2025',
    );
  });

  it('say what was expected and is not confirmed', () => {
    const event = eventOf('e', '[..2025-12-15]', { status: 'expected' });
    assert.equal(
      unconfirmedText(event, 'de', 'UTC'),
      'War erwartet (spätestens am 15. Dezember 2025); diese Chronik bestätigt es nicht.',
    );
    for (const lang of LANGUAGES) {
      for (const status of STATUSES) {
        const text = unconfirmedText({ ...event, status }, lang, 'UTC');
        assert.equal(
          text !== '',
          ['expected', 'tentative', 'postponed'].includes(status),
          `${lang} ${status}`,
        );
      }
    }
  });
});

describe('directionOf', () => {
  it('goes by the language, unless its script is another', () => {
    for (const lang of ['ar', 'ar-EG', 'he', 'fa-IR', 'ur']) assert.equal(directionOf(lang), 'rtl', lang);
    for (const lang of ['en', 'uk', 'arn', 'ku-Latn', 'ks-Latn', 'fao', ''])
      assert.equal(directionOf(lang), 'ltr', lang);
  });
});
