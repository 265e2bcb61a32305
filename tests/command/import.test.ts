import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readJson } from '../../src/read/json.js';
import { readStory } from '../../src/read/story.js';
import { ROOT } from '../tools/command.mjs';
import { call, STORY, workFolder } from './building.js';

const home = workFolder();
const SAMPLES = `${ROOT}data/samples/`;
const theirs = `${SAMPLES}timelinejs.csv`;

describe('news-timeline import', () => {
  for (const name of [
    'timelinejs.csv',
    'timelinejs-old.csv',
    'timelinejs.json',
    'messy.csv',
    'bridge.xlsx',
    'utf-16.tsv',
  ]) {
    it(`writes ${name} as version 1, the same story`, async () => {
      const out = `${home}/new/${name}.json`;
      const { code, said, told } = await call('import', SAMPLES + name, '--out', out);
      assert.equal(code, 0, told);
      const written = readJson(readFileSync(out, 'utf8'));
      const source = await readStory(readFileSync(SAMPLES + name), { name });
      // What is to be mended in the story itself is still to be mended.
      const known = new Set(source.problems.map((problem) => problem.code));
      assert.deepEqual(
        written.problems.filter((problem) => !known.has(problem.code)),
        [],
      );
      assert.deepEqual(written.document, source.document);
      assert.equal(told === '', source.problems.length === 0);
      assert.ok(said.startsWith(`${out}: ${source.document?.events.length} events`), said);
    });
  }

  it('says what is not carried over, with its place', async () => {
    const { told, said } = await call('import', theirs, '--out', `${home}/told.json`);
    assert.match(told, /row 2: The picture of the title is left out/);
    assert.match(told, /row 3, column Background: A background is left out/);
    assert.match(said, /4 events; 6 problems told above\.$/);
  });

  it('writes lines that a person can edit', async () => {
    await call('import', theirs, '--out', `${home}/lines.json`);
    assert.match(readFileSync(`${home}/lines.json`, 'utf8'), /^\{\n {2}"version": 1,\n/);
  });

  it('leaves a file alone that is there, until it is forced', async () => {
    const out = `${home}/there.json`;
    writeFileSync(out, 'mine');
    const { code, told } = await call('import', theirs, '--out', out);
    assert.equal(code, 1);
    assert.match(told, /there\.json is there already: it is left alone\.\n.*--force/);
    assert.equal(readFileSync(out, 'utf8'), 'mine');
    assert.equal((await call('import', theirs, '--out', out, '--force')).code, 0);
    assert.ok(readJson(readFileSync(out, 'utf8')).document);
    assert.deepEqual(
      readdirSync(home).filter((name) => name.includes('making')),
      [],
    );
  });

  it('does not write over what it reads', async () => {
    const file = `${home}/own.json`;
    copyFileSync(`${SAMPLES}timelinejs.json`, file);
    const { code, told } = await call('import', file, '--out', file, '--force');
    assert.equal(code, 2);
    assert.match(told, /itself/);
  });

  it('has nothing to do with a story of ours', async () => {
    const { code, told } = await call('import', STORY, '--out', `${home}/ours.json`);
    assert.equal(code, 1);
    assert.match(told, /in our format already.*\n"news-timeline check /);
    assert.ok(!existsSync(`${home}/ours.json`));
  });

  it('writes nothing where there is nothing', async () => {
    const { code, told } = await call(
      'import',
      `${ROOT}data/bad/no-title-column.csv`,
      '--out',
      `${home}/no.json`,
    );
    assert.equal(code, 1);
    assert.match(told, /error at row 1[^]*There is nothing to carry over/);
    assert.ok(!existsSync(`${home}/no.json`));
  });

  it('says where it cannot write', async () => {
    writeFileSync(`${home}/file`, '');
    const { code, told } = await call('import', theirs, '--out', `${home}/file/out.json`);
    assert.equal(code, 1);
    assert.match(told, /out\.json cannot be written: .*\n/);
  });

  const wrong: [what: string, args: string[], words: RegExp][] = [
    ['no file', ['import', '--out', 'x.json'], /FILE is missing/],
    ['no --out', ['import', theirs], /--out is missing/],
    ['two files', ['import', theirs, STORY, '--out', 'x.json'], /One story at a time/],
    ['another kind of file to write', ['import', theirs, '--out', 'x.csv'], /“x\.csv”.*\n.*\.json/],
  ];
  for (const [what, args, words] of wrong) {
    it(`answers ${what} with what there is, and 2`, async () => {
      const { code, said, told } = await call(...args);
      assert.deepEqual([code, said], [2, '']);
      assert.match(told, words);
    });
  }
});
