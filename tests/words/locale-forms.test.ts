import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatList, formatUnit, type LengthUnit } from '../../src/words/intl.js';
import { intlForms } from '../../src/words/intl-forms.js';
import { formsOf } from '../../src/words/locale-forms.js';

const own = formsOf('en-GB');
const intl = intlForms('en-GB');

describe('English without Intl is written as Intl has it', () => {
  it('months', () => {
    for (let month = 1; month <= 12; month++) {
      for (const width of ['long', 'short'] as const) {
        for (const beside of ['alone', 'year', 'day'] as const)
          assert.equal(own.monthName(month, width, beside), intl.monthName(month, width, beside));
      }
    }
  });

  it('clock times and days, of any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8e15, max: 8e15 }), fc.boolean(), (wall, seconds) => {
        assert.equal(own.clockTime(wall, seconds), intl.clockTime(wall, seconds));
        assert.equal(own.dayNumber(wall), intl.dayNumber(wall));
      }),
    );
  });

  it('numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (value) => {
        assert.equal(own.wholeNumber(value), intl.wholeNumber(value));
        assert.equal(own.digits(value, 1), intl.digits(value, 1));
      }),
    );
    for (let value = 0; value < 100; value++) assert.equal(own.digits(value, 2), intl.digits(value, 2));
  });

  it('lengths', () => {
    const units: LengthUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
    for (const unit of units) {
      const format = new Intl.NumberFormat('en-GB', { style: 'unit', unit, unitDisplay: 'long' });
      for (const count of [0, 1, 2, 999, 1000, 123_456, 999_999])
        assert.equal(formatUnit('en-GB', count, unit), format.format(count));
    }
    const list = new Intl.ListFormat('en-GB', { type: 'unit', style: 'narrow' });
    for (const words of [[], ['1 year'], ['1 year', '3 months']])
      assert.equal(formatList('en-GB', words, 'unit'), list.format(words));
  });
});
