import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { exampleStory } from '../../src/command/example-story.js';
import { storyJson } from '../../src/publish/story-json.js';
import { checkStory } from '../../src/read/check/check-story.js';
import { readStory } from '../../src/read/story.js';
import { call, workFolder } from './building.js';

const home = workFolder();

describe('news-timeline init', () => {
  it('begins a story as a sheet and as JSON, the same one, in which nothing is wrong', async () => {
    const stories = [];
    for (const name of ['story.csv', 'story.json']) {
      const file = `${home}/${name}`;
      const { code, said } = await call('init', file);
      assert.equal(code, 0);
      assert.ok(said.startsWith(`${file}: an example`), said);
      assert.match((await call('check', file, '--strict')).said, /: 5 events, no problems\.$/);
      stories.push((await readStory(readFileSync(file), { name })).document);
    }
    assert.deepEqual(stories[0], stories[1]);
  });

  it('gives sheets the mark by which spreadsheet programs know UTF-8', () => {
    assert.deepEqual([...readFileSync(`${home}/story.csv`).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  });

  it('has nothing wrong on the first and the last day of any year', async () => {
    for (const year of [2025, 2027, 2028]) {
      const bytes = new TextEncoder().encode(storyJson(exampleStory(year)));
      for (const day of [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)]) {
        const { problems } = await checkStory(bytes, { name: 'story.json', now: () => day });
        assert.deepEqual(problems, []);
      }
    }
  });

  it('makes a sheet in a folder, also in one that is not there', async () => {
    mkdirSync(`${home}/talks.2025`);
    for (const folder of ['talks.2025', 'new/talks']) {
      assert.equal((await call('init', `${home}/${folder}`)).code, 0);
      assert.match(readFileSync(`${home}/${folder}/story.csv`, 'utf8'), /^\uFEFFtype,id,/);
    }
  });

  it('leaves a file alone that is there, until it is forced', async () => {
    const file = `${home}/mine.csv`;
    writeFileSync(file, 'mine');
    const { code, told } = await call('init', file);
    assert.equal(code, 1);
    assert.match(told, /is there already.*\n.*--force/);
    assert.equal(readFileSync(file, 'utf8'), 'mine');
    assert.equal((await call('init', file, '--force')).code, 0);
    assert.match(readFileSync(file, 'utf8'), /The bridge/);
  });

  const wrong: [what: string, args: string[], words: RegExp][] = [
    ['two files', ['init', 'a.csv', 'b.csv'], /One story at a time/],
    ['another kind of file', ['init', 'story.xlsx'], /“story\.xlsx” is neither/],
  ];
  for (const [what, args, words] of wrong) {
    it(`answers ${what} with what there is, and 2`, async () => {
      const { code, said, told } = await call(...args);
      assert.deepEqual([code, said], [2, '']);
      assert.match(told, words);
    });
  }
});
