import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtFiles, gzipped, graph } from './dist.js';

/** Bytes. What a reader waits for at first, and in all. */
const BUDGET = { first: 15_000, all: 70_000, long: 9_000, dates: 10_000 };

/** What is loaded in long stories only, or when their search is opened, or by that. */
const LONG = /^dist\/chunks\/(?:long-list|plain-event|finder|find-worker)-[\w-]+\.js$/;

function check(what: string, paths: Iterable<string>, most: number): void {
  const sizes = [...paths].map((path) => ({ path, size: gzipped(path) }));
  const sum = sizes.reduce((total, { size }) => total + size, 0);
  const listing = sizes
    .sort((a, b) => b.size - a.size)
    .map(({ path, size }) => `${size.toString().padStart(8)} ${path}`)
    .join('\n');
  assert.ok(sum <= most, `${what} takes ${sum} bytes (gzip -9) of ${most}:\n${listing}`);
}

describe('the size of', () => {
  const entry = 'dist/news-timeline.js';
  const all = [...graph(entry, true)];
  const long = builtFiles().filter((path) => LONG.test(path));

  it('all that a reader waits for at first', () => check(entry, graph(entry, false), BUDGET.first));
  it('all that a reader of a story such as ours ever loads', () => {
    const paths = all.filter((path) => !LONG.test(path));
    check(entry, paths, BUDGET.all);
  });
  it('what long stories need besides', () => {
    assert.equal(long.length, 4, long.join('\n'));
    check('a long story', long, BUDGET.long);
  });
  it('the dates alone', () => check('dist/dates.js', graph('dist/dates.js', true), BUDGET.dates));
});
