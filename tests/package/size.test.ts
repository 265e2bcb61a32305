import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipped, graph } from './dist.js';

/** Bytes. What a reader waits for at first, and in all: what the real story needs of that is in `tests/pages/budget.test.ts`. */
const BUDGET = { first: 15_000, all: 90_000, dates: 10_000 };

function check(entry: string, later: boolean, most: number): void {
  const sizes = [...graph(entry, later)].map((path) => ({ path, size: gzipped(path) }));
  const sum = sizes.reduce((total, { size }) => total + size, 0);
  const listing = sizes
    .sort((a, b) => b.size - a.size)
    .map(({ path, size }) => `${size.toString().padStart(8)} ${path}`)
    .join('\n');
  assert.ok(sum <= most, `${entry} takes ${sum} bytes (gzip -9) of ${most}:\n${listing}`);
}

describe('the size of', () => {
  it('all that a reader waits for at first', () => check('dist/news-timeline.js', false, BUDGET.first));
  it('all that a reader ever loads', () => check('dist/news-timeline.js', true, BUDGET.all));
  it('the dates alone', () => check('dist/dates.js', true, BUDGET.dates));
});
