import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths, differenceInMonths } from 'date-fns';
import fc from 'fast-check';
import { monthsBetween } from '../../src/model/months-between.js';

describe('months between two moments', () => {
  it('are as many as date-fns counts, rounded to the nearest', () => {
    const moment = fc.integer({ min: Date.UTC(1800, 0), max: Date.UTC(2400, 0) });
    const length = fc.oneof(fc.integer({ min: 0, max: 3e9 }), fc.integer({ min: 0, max: 3e12 }));
    fc.assert(
      fc.property(moment, length, (start, length) => {
        const from = new UTCDateMini(start);
        const whole = differenceInMonths(new UTCDateMini(start + length), from);
        const [last = 0, next = 0] = [whole, whole + 1].map((count) => addMonths(from, count).getTime());
        assert.equal(
          monthsBetween(start, start + length),
          whole + Math.round((start + length - last) / (next - last)),
        );
      }),
    );
  });

  it('have no number beyond the calendar', () => {
    assert.ok(Number.isNaN(monthsBetween(-1e17, 0)));
  });
});
