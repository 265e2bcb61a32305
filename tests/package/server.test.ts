import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { project } from './packed.js';

/** Runs a module in the project, in a Node of its own, without anything of a page. @returns what it says */
function node(module: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', module], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout.trim();
}

describe('the package on a server that renders pages', () => {
  for (const entry of ['news-timeline', 'news-timeline/news-timeline.js', 'news-timeline/host.js'])
    it(`may be imported, and leaves nothing behind (${entry})`, () => {
      const said = node(`
        const before = Reflect.ownKeys(globalThis).length;
        await import('${entry}');
        console.log(Reflect.ownKeys(globalThis).length - before);
      `);
      assert.equal(said, '0');
    });

  it('has the names that pages get', () => {
    // As much of a page as classes need to be declared.
    const names = (entry: string): string =>
      node(`
        globalThis.HTMLElement = globalThis.CSSStyleSheet = globalThis.Document = class {};
        globalThis.document = { createTreeWalker() {}, createComment() {} };
        console.log(Object.keys(await import('${entry}')).sort().join());
      `);
    assert.equal(names('news-timeline'), names('./node_modules/news-timeline/dist/index.js'));
  });

  it('reads stories of every format, and words dates', () => {
    const said = node(`
      import { readFileSync } from 'node:fs';
      import { defineNewsTimeline, formatDate, NewsTimeline, parseDate, readJson, readStory } from 'news-timeline';
      const bytes = (name) => new Uint8Array(readFileSync('${ROOT}data/' + name));
      const { document, problems } = readJson(readFileSync('${ROOT}data/ukraine-peace-talks.json', 'utf8'));
      const told = [document.events.length, problems.length];
      for (const name of ['template.csv', 'samples/bridge.xlsx', 'samples/timelinejs.csv', 'samples/timelinejs.json'])
        told.push((await readStory(bytes(name), { name })).document.events.length > 2);
      told.push(formatDate(await parseDate('2004-06?-11'), { lang: 'en' }));
      told.push(defineNewsTimeline(), typeof class extends NewsTimeline {});
      console.log(JSON.stringify(told));
    `);
    const date = '11 June 2004 (month uncertain)';
    assert.deepEqual(JSON.parse(said), [15, 0, true, true, true, true, date, false, 'function']);
  });
});
