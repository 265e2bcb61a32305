import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { listen } from '../tools/port.mjs';
import { call, STORY, workFolder } from './building.js';

const home = workFolder();

describe('news-timeline preview', () => {
  const wrong: [what: string, args: string[], words: RegExp][] = [
    ['no file', [], /FILE is missing.*\n.*preview story\.csv/],
    ['two files', [STORY, STORY], /One story at a time/],
    ['the standard input', ['-'], /standard input.*\nGive the name of a file/],
    ['a port that is none', [STORY, '--port', '70000'], /“70000”.*\n.*0 to 65535/],
  ];
  for (const [what, args, words] of wrong) {
    it(`answers ${what} with what there is, and 2`, async () => {
      const { code, said, told } = await call('preview', ...args);
      assert.deepEqual([code, said], [2, '']);
      assert.match(told, words);
    });
  }

  it('says that there is no such file, and ends with 1', async () => {
    const { code, told } = await call('preview', `${home}/none.csv`, '--port', '0');
    assert.equal(code, 1);
    assert.match(told, /none\.csv cannot be read: there is no such file/);
  });

  it('says that a port is taken, and ends with 1', async () => {
    const other = createServer();
    const port = await listen(other);
    const { code, told } = await call('preview', STORY, '--port', String(port));
    other.close();
    assert.equal(code, 1);
    assert.match(told, /cannot be had: something else has it\.\nGive another with --port/);
  });
});
