import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failed } from '../../src/read/draft.js';
import { explained } from '../../src/read/explain.js';
import { csvAddress } from '../../src/read/google-sheet.js';
import { readStory } from '../../src/read/story.js';

const SHEETS = 'https://docs.google.com/spreadsheets/';

describe('the address of a sheet at Google', () => {
  for (const [address, csv] of [
    ['d/1AbC-d_E/edit', 'd/1AbC-d_E/export?format=csv'],
    ['d/1AbC/edit#gid=42', 'd/1AbC/export?format=csv&gid=42'],
    ['d/1AbC/edit?gid=42#gid=42', 'd/1AbC/export?format=csv&gid=42'],
    ['u/1/d/1AbC/edit?usp=sharing', 'd/1AbC/export?format=csv'],
    ['d/1AbC', 'd/1AbC/export?format=csv'],
    ['d/e/2PACX-1x/pubhtml', 'd/e/2PACX-1x/pub?output=csv'],
    ['d/e/2PACX-1x/pubhtml?gid=7&single=true', 'd/e/2PACX-1x/pub?output=csv&gid=7&single=true'],
    ['d/e/2PACX-1x/pub', 'd/e/2PACX-1x/pub?output=csv'],
  ]) {
    it(`${address} becomes that of its CSV`, () => assert.equal(csvAddress(SHEETS + address), SHEETS + csv));
  }

  for (const address of [
    `${SHEETS}d/e/2PACX-1x/pub?gid=7&single=true&output=csv`,
    `${SHEETS}d/e/2PACX-1x/pub?output=tsv`,
    `${SHEETS}d/1AbC/export?format=csv`,
    `${SHEETS}d/1AbC/gviz/tq?tqx=out:csv`,
    'https://docs.google.com/document/d/1AbC/edit',
    'https://example.org/spreadsheets/d/1AbC/edit',
    'no address',
  ]) {
    it(`${address} stays`, () => assert.equal(csvAddress(address), address));
  }
});

describe('a sheet that is not shared', () => {
  it('is told by its page to sign in', async () => {
    for (const name of [
      `${SHEETS}d/1AbC/export?format=csv`,
      'https://accounts.google.com/v3/signin/identifier',
    ]) {
      const { document, problems } = await readStory('<!doctype html><html>Sign in</html>', { name });
      assert.equal(document, null);
      assert.equal(problems[0]?.code, 'google-private');
      assert.match(problems[0].hint ?? '', /“Anyone with the link”/);
    }
  });

  it('is thought of where a browser or a status says no more', () => {
    const url = `${SHEETS}d/1AbC/export?format=csv`;
    for (const draft of [failed('network', url, url), failed('http', url, url, 401, false)]) {
      assert.match(explained(draft).problems[0]?.hint ?? '', /“Anyone with the link”/);
    }
  });
});
