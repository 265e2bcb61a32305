import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overlaps } from '../../src/model/overlaps.js';

describe('what lies within a stretch of time', () => {
  const within = { start: 10, end: 20 };

  it('has a part of it: not what ends where it begins, nor what begins where it ends', () => {
    const spans = [
      { start: 0, end: 10 },
      { start: 0, end: 11 },
      { start: 19, end: 30 },
      { start: 20, end: 30 },
      { start: -Infinity, end: Infinity },
      null,
    ];
    assert.deepEqual(
      spans.map((span) => overlaps(span, within)),
      [false, true, true, false, true, false],
    );
  });
});
