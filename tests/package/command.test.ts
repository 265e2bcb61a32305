import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { read } from './dist.js';
import { project, run } from './packed.js';

describe('the command of the package', () => {
  it('says its version', () => {
    const { version } = JSON.parse(read('package.json'));
    assert.equal(run('npx', '--offline', 'news-timeline', '--version'), version);
  });

  it('builds a folder out of what is packed', () => {
    const said = run(
      'npx',
      '--offline',
      'news-timeline',
      'build',
      `${ROOT}data/samples/no-lanes.json`,
      '--out',
      'out',
    );
    assert.match(said, /^out: \d+ events/);
    const names = readdirSync(`${project}/out`);
    for (const name of ['index.html', 'news-timeline.js', 'preview.png', 'snippets.html', '_headers'])
      assert.ok(names.includes(name), name);
  });
});
