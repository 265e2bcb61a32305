import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, openPage, type OpenedPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const WAIT = { timeout: 10_000 };
const VISIBLE = { ...WAIT, visible: true };

const FEW = `<!doctype html>
<html lang="en">
  <head>
    <title>Few events</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/dist/news-timeline.js"></script>
  </head>
  <body>
    <news-timeline>
      <ol>
        <li><time datetime="2024-01-01">1 January</time><h3>The first</h3><p id="held">It began.</p></li>
        <li><time datetime="2024-02-01">1 February</time><h3>The second</h3></li>
      </ol>
    </news-timeline>
  </body>
</html>`;

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

interface FewOptions {
  width?: number;
  body?: string;
  /** Requests with this in their address fail, as long as it is not empty. */
  broken?: { path: string };
  /** Runs in the page before its own scripts. */
  first?: () => void;
}

/** A page of its own with two events, and what it asked for. */
async function openFew({
  width = 1000,
  body = FEW,
  broken = { path: '' },
  first = () => undefined,
}: FewOptions): Promise<OpenedPage> {
  const opened = await openPage(browser, `${site.origin}demo/index.html`, { width });
  const { page, requests } = opened;
  const url = `${site.origin}few.html`;
  await answer(page, url, { body, broken });
  await page.evaluateOnNewDocument(first);
  requests.length = 0;
  await page.goto(url);
  return opened;
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

describe('the script', () => {
  const ENTRIES = ['news-timeline.js?v=3', 'news-timeline.js?v=2', 'index.js'];
  for (const entries of [ENTRIES, ENTRIES.toReversed()]) {
    it(`may be there several times, first as ${entries[0]}: all are the same element`, async () => {
      const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
      const isSame = await page.evaluate(async (names) => {
        const elements = new Set();
        for (const name of names) {
          const { NewsTimeline } = await import(`/dist/${name}`);
          if (NewsTimeline) elements.add(NewsTimeline);
        }
        return elements.add(customElements.get('news-timeline')).size === 1;
      }, entries);
      assert.ok(isSame);
      await fewEvents(page, 3);
      assert.ok(await isDrawn(page));
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('is one request, whatever stands behind its name: all that comes after it are parts of their own', async () => {
    const { page, faults, requests } = await openFew({
      body: FEW.replace('news-timeline.js', 'news-timeline.js?v=3'),
    });
    assert.ok(await isDrawn(page));
    const asked = requests.map((url) => url.slice(site.origin.length));
    assert.deepEqual(asked.slice(0, 2), ['few.html', 'dist/news-timeline.js?v=3']);
    assert.deepEqual(
      asked.slice(2).filter((path) => !path.startsWith('dist/chunks/')),
      [],
    );
    assert.deepEqual(faults, []);
    await page.close();
  });
});

describe('parts of the script', () => {
  for (const [what, held, other, count] of [
    ['the axis with the view, where there is room for it', 'story-view', 'axis', 3],
    ['what a large story needs with the axis', 'axis', 'large', 500],
    ['what places a large story with what reads it', 'plain-events', 'large-memory', 500],
  ] as const) {
    it(`that need one another are asked for together: ${what}`, async () => {
      const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
      await holdUntil(page, held, other);
      await fewEvents(page, count);
      assert.ok(await isDrawn(page));
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('that need one another are asked for together: the list with the view, where there is little room', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`, { width: 360 });
    await holdUntil(page, 'story-view', 'events');
    await fewEvents(page, 3);
    await page.waitForSelector('news-timeline >>> news-timeline-list >>> .open', VISIBLE);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('for the list come after the first picture of an axis, before they are needed', async () => {
    const { page, faults, requests } = await openPage(browser, `${site.origin}demo/index.html`);
    await fewEvents(page, 3);
    assert.ok(await isDrawn(page));
    await page.waitForFunction(() => customElements.get('news-timeline-list'), WAIT);
    const isAsked = requests.length;
    await page.click('news-timeline >>> [name="view"]');
    await page.waitForSelector('news-timeline >>> news-timeline-list >>> .open', VISIBLE);
    assert.equal(requests.length, isAsked);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('for all that is seen that do not come: the list of the page stays, and they come once the network is back', async () => {
    const broken = { path: '/story-view-' };
    const first = (): void =>
      window.addEventListener('timeline-error', () => (document.documentElement.className = 'failed'));
    const { page } = await openFew({ broken, first });
    await page.waitForSelector('.failed', WAIT);
    assert.ok(await page.waitForSelector('#held', VISIBLE), 'what stands in the page');
    broken.path = '';
    // Waits for no press: nobody can know that there would be more.
    await page.evaluate(() => void window.dispatchEvent(new Event('online')));
    await page.waitForSelector('news-timeline >>> .axis .pin', VISIBLE);
    await page.close();
  });

  it('for all that is seen that do not come: readers may try again by themselves', async () => {
    const broken = { path: '/story-view-' };
    const { page } = await openFew({ broken });
    const retry = await page.waitForSelector('news-timeline >>> slot[name="error"] button', WAIT);
    broken.path = '';
    await retry?.evaluate((button) => button instanceof HTMLElement && button.click());
    await page.waitForSelector('news-timeline >>> .axis .pin', VISIBLE);
    assert.equal(await page.$('news-timeline >>> slot[name="error"]'), null);
    await page.close();
  });

  it('for the list that do not come: the list of the page stays, with a way to try again', async () => {
    const broken = { path: '/events-' };
    const { page } = await openFew({ width: 360, broken });
    const retry = await page.waitForSelector('news-timeline >>> [part="error"] button', VISIBLE);
    assert.ok(await page.waitForSelector('#held', VISIBLE), 'what stands in the page');
    // The list is asked for once more when the page is idle: who tries again beside that shares its failure.
    await page.waitForNetworkIdle();
    broken.path = '';
    await retry?.click();
    await page.waitForSelector('news-timeline >>> news-timeline-list >>> .open', VISIBLE);
    assert.equal(await page.$('news-timeline >>> [part="error"]'), null);
    await page.close();
  });

  it('for the list that do not come: readers can go back to the axis', async () => {
    const broken = { path: '/events-' };
    const { page } = await openFew({ broken });
    assert.ok(await isDrawn(page));
    await page.$eval('news-timeline', (timeline) => (timeline.view = 'list'));
    // Still a way out: the bar of buttons.
    await page.waitForSelector('news-timeline >>> [part="error"] button', VISIBLE);
    await page.click('news-timeline >>> news-timeline-toolbar >>> [name="view"]');
    await page.waitForSelector('news-timeline >>> .axis .pin', VISIBLE);
    await page.close();
  });

  it('for the content of events that do not come: words say so under the title, with a way to try again', async () => {
    const broken = { path: '/events-' };
    const { page } = await openFew({ broken });
    assert.ok(await isDrawn(page));
    await page.click('news-timeline >>> .pin');
    const details = 'news-timeline >>> news-timeline-details >>> ';
    const failed = await page.waitForSelector(`${details}#content[role=alert]`, VISIBLE);
    assert.equal(
      await failed?.evaluate(({ textContent }) => textContent?.trim().replace(/\s+/g, ' ')),
      'The rest could not be loaded. Try again',
    );
    broken.path = '';
    await page.click(`${details}#content button`);
    await page.waitForSelector(`${details}news-timeline-event >>> .content`, VISIBLE);
    await page.close();
  });

  it('that will be needed are asked for before the browser tells what is near', async () => {
    const { page, faults, requests } = await openFew({
      first: () => {
        window.IntersectionObserver.prototype.observe = () => undefined;
        window.requestIdleCallback = () => 0;
      },
    });
    await page.waitForFunction(
      () => document.querySelector('news-timeline')?.shadowRoot?.querySelector('.axis'),
      WAIT,
    );
    const asked = requests.filter((url) => isPart(url, 'story-view') || isPart(url, 'axis'));
    assert.equal(asked.length, 2, requests.join('\n'));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('for the view are asked for before a text in the page is parsed', async () => {
    const { page, faults, requests } = await openPage(browser, `${site.origin}demo/index.html`);
    await page.addScriptTag({ type: 'module', url: '../dist/news-timeline.js' });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isAsked = requests.some((url) => isPart(url, 'story-view'));
      if (request.url().endsWith('/is-asked')) void request.respond({ body: String(isAsked) });
      else void request.continue();
    });
    const isAsked = await page.evaluate(async () => {
      const { parse } = JSON;
      let asked = false;
      // Long, but not for ever: what is asked for later is not asked for while this goes on.
      JSON.parse = (text: string) => {
        for (let i = 0; i < 50 && !asked; i++) {
          const question = new XMLHttpRequest();
          question.open('GET', '/is-asked', false);
          question.send();
          asked = question.responseText === 'true';
        }
        return parse(text) as unknown;
      };
      const timeline = document.createElement('news-timeline');
      timeline.data = '{ "version": 1, "title": "A day", "events": [] }';
      document.querySelector('main')?.prepend(timeline);
      await timeline.ready;
      return asked;
    });
    assert.ok(isAsked);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('that are far from what is seen are not asked for before the page has nothing else to do', async () => {
    const { page, faults, requests } = await openFew({
      body: FEW.replace('<body>', '<body><p style="height: 3000px">Above</p>'),
      first: () => {
        window.requestIdleCallback = () => 0;
      },
    });
    await page.waitForFunction(() => customElements.get('news-timeline'), WAIT);
    await page.evaluate(async () => {
      for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
    });
    assert.deepEqual(
      requests.filter((url) => isPart(url, 'story-view') || isPart(url, 'axis')),
      [],
    );
    await page.evaluate(() => scrollTo(0, 3000));
    assert.ok(await isDrawn(page));
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const [zone, comes] of [
    ['Pacific/Chatham', false],
    ['Europe/Berlin', true],
  ] as const) {
    it(`for the zone of the reader ${comes ? 'come' : 'do not come'} with a story in ${zone}`, async () => {
      const { page, faults, requests } = await openPage(browser, `${site.origin}demo/index.html`);
      await page.addScriptTag({ type: 'module', url: '../dist/news-timeline.js' });
      await page.evaluate((timeZone) => {
        const timeline = document.createElement('news-timeline');
        timeline.data = {
          version: 1,
          title: 'Hours',
          timeZone,
          events: [9, 12, 15].map((hour) => ({
            id: `h${hour}`,
            title: `At ${hour}`,
            date: `2025-12-15T${String(hour).padStart(2, '0')}:00`,
          })),
        };
        document.querySelector('main')?.prepend(timeline);
      }, zone);
      assert.ok(await isDrawn(page));
      await page.waitForFunction(() => customElements.get('news-timeline-list'), WAIT);
      assert.equal(requests.filter((url) => isPart(url, 'zones')).length, comes ? 1 : 0);
      assert.equal(await page.$$eval('news-timeline >>> [name=zone]', ({ length }) => length), comes ? 1 : 0);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  for (const [what, width, view] of [
    ['a narrow page', 360, 'auto'],
    ['a page that asks for the list', 1000, 'list'],
  ] as const) {
    it(`for the axis come only with the axis: ${what} does without`, async () => {
      const { page, faults, requests } = await openPage(browser, `${site.origin}demo/index.html`, { width });
      await fewEvents(page, 500, view);
      await page.waitForSelector('news-timeline >>> news-timeline-list >>> .open', VISIBLE);
      await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
      const loaded = requests.filter((url) => isPart(url, 'axis') || isPart(url, 'large'));
      assert.deepEqual(loaded, []);
      await page.$eval('news-timeline', (timeline) => (timeline.view = 'axis'));
      assert.ok(await isDrawn(page));
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

describe('a story that does not come', () => {
  it('leaves the focus where it is pressed to try again, and gives it to an event once the story is there', async () => {
    const { page } = await openPage(browser, 'about:blank');
    const broken = { path: '/bridge.json' };
    const body =
      '<script type="module" src="../dist/news-timeline.js"></script><news-timeline src="bridge.json"></news-timeline>';
    const url = `${site.origin}demo/made-by-a-test.html`;
    await answer(page, url, { body, broken });
    await page.goto(url);
    const held = (): Promise<string> =>
      page.$eval('news-timeline', ({ shadowRoot }) => {
        const at = shadowRoot?.activeElement;
        return at instanceof HTMLElement ? (at.dataset['event'] ?? at.localName) : '';
      });
    const retry = await page.waitForSelector('news-timeline >>> [part="error"] button', VISIBLE);
    await retry?.focus();
    const failed = page.waitForRequest((request) => request.url().includes(broken.path), WAIT);
    await page.keyboard.press('Enter');
    await failed;
    await page.waitForNetworkIdle();
    assert.equal(await held(), 'button', 'failed again');
    await page.$eval(
      'news-timeline',
      (timeline, story) => {
        timeline.data = story;
      },
      { version: 1, title: 'A story', events: [{ id: 'one', date: '2025-01-01', title: 'One' }] },
    );
    await page.waitForFunction(
      () => document.querySelector('news-timeline')?.shadowRoot?.activeElement?.matches('.pin'),
      WAIT,
    );
    assert.equal(await held(), 'one', 'the story is there');
    await page.close();
  });
});
