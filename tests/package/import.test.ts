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

  it('writes what pages carry of a story', () => {
    const said = node(`
      import { readFileSync } from 'node:fs';
      import * as publish from 'news-timeline/publish.js';
      const { document } = publish.readJson(readFileSync('data/ukraine-peace-talks.json', 'utf8'));
      const { text, left } = publish.calendar(document, { now: 0 });
      console.log(JSON.stringify([
        publish.storyHtml(document).slice(0, 8),
        publish.jsonLdScript(publish.jsonLd(document)).slice(0, 7),
        text.slice(0, 15),
        left.length,
        publish.oEmbed(document, { pageUrl: 'https://example.org/' }).type,
        publish.discoveryLinks(document, { oEmbedUrl: 'https://example.org/o.json' }).slice(0, 5),
        publish.previewTags(document, { pageUrl: 'https://example.org/' }).slice(0, 5),
        publish.previewSvg(document).slice(0, 4),
      ]));
    `);
    assert.deepEqual(JSON.parse(said), [
      '<section',
      '<script',
      'BEGIN:VCALENDAR',
      4,
      'rich',
      '<link',
      '<meta',
      '<svg',
    ]);
  });
});

describe('the scripts for pages', () => {
  it('have the classes, and register nothing', () => {
    const said = node(`${PAGE}
      const defined = [];
      globalThis.customElements = { define: (name) => defined.push(name), get: () => undefined };
      const { NewsTimeline, defineNewsTimeline } = await import('./dist/index.js');
      console.log(typeof NewsTimeline, typeof defineNewsTimeline, JSON.stringify(defined));
    `);
    assert.equal(said, 'function function []');
  });

  it('register the element, from the other entry', () => {
    const said = node(`${PAGE}
      const defined = new Map();
      globalThis.customElements = { define: (name, it) => defined.set(name, it), get: (name) => defined.get(name) };
      await import('./dist/news-timeline.js');
      await import('./dist/news-timeline.js?again');
      console.log(defined.has('news-timeline'));
    `);
    assert.equal(said, 'true');
  });
});
