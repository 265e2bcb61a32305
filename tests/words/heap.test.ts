import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortNumber } from '../../src/words/heap.js';

describe('the number on a cluster', () => {
  it('is short, and what is rounded up to a thousand is one of the next unit', () => {
    assert.deepEqual(
      [999, 1000, 1249, 999_940, 999_960, 1_000_000, 2_000_000_000].map((count) => shortNumber(count, 'en')),
      ['999', '1K', '1.2K', '999.9K', '1M', '1M', '2B'],
    );
  });

  it('is as the language writes it', () => {
    assert.equal(shortNumber(12_345, 'ja'), '1.2万');
  });
});
