import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const WAIT = { timeout: 10_000 };

/** Of a part of the script, such as `axis`. */
const isPart = (url: string, name: string): boolean => url.includes(`/dist/chunks/${name}-`);

/** Lets a part of the script come only once another has been asked for. */
async function holdUntil(page: Page, held: string, other: string): Promise<void> {
  await page.setRequestInterception(true);
  const asked = page.waitForRequest((request) => isPart(request.url(), other), WAIT);
  page.on('request', (request) => {
    if (isPart(request.url(), held)) asked.then(() => request.continue()).catch(() => request.abort());
    else void request.continue();
  });
}

async function fewEvents(page: Page, count: number, view: 'auto' | 'list' = 'auto'): Promise<void> {
  await page.addScriptTag({ type: 'module', url: '../dist/news-timeline.js' });
  await page.evaluate(
    (length, view) => {
      const timeline = document.createElement('news-timeline');
      timeline.view = view;
      timeline.data = {
        version: 1,
        title: 'Days',
        events: Array.from({ length }, (_, at) => ({
          id: `e${at}`,
          title: `Event ${at}`,
          date: `${1000 + at}`,
        })),
      };
      document.querySelector('main')?.prepend(timeline);
    },
    count,
    view,
  );
}

/** Whether the axis is drawn, or why not in time. */
const isDrawn = (page: Page): Promise<boolean> =>
  page.$eval('news-timeline', ({ drawn }) =>
    Promise.race([
      drawn.then(() => true),
      new Promise<false>((late) => setTimeout(() => late(false), 10_000)),
    ]),
  );

describe('parts of the script', () => {
  it('that need one another are asked for together: the words with the view', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
    await holdUntil(page, 'story-view', 'words');
    await fewEvents(page, 3);
    assert.ok(await isDrawn(page));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('that need one another are asked for together: the axis with the view, where there is room for it', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
    await holdUntil(page, 'story-view', 'axis');
    await fewEvents(page, 3);
    assert.ok(await isDrawn(page));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('that need one another are asked for together: what a large story needs with the axis', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
    await holdUntil(page, 'axis', 'large');
    await fewEvents(page, 500);
    assert.ok(await isDrawn(page));
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const [what, width, view] of [
    ['a narrow page', 360, 'auto'],
    ['a page that asks for the list', 1000, 'list'],
  ] as const) {
    it(`for the axis come only with the axis: ${what} does without`, async () => {
      const { page, faults, requests } = await openPage(browser, `${site.origin}demo/index.html`, { width });
      await fewEvents(page, 500, view);
      // Asked for when there is nothing else to do.
      await page.waitForRequest((request) => isPart(request.url(), 'event-element'), WAIT);
      const loaded = requests.filter((url) => isPart(url, 'axis') || isPart(url, 'large'));
      assert.deepEqual(loaded, []);
      await page.$eval('news-timeline', (timeline) => (timeline.view = 'axis'));
      assert.ok(await isDrawn(page));
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});
