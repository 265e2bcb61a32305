import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { call, STORY, workFolder } from './building.js';

const home = workFolder();
const sheet = `${home}/story.csv`;
writeFileSync(sheet, 'id,date,title\none,2025-13-01,One\ntwo,2025-12-01,Two\n');
const TODAY = ['--today', '2025-12-15'];

describe('news-timeline check', () => {
  it('has nothing to say of a good story, and ends with 0', async () => {
    const { code, said, told } = await call('check', STORY, ...TODAY);
    assert.deepEqual([code, told], [0, '']);
    assert.equal(said, `${STORY}: 15 events, no problems.`);
  });

  it('names file, row and column with what to do, and ends with 1', async () => {
    const { code, said } = await call('check', sheet, ...TODAY);
    assert.equal(code, 1);
    assert.match(said, /story\.csv: error at row 2, column date \(one\): “2025-13-01”.*\n {2}\S/);
    assert.match(said, /\n[^\n]*story\.csv: 2 events, 1 error, \d warnings?\.$/);
  });

  it('lets warnings pass, unless it is strict', async () => {
    const late = ['check', STORY, '--today', '2025-12-27'];
    const { code, said } = await call(...late);
    assert.equal(code, 0);
    assert.match(said, /warning at events\[12\]\.status \(miami-round\)[^]* 0 errors, 3 warnings\.$/);
    assert.equal((await call(...late, '--strict')).code, 1);
    assert.equal((await call('check', STORY, ...TODAY, '--strict')).code, 0);
  });

  it('goes on after a file that cannot be read, and counts all', async () => {
    const { code, said } = await call('check', `${home}/none.json`, home, STORY, ...TODAY);
    assert.equal(code, 1);
    assert.match(said, /none\.json: error at file: .*there is no such file\.\n {2}Check its name/);
    assert.match(said, /is a folder/);
    assert.match(said, /15 events, no problems\.\n3 files: 2 errors, 0 warnings\.$/);
  });

  it('shows all problems, however many', async () => {
    const many = `${home}/many.csv`;
    writeFileSync(
      many,
      `id,date,title\n${Array.from({ length: 80 }, (_, at) => `e${at},soon,E${at}\n`).join('')}`,
    );
    const { said } = await call('check', many);
    assert.match(said, /The same at rows 3–81\./);
  });

  it('answers machines with all of it', async () => {
    const { code, said, told } = await call('check', sheet, `${home}/none.json`, '--json', ...TODAY);
    assert.deepEqual([code, told], [1, '']);
    const { files, errors, warnings } = JSON.parse(said);
    assert.deepEqual([files.length, errors, files[0].file, files[0].events], [2, 2, sheet, 2]);
    assert.equal(warnings, files[0].warnings);
    const problem = files[0].problems.find(({ severity }: { severity: string }) => severity === 'error');
    assert.deepEqual(Object.keys(problem).sort(), ['code', 'hint', 'message', 'severity', 'where']);
    assert.equal(problem.where, 'row 2, column date (one)');
    assert.equal(files[1].problems[0].code, 'file-unreadable');
  });

  it('reads the standard input', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/command/main.ts', 'check', '-', ...TODAY],
      { cwd: ROOT, encoding: 'utf8', input: readFileSync(sheet) },
    );
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /^-: error at row 2, column date \(one\)/m);
  });

  const wrong: [what: string, args: string[], words: RegExp][] = [
    ['no file', ['check'], /FILE is missing.*\n.*check story\.csv/],
    ['a day that is none', ['check', STORY, '--today', 'soon'], /“soon”.*\n.*2025-12-15/],
    ['a month for a day', ['check', STORY, '--today', '2025-12'], /“2025-12”/],
  ];
  for (const [what, args, words] of wrong) {
    it(`answers ${what} with what there is, and 2`, async () => {
      const { code, said, told } = await call(...args);
      assert.deepEqual([code, said], [2, '']);
      assert.match(told, words);
    });
  }
});
