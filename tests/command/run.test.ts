import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { call, STORY, workFolder } from './building.js';

const home = workFolder();

describe('the command', () => {
  it('says what it can do', async () => {
    const { code, said, told } = await call('--help');
    assert.equal(code, 0);
    assert.match(said, /^ {2}build +\w/m);
    assert.equal(told, '');
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    assert.deepEqual(await call('--version'), { code: 0, said: version, told: '' });
  });

  it('says what a command takes', async () => {
    const { code, said } = await call('build', '--help');
    assert.equal(code, 0);
    for (const option of ['out', 'base-url', 'lang', 'heading-level', 'tiles', 'strict'])
      assert.match(said, new RegExp(`^  --${option}\\b`, 'm'));
  });

  const wrong: [what: string, args: string[], words: RegExp][] = [
    ['nothing at all', [], /COMMAND/],
    ['an unknown command', ['biuld'], /no command “biuld”\.\nCommands are .*build/],
    ['an unknown option', ['--quick'], /no option “--quick”/],
    [
      'an unknown option of a command',
      ['build', STORY, '--fast'],
      /'--fast'.*\nOptions are --out, --base-url/,
    ],
    ['an option without its value', ['build', STORY, '--out'], /--out/],
    ['no file', ['build', '--out', 'x'], /FILE is missing.*\n.*build story\.json --out folder/],
    ['no folder', ['build', STORY], /--out is missing/],
    ['two files', ['build', STORY, STORY, '--out', 'x'], /One story at a time/],
    [
      'a level that is none',
      ['build', STORY, '--out', 'x', '--heading-level', '7'],
      /“7”.*\n.*2, 3, 4, 5, 6/,
    ],
    ['an unknown choice', ['build', STORY, '--out', 'x', '--tiles', 'some'], /auto, always, never/],
    ['a language that is none', ['build', STORY, '--out', 'x', '--lang', 'e n'], /“e n”.*\n.*pt-BR/],
    ['half an address', ['build', STORY, '--out', 'x', '--base-url', 'news.example/x'], /whole address/],
    [
      'an address with a query',
      ['build', STORY, '--out', 'x', '--base-url', 'https://a.example/?x'],
      /whole/,
    ],
    ['another protocol', ['build', STORY, '--out', 'x', '--base-url', 'ftp://a.example/'], /whole address/],
  ];
  for (const [what, args, words] of wrong) {
    it(`answers ${what} with what there is, and 2`, async () => {
      const { code, said, told } = await call(...args);
      assert.equal(code, 2, told);
      assert.match(told, words);
      assert.equal(said, '');
    });
  }

  const unread: [what: string, file: string, words: RegExp][] = [
    ['a file that is not there', `${home}/none.json`, /cannot be read: there is no such file/],
    ['a folder', home, /is a folder/],
    ['a workbook that is none', `${ROOT}data/bad/broken.xlsx`, /There is nothing to show/],
    ['no JSON', `${ROOT}data/bad/not-json.json`, /error at line 6, column 3[^]*There is nothing to show/],
    ['an empty file', `${ROOT}data/bad/empty.json`, /There is nothing to show/],
    ['a story without events', `${ROOT}data/bad/no-events.json`, /There is nothing to show/],
  ];
  for (const [what, file, words] of unread) {
    it(`answers ${what} with words, and 1`, async () => {
      const { code, told } = await call('build', file, '--out', `${home}/out`);
      assert.equal(code, 1, told);
      assert.match(told, words);
    });
  }
});
