import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf, sayDate, wrongDate } from '../../src/builder/desk-date.js';
import { readDate } from '../../src/model/parse-date.js';
import { readAllDates } from '../../src/read/all-dates.js';

describe('the day of a moment', () => {
  for (const [year, month, day, edtf] of [
    [2025, 12, 15, '2025-12-15'],
    [9999, 12, 31, '9999-12-31'],
    [10_000, 1, 1, 'Y10000'],
    [476, 9, 4, '0476-09-04'],
    [0, 1, 1, '0000-01-01'],
    [-1, 2, 28, '-0001-02-28'],
    [-43, 3, 15, '-0043-03-15'],
    [-9999, 1, 1, '-9999-01-01'],
    [-10_000, 12, 31, 'Y-10000'],
    [-200_000, 6, 1, 'Y-200000'],
  ] as const)
    it(`is ${edtf}, and can be read`, () => {
      const time = new Date(0).setUTCFullYear(year, month - 1, day);
      assert.equal(dayOf(time), edtf);
      assert.ok('date' in readDate(edtf));
    });
});

describe('what is said of a text that is no date', () => {
  readAllDates();
  const FORMS =
    'Write a date such as 15 December 2025, 2025-12-15, December 2025 or 2025; 2025-10~ for “about”.';
  for (const [text, message, hint] of [
    ['soon', '“soon” is not a date that can be read.', FORMS],
    ['early March 2025', '“early March 2025” is not a date that can be read.', FORMS],
    ['15 December 20255', '“15 December 20255” is not a date that can be read.', FORMS],
    [
      '31.02.2025',
      '“31.02.2025” is not a date: month 02 of 2025 has 28 days.',
      'Write a day that the month has.',
    ],
    ['2025-13-01', '“2025-13-01” is not a date: there is no month 13.', 'Write a month from 01 to 12.'],
    ['2025-12/2025-01', 'The date “2025-12/2025-01” ends before it starts.', 'Write the earlier date first.'],
    ['2025-1x', '“2025-1x” is not a date that can be read.', 'Write 2025-1X.'],
    [
      '03/04/2025',
      '“03/04/2025” can be read in two ways.',
      'Write 2025-04-03 if the day comes first, 2025-03-04 if the month does.',
    ],
  ] as const)
    it(`is short and plain: ${text}`, () => {
      assert.deepEqual(wrongDate(text, 'UTC'), { message, hint });
      const { kind, words } = sayDate(text, 'en', 'UTC') ?? {};
      assert.equal(words, kind === 'choose' ? `${message} Which one?` : `${message} ${hint}`);
    });
});
