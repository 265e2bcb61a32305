import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './dist.js';

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
});
