import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyDate } from '../../src/model/parse-date.js';
import { readAllDates } from '../../src/read/all-dates.js';
import { orderOf, readCellDate } from '../../src/read/sheet/cell-date.js';
import { readCellTime } from '../../src/read/sheet/cell-time.js';

/** What editors write, and the date that it is. */
const DATES: Record<string, string> = {
  '2025-12-15': '2025-12-15',
  '2025-10~': '2025-10~',
  '[..2025-12-15]': '[..2025-12-15]',
  '2022-02-24/..': '2022-02-24/..',
  '2025': '2025',
  '15 December 2025': '2025-12-15',
  '15th of December 2025': '2025-12-15',
  'December 15, 2025': '2025-12-15',
  'Dec 2025': '2025-12',
  '1 Sept. 2021': '2021-09-01',
  'Monday, 15 December 2025': '2025-12-15',
  '15 грудня 2025 р.': '2025-12-15',
  'грудень 2025': '2025-12',
  '15. Dezember 2025': '2025-12-15',
  '1. März 2025': '2025-03-01',
  '1er décembre 2025': '2025-12-01',
  'lundi 15 décembre 2025': '2025-12-15',
  '15 grudnia 2025': '2025-12-15',
  '15 de diciembre de 2025': '2025-12-15',
  '١٥ ديسمبر ٢٠٢٥': '2025-12-15',
  '15 كانون الأول 2025': '2025-12-15',
  '2025年12月15日': '2025-12-15',
  '2025年12月': '2025-12',
  '2025年12月15日(月)': '2025-12-15',
  '2025年12月15日（月曜日）': '2025-12-15',
  '2025年12月15日 18:30': '2025-12-15T18:30',
  '2025年12月15日（月）18時30分': '2025-12-15T18:30',
  '２０２５年１２月１５日９時': '2025-12-15T09:00',
  '2025年12月14日～15日': '2025-12-14/2025-12-15',
  '2025年11月30日〜12月2日': '2025-11-30/2025-12-02',
  '2025年12月30日－2026年1月2日': '2025-12-30/2026-01-02',
  '2025年11月～12月': '2025-11/2025-12',
  '15 كانون الأول/ديسمبر 2025': '2025-12-15',
  '15. Dezember 2025, 18.30 Uhr': '2025-12-15T18:30',
  '15.12.2025, 18.30 Uhr': '2025-12-15T18:30',
  '15 grudnia 2025, godz. 18:30': '2025-12-15T18:30',
  '15.12.2025 r.': '2025-12-15',
  '15.12.2025 r., godz. 18:30': '2025-12-15T18:30',
  '15.12.2025 р.': '2025-12-15',
  '15.12.2025': '2025-12-15',
  '3.4.2025': '2025-04-03',
  '25/12/2025': '2025-12-25',
  '12/25/2025': '2025-12-25',
  '03/03/2025': '2025-03-03',
  '12/2025': '2025-12',
  '2025/12/15': '2025-12-15',
  '15.12.2025, 18:30 Uhr': '2025-12-15T18:30',
  'Montag, 15. Dezember 2025, 18 Uhr': '2025-12-15T18:00',
  '2025.0': '2025',
  '2025-12-15 18:30': '2025-12-15T18:30',
  '15.12.2025 18h30': '2025-12-15T18:30',
  '15/12/2025 à 18h30': '2025-12-15T18:30',
  '15 décembre 2025 à 18 h 30': '2025-12-15T18:30',
  '15.12.2025 um 18:30 Uhr': '2025-12-15T18:30',
  '15.12.2025 о 18:30': '2025-12-15T18:30',
  '15 December 2025 at 6 pm': '2025-12-15T18:00',
  'Mo, 15.12.2025': '2025-12-15',
  'Mo., 15.12.2025, 18:30 Uhr': '2025-12-15T18:30',
  'пн, 15.12.2025': '2025-12-15',
  'Mar 15, 2025': '2025-03-15',
  'mar. 16 décembre 2025': '2025-12-16',
  '\u200b2025-12-15': '2025-12-15',
  '\u202a15.12.2025\u202c': '2025-12-15',
  '2025-12\u2060-15\ufeff': '2025-12-15',
  '−0043': '-0043',
  '15-Dec-2025': '2025-12-15',
  '15-груд-2025': '2025-12-15',
  'Dec-2025': '2025-12',
  '15 Dec 2025 6:30 pm': '2025-12-15T18:30',
  '14–15 December 2025': '2025-12-14/2025-12-15',
  '30 November – 2 December 2025': '2025-11-30/2025-12-02',
  'December 14–15, 2025': '2025-12-14/2025-12-15',
  'Dec. 14-15 2025': '2025-12-14/2025-12-15',
  '14.–15.12.2025': '2025-12-14/2025-12-15',
  '14.-15.12.2025': '2025-12-14/2025-12-15',
  '14.12.–15.12.2025': '2025-12-14/2025-12-15',
  '14.12.2025–15.12.2025': '2025-12-14/2025-12-15',
  '2025-12-14–2025-12-15': '2025-12-14/2025-12-15',
  '28 Feb–3 Mar 2025': '2025-02-28/2025-03-03',
  'Feb 28 – Mar 3, 2025': '2025-02-28/2025-03-03',
  '30 Dec – 2 Jan 2026': '2025-12-30/2026-01-02',
  '30.12. – 2.1.2026': '2025-12-30/2026-01-02',
  'Nov – Dec 2025': '2025-11/2025-12',
};

/** What says less than a day, and the date that it is. */
const COARSE: Record<string, string> = {
  'c. 1850': '1850~',
  'ca. März 1850': '1850-03~',
  'um 1900': '1900~',
  'vers 1850': '1850~',
  'the 1990s': '199X',
  '1990er': '199X',
  'die 1990er Jahre': '199X',
  'années 1990': '199X',
  'lata 1990.': '199X',
  'años 1990': '199X',
  '1990-ті роки': '199X',
  '1990年代': '199X',
  '44 v. Chr.': '-0043',
  '500 av. J.-C.': '-0499',
  '44 до н. е.': '-0043',
  紀元前44年: '-0043',
  '1 a. C.': '0000',
  'AD 79': '0079',
  '79 n. Chr.': '0079',
  '19th century': '18XX',
  '19. Jahrhundert': '18XX',
  'XIXe siècle': '18XX',
  'XXI століття': '20XX',
  '1世紀': '00XX',
  'Siglo XX': '19XX',
  '15 XII 2025': '2025-12-15',
  '24/II/2022': '2022-02-24',
  約1850年: '1850~',
  '2014 bis 2018': '2014/2018',
  '14. bis 15. Dezember 2025': '2025-12-14/2025-12-15',
  'du 14 au 15 décembre 2025': '2025-12-14/2025-12-15',
  '44 BC': '-0043',
  'Q3 2024': '2024-35',
  '3. Quartal 2024': '2024-35',
  'T3 2024': '2024-35',
  '3e trimestre 2024': '2024-35',
  'III kwartał 2024': '2024-35',
  'III квартал 2024': '2024-35',
  'H1 2021': '2021-40',
  '1. Halbjahr 2021': '2021-40',
  '1er semestre 2021': '2021-40',
  'second half of 2021': '2021-41',
  'II półrocze 2021': '2021-41',
  'KW 12 2023': '2023-03-20/2023-03-26',
  'since March 2014': '2014-03/..',
  'seit 24. Februar 2022': '2022-02-24/..',
  'depuis 2014': '2014/..',
  '2014 – today': '2014/..',
  'from 2014 to 2018': '2014/2018',
  'vom 3. bis 5. Mai 2022': '2022-05-03/2022-05-05',
  'du 3 au 5 mai 2022': '2022-05-03/2022-05-05',
  'від 2014 до 2018': '2014/2018',
  'le 24 février 2022 à 5h': '2022-02-24T05:00',
  'am 24. Februar 2022': '2022-02-24',
};

describe('a date in a cell that says less than a day', () => {
  readAllDates();

  for (const [text, edtf] of Object.entries(COARSE)) {
    it(`may be ${text}`, () => assert.deepEqual(readCellDate(text), { edtf }));
  }

  for (const [text, edtf] of Object.entries({
    'Spring 2020': '2020-21',
    'Summer of 1969': '1969-22',
    'Frühjahr 2020': '2020-21',
    'automne 2021': '2021-23',
    'primavera de 2020': '2020-21',
    'jesień 2021': '2021-23',
    'весна 2022': '2022-21',
    'Winter 2019/20': '2019-24',
    'winter 2019–2020': '2019-24',
    '2025年春': '2025-21',
    'Spring 2020 – Autumn 2021': '2020-21/2021-23',
  })) {
    it(`may be a season, of which it is told where it was: ${text}`, () =>
      assert.deepEqual(readCellDate(text), { edtf, told: 'date-north' }));
  }

  for (const [text, edtf] of Object.entries({
    'early March 2022': '2022-03',
    'mid-2019': '2019',
    'end of 2021': '2021',
    'Anfang März 2022': '2022-03',
    'mi-mars 2022': '2022-03',
    'principios de marzo de 2022': '2022-03',
    'початок березня 2022': '2022-03',
    '2027 (planned)': '2027',
    '2019/20': '2019/2020',
  })) {
    it(`may say more than EDTF can, which is kept as it is written: ${text}`, () =>
      assert.deepEqual(readCellDate(text), { edtf, told: 'date-noted' }));
  }

  // Of January or of December, of the middle or of all, of which year: nobody knows but who wrote it.
  for (const text of [
    'Winter 2020',
    'before 2010',
    'between 2014 and 2018',
    '1900s',
    '2019/21',
    'TBC',
    'the end',
    '0. Jahrhundert',
    'XL wiek',
    '15 XIII 2025',
    'AD 0',
  ])
    it(`is not ${text}`, () => assert.equal(readCellDate(text), null));
});

describe('a date in a cell', () => {
  for (const [text, edtf] of Object.entries(DATES)) {
    it(`may be ${text}`, () => assert.deepEqual(readCellDate(text), { edtf }));
  }

  for (const text of [
    'soon',
    '31.02.2025',
    '16–15 December 2025',
    '16 Dec – 15 Dec 2025',
    '16.12.2025 – 15.12.2025',
    '14–13/2025',
    '2021 – 2022 – 2023',
    '–2022',
    '—2022',
    '15-12-25',
    '31.02.25',
    'Sep 21',
    '1-Sep',
    '32 December 2025',
    '15 Month 2025',
    '2025-13',
    '1 2 3',
    '-',
  ]) {
    it(`is not ${text}`, () => assert.equal(readCellDate(text), null));
  }

  it('may be the number of a day, as spreadsheets count them', () => {
    assert.deepEqual(readCellDate('46006'), { edtf: '2025-12-15', told: 'date-serial' });
    assert.deepEqual(readCellDate('46006.5'), { edtf: '2025-12-15T12:00', told: 'date-serial' });
  });

  for (const [text, edtf] of Object.entries({
    '15.12.25': '2025-12-15',
    '15/12/25': '2025-12-15',
    '12/15/25': '2025-12-15',
    '1-Sep-21': '2021-09-01',
    'бер.22': '2022-03',
    'Mrz.22': '2022-03',
    '1 Sep 21': '2021-09-01',
    '1. Sept. 21': '2021-09-01',
    'May-19': '2019-05',
    'May ’19': '2019-05',
    'Dec-63': '1963-12',
    '15.12.25 18:30': '2025-12-15T18:30',
    'Mo, 15.12.25': '2025-12-15',
    '14.–15.12.25': '2025-12-14/2025-12-15',
    '1-Sep-21 – 3-Sep-21': '2021-09-01/2021-09-03',
  })) {
    it(`may have a year of two digits, which is told: ${text}`, () =>
      assert.deepEqual(readCellDate(text), { edtf, told: 'date-short-year' }));
  }

  it('with a year of two digits has both readings, too', () => {
    assert.deepEqual(readCellDate('03/04/25'), { either: ['2025-04-03', '2025-03-04'] });
    assert.deepEqual(readCellDate('03/04/25', 'day'), { edtf: '2025-04-03', told: 'date-short-year' });
    assert.deepEqual(['25/12/25', '12/25/25'].map(orderOf), ['day', 'month']);
  });

  it('that looks like years and is a season in EDTF is told', () => {
    for (const edtf of ['2021-22', '2021-24'])
      assert.deepEqual(readCellDate(edtf), { edtf, told: 'date-season' });
    assert.deepEqual(readCellDate('2021–22'), { edtf: '2021-22', told: 'date-season' });
    for (const edtf of ['2025-21', '2021-21']) assert.deepEqual(readCellDate(edtf), { edtf });
  });

  it('has both readings where it has two, unless the order is known', () => {
    assert.deepEqual(readCellDate('03/04/2025'), { either: ['2025-04-03', '2025-03-04'] });
    assert.deepEqual(readCellDate('3-4-2025 18:30'), { either: ['2025-04-03T18:30', '2025-03-04T18:30'] });
    assert.deepEqual(readCellDate('03/04/2025', 'day'), { edtf: '2025-04-03' });
    assert.deepEqual(readCellDate('03/04/2025', 'month'), { edtf: '2025-03-04' });
    assert.deepEqual(['25/12/2025', '12/25/2025', '03/04/2025', 'soon'].map(orderOf), [
      'day',
      'month',
      null,
      null,
    ]);
  });

  it('in every language is the day that Intl has worded', () => {
    const day = fc.date({ min: new Date('1001-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    const locale = fc.constantFrom('en', 'en-GB', 'uk', 'de', 'fr', 'pl', 'es', 'ar', 'ja');
    const style = fc.constantFrom('long' as const, 'full' as const);
    fc.assert(
      fc.property(day, locale, style, (date, language, dateStyle) => {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle, timeZone: 'UTC' });
        // The Japanese put the weekday after the day.
        const text = format.format(date).replace(/日\p{L}+$/u, '日');
        assert.deepEqual(readCellDate(text), { edtf: date.toISOString().slice(0, 10) }, text);
      }),
      { numRuns: 400 },
    );
  });

  it('is always one that can be read, whatever stands there', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789/.-–: 年月日TZ'), maxLength: 14 }),
      fc.string({ unit: 'binary', maxLength: 90 }),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const read = readCellDate(cell);
        if (!read) return;
        for (const edtf of 'either' in read ? read.either : [read.edtf]) assert.ok(anyDate(edtf, {}), edtf);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a time in a cell', () => {
  for (const [text, time] of Object.entries({
    '18:30': '18:30',
    '9:05': '09:05',
    '18.30': '18:30',
    '1830': '18:30',
    '18h30': '18:30',
    '18 h 30': '18:30',
    '18h': '18:00',
    '18 Uhr': '18:00',
    '18:30 h': '18:30',
    '18:30 Uhr': '18:30',
    '6:30 pm': '18:30',
    '6:30 p.m.': '18:30',
    '6pm': '18:00',
    '12:00 am': '00:00',
    '18:30:05': '18:30:05',
    '18:30:05.4': '18:30:05',
    '0.4375': '10:30',
    '0.99999': '23:59',
  })) {
    it(`may be ${text}`, () => assert.equal(readCellTime(text), time));
  }

  for (const text of ['noon', '25:00', '18:60', '13 pm', '', '18']) {
    it(`is not “${text}”`, () => assert.equal(readCellTime(text), null));
  }
});
