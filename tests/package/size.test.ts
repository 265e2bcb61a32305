import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  builtFiles,
  gzipped,
  graph,
  OF_OTHER_FORMATS,
  OF_OTHER_LANGUAGES,
  OF_OTHER_STORIES,
} from './dist.js';

/**
 * Bytes. What a reader waits for at first, in all for a story such as ours, and what other stories need besides. A sheet
 * needs the parser of CSV, the one of TimelineJS that of HTML too (half of it are the names of characters). Large stories are
 * read into arrays, and their events made when they are asked for: 1.3 kB for a first picture of 100,000 that comes a
 * third sooner.
 */
const BUDGET = {
  first: 15_000,
  all: 70_000,
  other: 62_000,
  sheet: 30_000,
  html: 23_000,
  workbook: 22_000,
  language: 4_500,
  dates: 18_500,
  allDates: 24_500,
  embed: 4_000,
  host: 1_150,
};

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

  it('all that a reader waits for at first', () => check(entry, graph(entry, false), BUDGET.first));
  it('all that a reader of our story ever loads', () => {
    const paths = [...graph(entry, true)].filter(
      (path) =>
        !OF_OTHER_STORIES.test(path) && !OF_OTHER_FORMATS.test(path) && !OF_OTHER_LANGUAGES.test(path),
    );
    check(entry, paths, BUDGET.all);
  });
  it('style sheets in scripts, which have no white space that they do not need', () => {
    for (const path of graph(entry, true))
      assert.doesNotMatch(readFileSync(path, 'utf8'), /[{;] [a-z-]+: [^;{}]+; [a-z-]+: /, path);
  });
  it('what other stories need besides', () => {
    const paths = builtFiles().filter((path) => OF_OTHER_STORIES.test(path));
    assert.equal(paths.length, 21, paths.join('\n'));
    check('another story', paths, BUDGET.other);
  });
  it('what other formats need besides', () => {
    const paths = builtFiles().filter((path) => OF_OTHER_FORMATS.test(path));
    const named = (name: string): string[] => paths.filter((path) => path.includes(`/${name}-`));
    check('HTML', named('html-parser'), BUDGET.html);
    check('a workbook', named('workbook'), BUDGET.workbook);
    const others = new Set([...named('html-parser'), ...named('workbook')]);
    assert.deepEqual([paths.length, others.size], [8, 2], paths.join('\n'));
    check(
      'a sheet',
      paths.filter((path) => !others.has(path)),
      BUDGET.sheet,
    );
  });
  it('the page for an iframe, above what a reader waits for at first', () => {
    const paths = [...graph('dist/embed.js', false), 'dist/embed.html', 'dist/embed.css'];
    check('dist/embed.html', paths, gzipped(entry) + BUDGET.embed);
  });
  it('the script for pages with an iframe', () =>
    check('dist/host.js', graph('dist/host.js', true), BUDGET.host));
  it('the words of another language', () => {
    const paths = builtFiles().filter((path) => OF_OTHER_LANGUAGES.test(path));
    const languages = new Set(paths.map((path) => OF_OTHER_LANGUAGES.exec(path)?.[1]));
    // One more for languages of which only Intl has words, one that knows where they all are.
    assert.equal(languages.size, 9);
    assert.equal(paths.length, 17, paths.join('\n'));
    for (const language of languages) {
      const own = paths.filter((path) => OF_OTHER_LANGUAGES.exec(path)?.[1] === language);
      check(String(language), own, BUDGET.language);
    }
  });
  it('the dates alone, in eight languages', () =>
    check('dist/dates.js', graph('dist/dates.js', false), BUDGET.dates));
  it('all of them, where not all are plain', () =>
    check('dist/dates.js', graph('dist/dates.js', true), BUDGET.allDates));
});
