import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { filesBelow } from '../tools/files.mjs';
import { findCycle, importsOf, readImports } from './import-graph.js';
import { broken } from './rules.js';

const files = filesBelow('src')
  .filter((path) => /\.(?:ts|mjs)$/.test(path))
  .map((path) => path.slice('src/'.length));
const house = readImports(`${ROOT}src`, files);

/** A house of a few files, each given by its text. */
const built = (texts: Record<string, string>): typeof house =>
  new Map(Object.entries(texts).map(([path, text]) => [path, importsOf(path, text)]));

describe('the house', () => {
  it('keeps its rules', () => {
    assert.ok(files.length > 30, 'the files of src/ were not found');
    assert.deepEqual(broken(house), []);
  });

  it('has no circles', () => {
    assert.equal(findCycle(house), null);
  });
});

describe('the rules', () => {
  const DATE = { 'model/date.ts': 'export const date = 1;' };
  const AXIS = { ...DATE, 'axis/axis.ts': '' };
  const cases: [what: string, texts: Record<string, string>, fault: RegExp | null][] = [
    ['let a room import its own files', { ...DATE, 'model/a.ts': `import './date.js';` }, null],
    [
      'let a room import what its row names',
      { ...DATE, 'read/a.ts': `import { date } from '../model/date.js';` },
      null,
    ],
    [
      'keep a room from all others',
      { ...DATE, 'zoom/z.ts': '', 'read/a.ts': `import '../zoom/z.js';` },
      /"read" may not import "zoom"/,
    ],
    [
      'count types too',
      { ...DATE, 'zoom/z.ts': '', 'read/a.ts': `import type { Z } from '../zoom/z.js';` },
      /"read" may not/,
    ],
    [
      'keep elements from importing the axis',
      { ...AXIS, 'elements/e.ts': `import '../axis/axis.js';` },
      /"axis" but dynamically/,
    ],
    [
      'let elements load the axis',
      { ...AXIS, 'elements/e.ts': `const load = () => import('../axis/axis.js');` },
      null,
    ],
    [
      'let elements name its type',
      { ...AXIS, 'elements/e.ts': `type Axis = typeof import('../axis/axis.js');` },
      null,
    ],
    [
      'keep others from loading the axis',
      { ...AXIS, 'read/r.ts': `await import('../axis/axis.js');` },
      /"read" may not/,
    ],
    ['let a room import its packages', { 'elements/e.ts': `import 'lit/directives/repeat.js';` }, null],
    [
      'keep a room from other packages',
      { 'zoom/z.ts': `import { html } from 'lit';` },
      /"zoom" may not import this package/,
    ],
    [
      'tell names that begin alike apart',
      { 'elements/e.ts': `import 'lit-html';` },
      /may not import this package/,
    ],
    [
      'keep the page from what only Node has',
      { 'read/r.ts': `import 'node:fs';` },
      /may not import this package/,
    ],
    ['let a package be loaded later', { 'read/m.ts': `const csv = () => import('papaparse');` }, null],
    [
      'keep it from being loaded at once',
      { 'read/m.ts': `import csv from 'papaparse';` },
      /may not import this package/,
    ],
    ['forbid barrels', { ...DATE, 'model/all.ts': `export * from './date.js';` }, /no barrels/],
    ['forbid barrels by their name', { 'model/index.ts': '' }, /no barrels/],
    ['let entries gather', { ...DATE, 'dates.ts': `export { date } from './model/date.js';` }, null],
    [
      'let an entry hold another',
      { 'dates.ts': '', 'index.ts': `export { formatDate } from './dates.js';` },
      null,
    ],
    [
      'keep entries from using another',
      { 'dates.ts': '', 'index.ts': `import './dates.js';` },
      /imports an entry/,
    ],
    [
      'keep rooms from entries',
      { 'dates.ts': '', 'model/m.ts': `import '../dates.js';` },
      /imports an entry/,
    ],
    ['know all rooms', { 'utils/u.ts': '' }, /no such room/],
    ['know all entries', { 'main.ts': '' }, /no such entry/],
    ['want a suffix', { ...DATE, 'model/m.ts': `import './date';` }, /written with/],
    ['let the build import the build', { 'bundle/a.mjs': `import './b.mjs';`, 'bundle/b.mjs': '' }, null],
    [
      'let what is taken out of a package stand where it is used',
      { 'axis/a.mjs': `import 'node:fs'; import 'rollup/parseAst';` },
      null,
    ],
    [
      'keep the build from what is shipped',
      { ...DATE, 'bundle/a.mjs': `import '../model/date.js';` },
      /"bundle" may not import "model"/,
    ],
    [
      'keep what is shipped from the build',
      { 'axis/a.ts': `import './b.mjs';`, 'axis/b.mjs': '' },
      /imports nothing of the build/,
    ],
    ['want a file', { 'model/m.ts': `import './gone.js';` }, /no such file/],
  ];
  for (const [what, texts, fault] of cases) {
    it(what, () => {
      const faults = broken(built(texts));
      if (fault) assert.match(faults.join('\n'), fault);
      else assert.deepEqual(faults, []);
    });
  }

  it('find a circle of files', () => {
    const circle = built({
      'model/a.ts': `import './b.js';`,
      'model/b.ts': `import type { C } from './c.js';`,
      'model/c.ts': `export { a } from './a.js';`,
    });
    assert.deepEqual(findCycle(circle), ['model/a.ts', 'model/b.ts', 'model/c.ts', 'model/a.ts']);
  });

  it('see no circle where files share one', () => {
    const shared = built({
      'model/a.ts': `import './b.js'; import './c.js';`,
      'model/b.ts': `import './c.js';`,
      'model/c.ts': '',
    });
    assert.equal(findCycle(shared), null);
  });

  it('refuse an import of what is not known before', () => {
    assert.throws(() => importsOf('model/a.ts', 'await import(name)'), /no plain text/);
  });
});
