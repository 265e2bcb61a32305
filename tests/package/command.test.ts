import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { read } from './dist.js';

/** A project that has the package as npm installs it; its dependencies are those of the checkout above it. */
let project: string;

const npm = (program: 'npm' | 'npx', ...args: readonly string[]): string =>
  execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

before(() => {
  mkdirSync(`${ROOT}tests/.out`, { recursive: true });
  project = mkdtempSync(`${ROOT}tests/.out/project-`);
  const home = `${project}/node_modules/news-timeline`;
  mkdirSync(home, { recursive: true });
  const pack = ['pack', ROOT, '--ignore-scripts', '--pack-destination', project, '--silent'];
  const packed =
    npm('npm', ...pack)
      .split('\n')
      .at(-1) ?? '';
  execFileSync('tar', ['-xzf', `${project}/${packed}`, '-C', home, '--strip-components=1']);
  const { version } = JSON.parse(read('package.json'));
  writeFileSync(
    `${project}/package.json`,
    JSON.stringify({ name: 'newsroom', private: true, dependencies: { 'news-timeline': version } }),
  );
  npm('npm', 'rebuild', '--ignore-scripts', '--offline');
});

after(() => rmSync(project, { recursive: true, force: true }));

describe('the command of the package', () => {
  it('says its version', () => {
    const { version } = JSON.parse(read('package.json'));
    assert.equal(npm('npx', '--offline', 'news-timeline', '--version'), version);
  });

  it('builds a folder out of what is packed', () => {
    const said = npm(
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
