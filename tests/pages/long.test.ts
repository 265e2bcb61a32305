import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, openPage, type OpenedPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const page = (count: number): string => `<!doctype html>
<html lang="en">
  <head>
    <title>A long story</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/dist/news-timeline.js"></script>
  </head>
  <body>
    <news-timeline view="list"></news-timeline>
    <script>
      const day = (i) => new Date(Date.UTC(2001, 0, 1 + Math.floor(i / 2))).toISOString().slice(0, 10);
      document.querySelector('news-timeline').data = {
        version: 1,
        title: 'A long story',
        events: Array.from({ length: ${count} }, (_, i) => ({
          id: 'e' + i,
          date: day(i),
          title: 'Event ' + i,
          body: ['What was said of event ' + i + '.'],
        })),
      };
    </script>
  </body>
</html>`;

/** A page with a long story; requests for `broken` fail as long as that is not empty. */
async function open(count: number, broken: { path: string }): Promise<OpenedPage> {
  const opened = await openPage(browser, `${site.origin}demo/index.html`);
  await answer(opened.page, `${site.origin}long.html`, { body: page(count), broken });
  await opened.page.goto(`${site.origin}long.html`);
  return opened;
}

const LIST = 'news-timeline >>> news-timeline-list';
// What is visible is looked for with every frame; otherwise a change in a shadow root would not be noticed.
const WAIT = { visible: true, timeout: 10_000 };

const text = async (page: Page, selector: string): Promise<string> => {
  const found = await page.waitForSelector(`${LIST} >>> ${selector}`, WAIT);
  return (await found?.evaluate((element) => element.textContent?.replace(/\s+/g, ' ').trim())) ?? '';
};
const press = async (page: Page, selector: string): Promise<void> => {
  const found = await page.waitForSelector(`${LIST} >>> ${selector}`, WAIT);
  await found?.click();
};

describe('a page with a list of 10,000 events', () => {
  it('has at most 700 elements in the widget, with an event open', async () => {
    const { page, faults } = await open(10_000, { path: '' });
    await press(page, 'button[name="later"]');
    await press(page, '[data-event="e30"]');
    assert.match(await text(page, 'news-timeline-event >>> .content'), /What was said of event 30\./);
    const elements = await page.evaluate(() => {
      const count = (root: ParentNode): number =>
        [...root.querySelectorAll('*')].reduce(
          (sum, element) => sum + 1 + (element.shadowRoot ? count(element.shadowRoot) : 0),
          0,
        );
      const timeline = document.querySelector('news-timeline');
      return timeline?.shadowRoot ? count(timeline.shadowRoot) : 0;
    });
    assert.ok(elements > 400 && elements <= 700, `${elements}`);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('says how much is not there when the ways about cannot be loaded, and tries again', async () => {
    const broken = { path: 'long-list' };
    const { page } = await open(10_000, broken);
    // Its room is there before.
    await page.waitForSelector(`${LIST} >>> .long button`, WAIT);
    assert.equal(await text(page, '.long'), '9,970 more Try again');
    broken.path = '';
    await press(page, '.long button');
    assert.match(await text(page, '.long label'), /^Go to 2001 \(730\)/);
    await page.close();
  });
});
