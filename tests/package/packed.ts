import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { read } from './dist.js';

/**
 * A project that has the package as npm installs it, there for the tests of a file: importing this makes and removes it.
 * Its dependencies are those of the checkout above it.
 */
export let project: string;

/** Runs a program in the project. @returns what it says */
export const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

before(() => {
  mkdirSync(`${ROOT}tests/.out`, { recursive: true });
  project = mkdtempSync(`${ROOT}tests/.out/project-`);
  const home = `${project}/node_modules/news-timeline`;
  mkdirSync(home, { recursive: true });
  const pack = ['pack', ROOT, '--ignore-scripts', '--pack-destination', project, '--silent'];
  const packed =
    run('npm', ...pack)
      .split('\n')
      .at(-1) ?? '';
  execFileSync('tar', ['-xzf', `${project}/${packed}`, '-C', home, '--strip-components=1']);
  const { version } = JSON.parse(read('package.json'));
  const about = {
    name: 'newsroom',
    private: true,
    type: 'module',
    dependencies: { 'news-timeline': version },
  };
  writeFileSync(`${project}/package.json`, JSON.stringify(about));
  run('npm', 'rebuild', '--ignore-scripts', '--offline');
});

after(() => rmSync(project, { recursive: true, force: true }));
