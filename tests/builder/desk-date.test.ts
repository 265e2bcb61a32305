import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf } from '../../src/builder/desk-date.js';
import { readDate } from '../../src/model/parse-date.js';

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
