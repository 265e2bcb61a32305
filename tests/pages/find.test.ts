import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { OF_OTHER_STORIES } from '../package/dist.js';
import { answer, openPage, type OpenedPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

/** Events of two lanes in turn; every tenth is in Kyiv, and every hundredth speaks of a bridge. */
const story = (count: number): string => `{
  const day = (i) => new Date(Date.UTC(2001, 0, 1 + i % 4000)).toISOString().slice(0, 10);
  document.querySelector('news-timeline').data = {
    version: 1,
    title: 'A long story',
    timeZone: 'UTC',
    lanes: [{ id: 'a', title: 'Alpha' }, { id: 'b', title: 'Beta' }],
    events: Array.from({ length: ${count} }, (_, i) => ({
      id: 'e' + i,
      date: day(i),
      title: 'Event ' + i,
      lane: i % 2 ? 'b' : 'a',
      ...(i % 10 ? {} : { place: { name: 'Kyiv' } }),
      ...(i % 100 ? {} : { body: ['The **Bridge** is built.'] }),
    })),
  };
}`;

const html = (inside: string, script: string): string => `<!doctype html>
<html lang="en">
  <head>
    <title>A long story</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/dist/news-timeline.js"></script>
  </head>
  <body>
    ${inside}
    <script type="module">${script}</script>
  </body>
</html>`;

interface Asked {
  script: string;
  inside?: string;
  policy?: string;
  /** Requests for this fail as long as it is not empty. */
  broken?: { path: string };
}

async function open({ script, inside, policy, broken }: Asked): Promise<OpenedPage> {
  const opened = await openPage(browser, `${site.origin}demo/index.html`);
  await answer(opened.page, `${site.origin}find.html`, {
    body: html(inside ?? '<news-timeline view="list"></news-timeline>', script),
    ...(policy && { headers: { 'content-security-policy': policy } }),
    ...(broken && { broken }),
  });
  await opened.page.goto(`${site.origin}find.html`);
  return opened;
}

const TOOLBAR = 'news-timeline >>> news-timeline-toolbar >>> ';
const ROW = `${TOOLBAR}news-timeline-find >>> `;
const LIST = 'news-timeline >>> news-timeline-list >>> ';
// What is visible is looked for with every frame; otherwise a change in a shadow root would not be noticed.
const WAIT = { visible: true, timeout: 10_000 };

const press = async (page: Page, selector: string): Promise<void> => {
  await (await page.waitForSelector(selector, WAIT))?.click();
};

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let root: Document | ShadowRoot | null | undefined = document;
    let name = '';
    while (root?.activeElement) {
      name = root.activeElement.getAttribute('name') ?? root.activeElement.localName;
      root = root.activeElement.shadowRoot;
    }
    return name;
  });

/** Opens the row and waits until it has the focus. */
async function openRow(page: Page): Promise<void> {
  await press(page, `${TOOLBAR}[name=find]`);
  await page.waitForSelector(`${ROW}input`, WAIT);
  assert.equal(await focused(page), 'input');
}

/** Waits until the row says this. */
async function said(page: Page, expected: string): Promise<void> {
  const status = await page.waitForSelector(`${ROW}.left`, WAIT);
  let last = '';
  for (let i = 0; i < 100; i++) {
    last = (await status?.evaluate((element) => element.textContent?.trim())) ?? '';
    if (last === expected) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.equal(last, expected);
}

const listed = (page: Page): Promise<string[]> =>
  page.$$eval(`${LIST}.open`, (buttons) => buttons.map((button) => button.textContent?.trim() ?? ''));

/** Every `step`th number below `count`, as titles. */
const titles = (count: number, step: number): string[] =>
  Array.from({ length: Math.ceil(count / step) }, (_, i) => `Event ${i * step}`);

describe('search', () => {
  it('is not there in a short story, and costs it nothing', async () => {
    const { page, requests } = await openPage(browser, `${site.origin}demo/article.html`);
    await page.waitForSelector(`${TOOLBAR}[name=view]`, WAIT);
    await page.$eval('news-timeline', ({ drawn }) => drawn.then(() => undefined));
    assert.equal(await page.$(`${TOOLBAR}[name=find]`), null);
    await page.$eval('news-timeline', (timeline) => {
      timeline.select('miami-round');
      timeline.showWindow('2025-12-05', '2025-12-26', { animate: false });
    });
    const CONTENT = 'news-timeline >>> news-timeline-details >>> news-timeline-event >>> .content';
    await page.waitForSelector(CONTENT, WAIT);
    await press(page, `${TOOLBAR}[name=view]`);
    await page.waitForSelector(`${LIST}.open`, WAIT);
    const loaded = requests.map((url) => url.slice(site.origin.length));
    assert.ok(loaded.some((path) => path.startsWith('dist/chunks/axis-')));
    assert.deepEqual(
      loaded.filter((path) => OF_OTHER_STORIES.test(path)),
      [],
    );
    await page.close();
  });

  it('filters the list by words of title, place and body, and by lanes', async () => {
    const { page, faults } = await open({ script: story(200) });
    await openRow(page);
    await said(page, '200 events');
    await page.keyboard.type('KYI');
    await said(page, '20 of 200 events');
    assert.deepEqual(await listed(page), titles(200, 10));
    await page.keyboard.type('v  bridge');
    await said(page, '2 of 200 events');
    assert.deepEqual(await listed(page), titles(200, 100));
    await press(page, `${ROW}.lanes button:first-child`);
    await said(page, '0 of 200 events');
    const none = await page.waitForSelector('news-timeline >>> news-timeline-none >>> p', WAIT);
    assert.equal(await none?.evaluate((p) => p.innerText), 'No events match Show all');
    await press(page, 'news-timeline >>> news-timeline-none >>> button');
    await said(page, '200 events');
    assert.equal((await listed(page)).length, 30);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('goes back by Escape: to all events, then to the button', async () => {
    const { page, faults } = await open({ script: story(200) });
    await openRow(page);
    await page.keyboard.type('bridge');
    await said(page, '2 of 200 events');
    await page.keyboard.press('Escape');
    await said(page, '200 events');
    assert.equal(await focused(page), 'input');
    await page.keyboard.press('Escape');
    await page.waitForSelector(`${TOOLBAR}[name=find][aria-expanded=false]`, WAIT);
    assert.equal(await focused(page), 'find');
    await openRow(page);
    await page.keyboard.type('bridge');
    await said(page, '2 of 200 events');
    // Closed, it holds nothing back.
    await press(page, `${TOOLBAR}[name=find]`);
    await page.waitForFunction(
      () =>
        document
          .querySelector('news-timeline')
          ?.shadowRoot?.querySelector('news-timeline-list')
          ?.shadowRoot?.querySelectorAll('.open').length === 30,
      { timeout: 10_000 },
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('filters the axis, its overview, and what previous and next go through; what is selected stays', async () => {
    const inside = '<news-timeline view="axis" selected="e5"></news-timeline>';
    const { page, faults } = await open({ script: story(200), inside });
    await page.$eval('news-timeline', ({ drawn }) => drawn.then(() => undefined));
    const bars = (): Promise<number> =>
      page.$eval(
        'news-timeline >>> news-timeline-overview >>> path',
        (path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0,
      );
    const all = await bars();
    assert.ok(all > 20, `${all} bars`);
    await openRow(page);
    await page.keyboard.type('kyiv bridge');
    await said(page, '2 of 200 events');
    await page.waitForFunction(
      () => {
        const marks = document
          .querySelector('news-timeline')
          ?.shadowRoot?.querySelectorAll('.axis [data-event]');
        const ids = [...(marks ?? [])].map((mark) => mark.getAttribute('data-event'));
        return ids.sort().join() === 'e0,e100';
      },
      { timeout: 10_000, polling: 100 },
    );
    assert.equal(await bars(), 2);
    const DETAILS = 'news-timeline >>> news-timeline-details >>> ';
    const title = async (): Promise<string | undefined> =>
      page.$eval(`${DETAILS}.title`, (element) => element.textContent?.trim());
    assert.equal(await title(), 'Event 5');
    await press(page, `${DETAILS}[name=next]`);
    assert.equal(await title(), 'Event 100');
    await press(page, `${DETAILS}[name=previous]`);
    assert.equal(await title(), 'Event 0');
    assert.equal(await page.$eval('news-timeline', ({ selected }) => selected), 'e0');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is asked again of a story that has grown', async () => {
    const item = (i: number): string =>
      `<li id="e${i}"><time datetime="2001-01-${10 + (i % 20)}"></time><h3>${i % 10 ? 'Other' : 'Kyiv'} ${i}</h3></li>`;
    const list = Array.from({ length: 70 }, (_, i) => item(i)).join('');
    const inside = `<news-timeline view="list"><ol>${list}</ol></news-timeline>`;
    const { page, faults } = await open({ script: '', inside });
    await openRow(page);
    await page.keyboard.type('kyiv');
    await said(page, '7 of 70 events');
    await page.evaluate(() => {
      const first = document.querySelector('li');
      const more = first?.cloneNode(true);
      if (more instanceof HTMLElement) {
        more.id = 'e70';
        first?.parentElement?.append(more);
      }
    });
    await said(page, '8 of 71 events');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('says that it cannot be loaded, and tries again', async () => {
    const broken = { path: 'finder' };
    const { page } = await open({ script: story(200), broken });
    await press(page, `${TOOLBAR}[name=find]`);
    const alert = await page.waitForSelector(`${TOOLBAR}[role=alert]`, WAIT);
    assert.equal(await alert?.evaluate((p) => p.textContent), 'The search could not be loaded.');
    broken.path = '';
    await openRow(page);
    await page.close();
  });
});

const STRICT =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; connect-src 'self'; img-src data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html news-timeline 'allow-duplicates'";

describe('search in a story of 25,000 events', () => {
  it('works in a worker, also under a strict policy; a second query overtakes the first', async () => {
    const { page, faults } = await open({ script: story(25_000), policy: STRICT });
    await openRow(page);
    await page.keyboard.type('kyiv');
    await said(page, '2,500 of 25,000 events');
    assert.equal(page.workers().length, 1);
    assert.deepEqual((await listed(page)).slice(0, 2), ['Event 0', 'Event 4000']);
    const counts = await page.evaluate(async () => {
      const timeline = document.querySelector('news-timeline');
      const row = timeline?.shadowRoot
        ?.querySelector('news-timeline-toolbar')
        ?.shadowRoot?.querySelector('news-timeline-find');
      const status = row?.shadowRoot?.querySelector('.left');
      const seen: string[] = [];
      const watch = new MutationObserver(() => seen.push(status?.textContent ?? ''));
      if (status) watch.observe(status, { childList: true, characterData: true, subtree: true });
      for (const words of ['e', 'ev', 'kyiv bridge', 'event 7']) {
        const detail = { ask: 'find', words, lanes: null };
        row?.dispatchEvent(
          new CustomEvent('news-timeline-request', { detail, bubbles: true, composed: true }),
        );
      }
      for (let i = 0; i < 100 && !seen.length; i++) await new Promise((done) => setTimeout(done, 50));
      await new Promise((done) => setTimeout(done, 300));
      return seen;
    });
    // 7, 70 to 79, and so on up to 7999: of what was asked before nothing is seen.
    assert.deepEqual(counts, ['1,111 of 25,000 events']);
    assert.equal(page.workers().length, 1, 'the texts are given once');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('works on the page where the policy has no workers', async () => {
    const { page, faults } = await open({ script: story(25_000), policy: `${STRICT}; worker-src 'none'` });
    await openRow(page);
    await page.keyboard.type('kyiv bridge');
    await said(page, '250 of 25,000 events');
    assert.equal(page.workers().length, 0);
    assert.ok(faults.length && faults.every((fault) => /worker/i.test(fault)), faults.join('\n'));
    await page.close();
  });
});
