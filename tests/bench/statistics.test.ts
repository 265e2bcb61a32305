import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RUN } from './make-report.js';
import { blockingTime } from './pages/blocking.mjs';
import { summary } from './report.js';
import { median, p95, quantile } from './statistics.js';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => count - i);

describe('statistics', () => {
  it('take the middle, of an even number the mean of two, and leave the values as they are', () => {
    const values = [5, 100, 1];
    assert.equal(median(values), 5);
    assert.deepEqual(values, [5, 100, 1]);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.equal(median([10, 9]), 9.5);
    assert.equal(median([7]), 7);
    assert.equal(median([]), null);
  });

  it('take the value that 95 of 100 do not exceed', () => {
    assert.equal(p95(upTo(100)), 95);
    assert.equal(p95(upTo(40)), 38);
    assert.equal(p95(upTo(20)), 19);
    assert.equal(p95([3]), 3);
    assert.equal(p95([]), null);
    assert.equal(quantile(upTo(10), 0), 1);
    assert.equal(quantile(upTo(10), 1), 10);
  });

  it('count of tasks what goes beyond 50 ms', () => {
    const tasks = [
      { startTime: 0, duration: 500 },
      { startTime: 900, duration: 150 },
      { startTime: 2000, duration: 50 },
      { startTime: 3000, duration: 80 },
    ];
    // The first ended before; the second had not.
    assert.equal(blockingTime(tasks, 1000), 100 + 30);
    assert.equal(blockingTime(tasks, 0), 450 + 100 + 30);
    assert.equal(blockingTime([], 0), 0);
  });
});

describe('a summary of rounds', () => {
  it('has the medians of what was measured, and the largest shift', () => {
    const rounds = [
      { ...RUN, drawn: 90, shift: 0, blocking: null },
      { ...RUN, drawn: 300, shift: 0.2, blocking: null },
      { ...RUN, drawn: 100, shift: 0.1, blocking: null, heap: null },
    ];
    const { drawn, shift, blocking, heap } = summary(rounds);
    assert.deepEqual(
      { drawn, shift, blocking, heap },
      { drawn: 100, shift: 0.2, blocking: null, heap: 1_000_000 },
    );
  });

  it('keeps why something is missing', () => {
    const rounds = [RUN, { ...RUN, pan: null, note: 'pan: not done after 60 s' }];
    assert.equal(summary(rounds).note, 'pan: not done after 60 s');
  });

  it('of nothing is nothing', () => {
    const { drawn, shift, note } = summary([]);
    assert.deepEqual({ drawn, shift, note }, { drawn: null, shift: null, note: '' });
  });
});
