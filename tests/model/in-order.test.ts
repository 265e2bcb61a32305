import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inOrder } from '../../src/model/in-order.js';

function expected(numbers: readonly number[]): number[] {
  return numbers.map((_, at) => at).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
}

describe('places in order', () => {
  it('are those of a plain sort, for numbers in any order', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(numbers, (list) => assert.deepEqual([...inOrder(Float64Array.from(list))], expected(list))),
    );
  });

  it('are those of a plain sort, for a few ordered rows shuffled into one', () => {
    const shuffled = fc.array(fc.constantFrom(0, 0, 12, 3.5), { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(shuffled, (list) => {
        const numbers = list.map((more, at) => Math.floor(at / 3) * 2 + more);
        assert.deepEqual([...inOrder(Float64Array.from(numbers))], expected(numbers));
      }),
    );
  });

  it('are those of a plain sort by two numbers, where ties are given', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1, 1.2, 2.5, 60_000, Infinity));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 200, size: 'max' }), (pairs) => {
        const numbers = Float64Array.from(pairs, ([number]) => number);
        const ties = Float64Array.from(pairs, ([, tie]) => tie);
        const plain = [...pairs.entries()]
          .sort(([a, [one, first]], [b, [other, second]]) => one - other || first - second || a - b)
          .map(([at]) => at);
        assert.deepEqual([...inOrder(numbers, ties)], plain);
      }),
    );
  });

  it('can be had for 100,000 numbers in reverse, and for none', () => {
    const reverse = Float64Array.from({ length: 100_000 }, (_, at) => -at);
    assert.equal(inOrder(reverse)[0], 99_999);
    assert.equal(inOrder(new Float64Array()).length, 0);
  });
});
