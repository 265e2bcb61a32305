import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const PAGES = readdirSync(new URL('../../demo', import.meta.url)).filter((name) => name.endsWith('.html'));

describe('demo pages', () => {
  for (const name of PAGES) {
    it(`${name} works, narrow and wide, without a fault and without sideways scrolling`, async () => {
      const { page, faults } = await openPage(browser, `${site.origin}demo/${name}`, { width: 320 });
      await page.evaluate(async () => {
        await Promise.all([...document.querySelectorAll('news-timeline')].map(({ ready }) => ready));
      });
      for (const width of [320, 1400]) {
        await page.setViewport({ width, height: 800 });
        const { wide, shown } = await page.evaluate(async () => {
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          const timelines = [...document.querySelectorAll('news-timeline')];
          return {
            wide: document.documentElement.scrollWidth - innerWidth,
            shown: timelines.map((timeline) => timeline.clientHeight > 40),
          };
        });
        assert.equal(wide, 0, `at ${width} px`);
        assert.ok(shown.every(Boolean), `a blank box at ${width} px`);
      }
      // The page about trouble asks for a file that is not there.
      const expected = name === 'trouble.html' ? faults.filter((fault) => !/404/.test(fault)) : faults;
      assert.deepEqual(expected, []);
      await page.close();
    });
  }

  it('tells the reader and the editor of trouble, and shows the rest', async () => {
    const { page } = await openPage(browser, `${site.origin}demo/trouble.html`);
    await page.evaluate(async () => {
      await Promise.all([...document.querySelectorAll('news-timeline')].map(({ ready }) => ready));
    });
    const words = await page.evaluate(() =>
      ['missing', 'broken', 'some'].map((id) => {
        const timeline = document.getElementById(id);
        return `${timeline?.innerText} ${timeline?.shadowRoot?.textContent}`.replace(/\s+/g, ' ');
      }),
    );
    assert.match(words[0] ?? '', /stands in the page already.*404/);
    assert.match(words[1] ?? '', /line 2, column \d+/);
    assert.match(words[2] ?? '', /Four events, two faults/);
    await page.waitForFunction(() => (document.querySelector('#problems')?.childElementCount ?? 0) > 3);
    const told = await page.$eval('#problems', (list) => list.textContent ?? '');
    assert.match(told, /10 January 2025/);
    assert.match(told, /2025-01-10/);
    await page.close();
  });
});
