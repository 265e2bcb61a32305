import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';

/** Runs a module in a Node of its own, in the checkout's root, where the package knows itself by its name. */
const node = (module: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', module], {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim();

/** As much of a page as classes need to be declared, and none that could draw. */
const PAGE = `
  globalThis.HTMLElement = class {};
  globalThis.CSSStyleSheet = class {};
  globalThis.Document = class {};
  globalThis.document = { createTreeWalker() {}, createComment() {} };
`;

describe('the package in Node', () => {
  it('parses and words dates', () => {
    const said = node(`
      import { formatDate, parseDate } from 'news-timeline/dates.js';
      console.log(formatDate(await parseDate('2025-12-14/2025-12-15', { timeZone: 'Europe/Berlin' }), { lang: 'en' }));
    `);
    assert.equal(said, '14–15 December 2025');
  });

  it('loads the classes, and registers nothing', () => {
    const said = node(`${PAGE}
      const defined = [];
      globalThis.customElements = { define: (name) => defined.push(name), get: () => undefined };
      const { NewsTimeline, defineNewsTimeline } = await import('news-timeline');
      console.log(typeof NewsTimeline, typeof defineNewsTimeline, JSON.stringify(defined));
    `);
    assert.equal(said, 'function function []');
  });

  it('registers the element, from the other entry', () => {
    const said = node(`${PAGE}
      const defined = new Map();
      globalThis.customElements = { define: (name, it) => defined.set(name, it), get: (name) => defined.get(name) };
      await import('news-timeline/news-timeline.js');
      await import('./dist/news-timeline.js?again');
      console.log(defined.has('news-timeline'));
    `);
    assert.equal(said, 'true');
  });
});
