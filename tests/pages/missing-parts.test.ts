import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

// After a new version was put on the server, a page that was opened before asks for parts that are not there any more.

const day = (at: number): object => ({ id: `e${at}`, title: `Event ${at}`, date: `${1000 + at}` });
const few = [day(1), day(2), day(3)];
const many = Array.from({ length: 500 }, (_, at) => day(at));

/** Errors that nobody caught, by page. */
const uncaught = new WeakMap<Page, string[]>();
const faultsOf = (page: Page): readonly string[] => uncaught.get(page) ?? [];

/** How a part does not come: refused, cut down to nothing on its way, or never answered. */
type Fault = 'fails' | 'empty' | 'hangs';

/**
 * A page with these events, on which a part of the script does not come, with what its timeline has told.
 *
 * @param before is run in the page before the script is there
 */
async function openWithout(
  part: string,
  events: readonly object[],
  fault: Fault = 'fails',
  before?: () => void,
): Promise<Page> {
  const { page } = await openPage(browser, 'about:blank');
  const url = `${site.origin}without.html`;
  const story = JSON.stringify({ version: 1, title: 'Days', events });
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head><body>
    <news-timeline><script type="application/json">${story}</script></news-timeline></body></html>`;
  const path = `/chunks/${part}-`;
  uncaught.set(page, []);
  page.on('pageerror', (error) => uncaught.get(page)?.push(String(error)));
  await answer(page, url, {
    body,
    ...(fault === 'fails' ? { broken: { path } } : { instead: { path, fault } }),
  });
  await page.goto(url);
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const name of ['timeline-ready', 'timeline-error'])
      document.addEventListener(name, (event) => {
        told.push(name);
        if (name === 'timeline-error' && 'problems' in event)
          Object.assign(window, { problems: event.problems });
      });
  });
  if (before) await page.evaluate(before);
  await page.addScriptTag({ type: 'module', url: `${site.origin}dist/news-timeline.js` });
  if (fault !== 'fails') return page;
  await page.$eval('news-timeline', async ({ ready }) => void (await ready));
  await page.waitForNetworkIdle();
  return page;
}

const told = (page: Page): Promise<unknown> => page.evaluate('told');

describe('where a part of the script is missing', () => {
  for (const part of ['large', 'large-memory'])
    it(`that places a large story, readers have its list instead of an empty axis: ${part}`, async () => {
      const page = await openWithout(part, many);
      await page.waitForSelector('news-timeline >>> news-timeline-list >>> .open', {
        visible: true,
        timeout: 10_000,
      });
      assert.equal(await page.$('news-timeline >>> .axis'), null);
      assert.deepEqual(await told(page), ['timeline-ready']);
      await page.close();
    });

  it('that reads the story, words say so, with a way to try again; the address of the part is for developers', async () => {
    const page = await openWithout('plain-events', many);
    const error = await page.waitForSelector('news-timeline >>> [part="error"]', {
      visible: true,
      timeout: 10_000,
    });
    const said = await error?.evaluate(({ textContent }) => textContent ?? '');
    assert.match(said ?? '', /The timeline could not be loaded\./);
    assert.doesNotMatch(said ?? '', /TypeError|chunks/);
    const [problem] = await page.$eval('news-timeline', ({ problems }) => problems);
    assert.match(problem?.where ?? '', /chunks\/plain-events/);
    assert.deepEqual(await told(page), ['timeline-error']);
    await page.close();
  });

  it('that words what is wrong, the story is there all the same', async () => {
    const page = await openWithout('explain', [...few, { title: 'Without an id', date: '1005' }]);
    await page.waitForSelector('news-timeline >>> .axis .pin', { visible: true, timeout: 10_000 });
    const found = await page.$eval('news-timeline', ({ problems }) =>
      problems.map(({ code, where, message }) => [code, where, message]),
    );
    assert.deepEqual(found, [['id-missing', 'events[3].id (without-an-id)', 'id-missing']]);
    assert.deepEqual(await told(page), ['timeline-ready']);
    await page.close();
  });

  it('that shows the story, that is told once', async () => {
    const page = await openWithout('story-view', few);
    await page.$eval('news-timeline', (timeline) => {
      timeline.select('e2');
      timeline.showAll();
    });
    await page.waitForNetworkIdle();
    const said = await page.$eval('news-timeline', ({ shadowRoot }) => shadowRoot?.textContent ?? '');
    assert.match(said, /The timeline could not be loaded/);
    assert.deepEqual(((await told(page)) as string[]).toSorted(), ['timeline-error', 'timeline-ready']);
    assert.match((await page.evaluate('problems.at(-1).where')) as string, /chunks\/story-view/);
    await page.close();
  });

  it('nothing else is called missing: what throws while the view begins is told by the browser, and readers have the story', async () => {
    const page = await openWithout('none', few, 'fails', () => {
      const timeline = document.querySelector('news-timeline');
      const move = Object.defineProperty({}, 'animate', {
        get() {
          throw new RangeError('no part is missing');
        },
      });
      // Asked of the view before it is there.
      void customElements.whenDefined('news-timeline').then(() => timeline?.showAll(move));
    });
    await page.waitForSelector('news-timeline >>> .axis .pin', { visible: true, timeout: 10_000 });
    assert.deepEqual(await told(page), ['timeline-ready']);
    assert.match(faultsOf(page).join(), /^Error: Uncaught \(in promise\) RangeError: no part is missing$/);
    await page.close();
  });

  for (const [part, what] of [
    ['axis', 'the axis, readers have the list instead of an empty box'],
    ['story-view', 'what shows the story, words say so beside what stands in the page'],
  ] as const)
    it(`of which nothing is in the file: ${what}`, async () => {
      const page = await openWithout(part, few, 'empty');
      if (part === 'axis')
        await page.waitForSelector('news-timeline >>> news-timeline-list >>> .open', {
          visible: true,
          timeout: 8000,
        });
      else
        await page.waitForSelector('news-timeline >>> slot[name="error"] button', {
          visible: true,
          timeout: 8000,
        });
      assert.deepEqual(faultsOf(page), []);
      await page.close();
    });

  it('that draws the axis and hangs on its way, readers have the list after a while', async () => {
    const page = await openWithout('axis', few, 'hangs');
    await page.waitForSelector('news-timeline >>> .axis', { visible: true, timeout: 8000 });
    await page.waitForSelector('news-timeline >>> news-timeline-list >>> .open', {
      visible: true,
      timeout: 15_000,
    });
    assert.equal(await page.$('news-timeline >>> .axis'), null);
    await page.close();
  });
});
