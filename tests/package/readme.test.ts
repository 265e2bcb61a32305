import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { read, readmeScript } from './dist.js';

describe('README', () => {
  const [element] = JSON.parse(read('dist/custom-elements.json')).modules[0].declarations;
  const names = (entries: { name: string }[]): string[] => entries.map(({ name }) => name).sort();
  const readme = read('README.md');

  it('names the parts and slots that the manifest has', () => {
    const [, parts = '', slots = ''] = /^Parts: ([^]*?)\. Slots: ([^]*?)\n\n/m.exec(readme) ?? [];
    const told = (words: string): string[] => [...words.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
    assert.deepEqual(told(parts).sort(), names(element.cssParts));
    // And the default one, which has no name.
    assert.deepEqual(['', ...told(slots)].sort(), names(element.slots));
  });

  it('names the custom properties that the manifest has', () => {
    const told = [...readme.matchAll(/^ {2}(--news-timeline-[\w-]+):/gm)].map(([, name = '']) => name);
    assert.deepEqual([...new Set(told)].sort(), names(element.cssProperties));
  });

  it('has scripts that stop with what is wrong where there is no story to go on with', () => {
    const folder = mkdtempSync(`${ROOT}tests/.out/readme-`);
    try {
      writeFileSync(`${folder}/broken.json`, '{ "version": 1, ');
      for (const entry of ['news-timeline/publish.js', 'news-timeline/tiles.js']) {
        writeFileSync(`${folder}/sample.mjs`, readmeScript(entry));
        const args = [`${folder}/sample.mjs`, `${folder}/broken.json`, `${folder}/out`];
        const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
        assert.equal(status, 1);
        assert.match(stderr, /^error .+\n$/, 'one line says what is wrong');
        assert.ok(!existsSync(`${folder}/out`), 'and nothing is written');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
