import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { storyText } from '../tools/stories.mjs';
import { workFolder } from './building.js';

const home = workFolder();
const story = `${home}/large.json`;
writeFileSync(story, [...storyText({ events: 15_000 })].join(''));

describe('a build that is interrupted', () => {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    it(`leaves nothing behind on ${signal}, and what was there before`, async () => {
      const above = `${home}/${signal}`;
      mkdirSync(`${above}/out`, { recursive: true });
      const main = ['--import', 'tsx', 'src/command/main.ts'];
      const args = ['build', story, '--out', `${above}/out`, '--tiles', 'always'];
      const child = spawn(process.execPath, [...main, ...args], {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let told = '';
      child.stderr.on('data', (chunk) => (told += chunk));
      const ended = new Promise<number | null>((done) => child.once('close', done));
      const isWriting = (): boolean => {
        const making = readdirSync(above).find((name) => name.startsWith('.out.making-'));
        return making !== undefined && existsSync(`${above}/${making}/tiles`);
      };
      while (child.exitCode === null && !isWriting()) await new Promise((again) => setTimeout(again, 5));
      child.kill(signal);
      assert.equal(await ended, code, told);
      // Nobody watches: there is no line of progress.
      assert.equal(told, 'Stopped: nothing was written.\n');
      assert.deepEqual(readdirSync(above), ['out']);
      assert.deepEqual(readdirSync(`${above}/out`), []);
    });
  }
});
