import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DAY, daysInMonth, startOfDay } from '../../src/model/calendar.js';
import { yearOf } from '../../src/model/year-of.js';

describe('startOfDay', () => {
  const byDate = (year: number, month: number, day: number): number =>
    new Date(0).setUTCFullYear(year, month - 1, day);

  it('counts as a Date does, months and days beyond their range too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -270_000, max: 270_000 }),
        fc.integer({ min: -30, max: 40 }),
        fc.integer({ min: -400, max: 400 }),
        (year, month, day) => assert.equal(startOfDay(year, month, day), byDate(year, month, day)),
      ),
      { numRuns: 2000 },
    );
  });

  it('takes the years 0 to 99 as they are, and knows every day of four centuries', () => {
    assert.equal(startOfDay(99), byDate(99, 1, 1));
    let expected = byDate(-1, 1, 1);
    for (let year = -1; year <= 400; year++)
      for (let month = 1; month <= 12; month++) {
        assert.equal(startOfDay(year, month), expected, `${year}-${month}`);
        expected += daysInMonth(year, month) * DAY;
      }
  });

  it('goes on where no Date reaches', () => {
    // 400 years have 146,097 days.
    assert.equal(startOfDay(400_000) - startOfDay(-400_000), 2000 * 146_097 * DAY);
    assert.equal(startOfDay(1970 - 400 * 500_000), -500_000 * 146_097 * DAY);
  });
});

describe('yearOf', () => {
  it('gives the year that a day is of, as far as dates are read', () => {
    const years = fc.oneof(
      fc.integer({ min: -400, max: 3000 }),
      fc.integer({ min: -270_000, max: 270_000 }),
      fc.maxSafeInteger().map((year) => year % 1e15),
    );
    fc.assert(
      fc.property(years, (year) => assert.equal(yearOf(startOfDay(year)), year)),
      { numRuns: 5000 },
    );
  });

  it('begins a year with its first millisecond', () => {
    for (const year of [-66_001, -1, 0, 1, 99, 1970, 2000, 2025, 66_000])
      assert.deepEqual([yearOf(startOfDay(year)), yearOf(startOfDay(year) - 1)], [year, year - 1]);
  });
});

describe('daysInMonth', () => {
  it('knows leap years', () => {
    const february = [2023, 2024, 1900, 2000, 0, -1, -4, -100, 1_000_000].map((year) => daysInMonth(year, 2));
    assert.deepEqual(february, [28, 29, 28, 29, 29, 28, 29, 28, 29]);
    const months = Array.from({ length: 12 }, (_, index) => daysInMonth(2025, index + 1));
    assert.deepEqual(months, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});
