import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { filesBelow } from '../tools/files.mjs';

/** What may stand at the top: what tools and users expect there, and the rooms. */
const TOP = new Set([
  '.ci',
  '.editorconfig',
  '.git',
  '.gitignore',
  '.prettierignore',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'data',
  'demo',
  'dist',
  'dist-again',
  'node_modules',
  'package-lock.json',
  'package.json',
  'rollup.config.mjs',
  'src',
  'tests',
  'tsconfig.json',
]);
const MOST_LINES = 400;
const DEMO_INDEX = 'demo/index.html';

const read = (path: string): string => readFileSync(ROOT + path, 'utf8');

describe('the tree', () => {
  it('has nothing at its top that does not belong there', () => {
    assert.deepEqual(
      readdirSync(ROOT).filter((name) => !TOP.has(name)),
      [],
    );
  });

  it('has small files', () => {
    const code = ['src', 'tests', 'demo']
      .flatMap(filesBelow)
      .filter((path) => /\.(ts|mjs|js|css|html)$/.test(path));
    assert.ok(code.length > 50, 'the files were not found');
    const long = code.filter((path) => read(path).split('\n').length - 1 > MOST_LINES);
    assert.deepEqual(long, []);
  });

  it('names every demo page in its index', () => {
    const pages = filesBelow('demo').filter((path) => path.endsWith('.html') && path !== DEMO_INDEX);
    assert.ok(existsSync(ROOT + DEMO_INDEX), `${DEMO_INDEX} is missing`);
    const index = read(DEMO_INDEX);
    const links = new Set(
      [...index.matchAll(/href="(?:\.\/)?([^"#?]+)/g)].map(([, href]) => `demo/${href ?? ''}`),
    );
    assert.deepEqual(
      pages.filter((page) => !links.has(page)),
      [],
    );
  });
});
