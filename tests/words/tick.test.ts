import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { startOfDay } from '../../src/model/calendar.js';
import { addAllDateWords } from '../../src/words/all-date-words.js';
import type { TickUnit } from '../../src/words/tick-format.js';
import { formatLength, formatMoment, formatTick, formatWindow } from '../../src/words/tick.js';

addAllDateWords();
const utc = Date.UTC;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const IDES = new Date(0).setUTCFullYear(-43, 2, 15);

describe('formatTick', () => {
  const time = utc(2025, 11, 13, 18, 0, 5);
  const table: [TickUnit, string, string, string][] = [
    ['year', '2025', '2025', '2025'],
    ['month', 'Dec', 'Dec 2025', 'Dec 2025'],
    ['day', '13', '13 Dec', '13 Dec 2025'],
    ['hour', '18:00', '13 Dec, 18:00', '13 Dec 2025, 18:00'],
    ['minute', '18:00', '13 Dec, 18:00', '13 Dec 2025, 18:00'],
    ['second', '18:00:05', '13 Dec, 18:00:05', '13 Dec 2025, 18:00:05'],
  ];
  for (const [unit, none, next, all] of table) {
    it(`says as much of the context of a ${unit} as asked`, () => {
      assert.equal(formatTick(time, unit), none);
      assert.equal(formatTick(time, unit, { context: 'none' }), none);
      assert.equal(formatTick(time, unit, { context: 'next' }), next);
      assert.equal(formatTick(time, unit, { context: 'all' }), all);
    });
  }

  it('says decades and centuries', () => {
    assert.equal(formatTick(utc(1990, 0, 1), 'decade'), '1990s');
    assert.equal(formatTick(utc(1900, 0, 1), 'century'), '1900s');
    assert.equal(formatTick(IDES, 'century'), '44 BCE');
  });

  it('says the era of years before and soon after its turn', () => {
    assert.equal(formatTick(IDES, 'year'), '44 BCE');
    assert.equal(formatTick(IDES, 'day', { context: 'all' }), '15 Mar 44 BCE');
    assert.equal(formatTick(IDES, 'day', { context: 'next' }), '15 Mar');
    assert.equal(formatTick(new Date(0).setUTCFullYear(50, 0, 1), 'year'), '50 CE');
  });

  it('begins a day at midnight', () => {
    assert.equal(formatTick(utc(2025, 11, 15), 'hour', { context: 'next' }), '15 Dec, 00:00');
  });

  it('says the year beyond the calendar, whatever the unit', () => {
    for (const [year, words] of [
      [-100_000_000, '100 million BCE'],
      [-66_100_000, '66.1 million BCE'],
      [-66_001_000, '66.001 million BCE'],
      [-66_000_001, '66,000,002 BCE'],
      [-300_000, '300 thousand BCE'],
      [-20_000, '20 thousand BCE'],
      [-12_000, '12001 BCE'],
      [-9999, '10000 BCE'],
      [0, '1 BCE'],
      [300_001, '300,001 CE'],
      [5_000_000_000, '5 billion CE'],
    ] as const)
      assert.equal(formatTick(startOfDay(year), 'year'), words);
    assert.equal(formatTick(startOfDay(-66_012_345), 'month', { context: 'all' }), '66 million BCE');
    assert.equal(formatTick(startOfDay(-66_000_000), 'year', { lang: 'de' }), '66 Millionen Jahre v. Chr.');
    assert.equal(formatTick(startOfDay(-66_000_000), 'year', { lang: 'ja' }), '紀元前6600万年');
    assert.equal(formatTick(startOfDay(-66_000_000), 'year', { lang: 'sv' }), '66 million BCE');
  });

  it('has no words for what never comes', () => {
    for (const far of [Infinity, -Infinity, NaN]) assert.equal(formatTick(far, 'day'), '');
  });
});

describe('formatMoment', () => {
  it('says a day', () => {
    assert.equal(formatMoment(utc(2025, 11, 15, 23, 59)), '15 December 2025');
    assert.equal(formatMoment(IDES), '15 March 44 BCE');
    assert.equal(formatMoment(startOfDay(-66_123_456)), '66.1 million BCE');
    assert.equal(formatMoment(Infinity), '');
  });
});

describe('formatWindow', () => {
  it('says the days of a window, and the hours of one day', () => {
    const december = (day: number, hour = 0, minute = 0): number => utc(2025, 11, day, hour, minute);
    assert.equal(formatWindow(december(1), december(26)), '1 to 25 December 2025');
    assert.equal(formatWindow(december(15), december(16)), '15 December 2025');
    assert.equal(formatWindow(december(15, 10, 5), december(15, 16, 20)), '15 December 2025, 10:05 to 16:20');
    assert.equal(formatWindow(december(15, 22), december(16, 2)), '15 to 16 December 2025');
    assert.equal(formatWindow(startOfDay(-170_000_000), december(16)), '170 million BCE to 16 December 2025');
  });
});

describe('formatLength', () => {
  const table: [number, number, string][] = [
    [utc(2022, 1, 24), utc(2025, 9, 1), '3 years 7 months'],
    [utc(2022, 1, 25), utc(2025, 9, 1), '3 years 7 months'],
    [utc(2025, 10, 1), utc(2025, 11, 14), '6 weeks'],
    [0, 28 * DAY, '4 weeks'],
    [0, 27 * DAY, '27 days'],
    [0, 12 * DAY, '12 days'],
    [0, 1 * DAY, '1 day'],
    [0, 2 * DAY, '2 days'],
    [0, 36 * HOUR, '1 day 12 hours'],
    [0, 2.9 * DAY, '2 days 22 hours'],
    [0, 5 * HOUR, '5 hours'],
    [0, 1 * HOUR, '1 hour'],
    [0, 1.5 * HOUR, '1 hour 30 minutes'],
    [0, 15 * HOUR - 60_000, '15 hours'],
    [0, 6 * HOUR + 51 * 60_000, '6 hours 50 minutes'],
    [0, 59 * 60_000, '59 minutes'],
    [0, DAY - 1000, '1 day'],
    [0, 60_000, '1 minute'],
    [0, 45_000, '45 seconds'],
    [utc(2025, 0, 1), utc(2025, 3, 1), '3 months'],
    [utc(2025, 0, 31), utc(2025, 5, 30), '5 months'],
    [utc(2025, 0, 1), utc(2026, 0, 1), '1 year'],
    [utc(2025, 0, 1), utc(2025, 11, 28), '1 year'],
    [utc(2025, 0, 1), utc(2026, 1, 1), '1 year 1 month'],
    [utc(1984, 0, 1), utc(2025, 0, 1), '41 years'],
    [utc(1500, 0, 1), utc(2000, 6, 1), '501 years'],
    [IDES, new Date(0).setUTCFullYear(2, 2, 15), '45 years'],
    [IDES, utc(2025, 2, 15), '2,068 years'],
    [startOfDay(-400_000), startOfDay(1970), '402,000 years'],
    [startOfDay(-170_000_000), startOfDay(-66_000_000), '104 million years'],
  ];
  for (const [start, end, words] of table) {
    it(`says ${words}`, () => {
      assert.equal(formatLength(start, end), words);
    });
  }

  it('says millions of years as each language does', () => {
    const words = {
      fr: '170 millions d’années',
      es: '170 millones de años',
      ja: '1.7億年',
      nl: '170 miljoen jaar',
    };
    for (const [lang, length] of Object.entries(words))
      assert.equal(formatLength(startOfDay(-170_000_000), startOfDay(-12_000), lang), length);
  });

  it('has no words for what does not end', () => {
    assert.equal(formatLength(0, Infinity), '');
    assert.equal(formatLength(-Infinity, 0), '');
    assert.equal(formatLength(NaN, 0), '');
  });
});
