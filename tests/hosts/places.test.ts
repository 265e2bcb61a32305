import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { launchBrowser, openPage } from '../tools/browser.js';
import { publish, timeline, us, visit } from './hosts.js';

const MARKS = 'news-timeline >>> .axis .pin';
const SHOWN = { visible: true, timeout: 10_000 };

/** How many marks are drawn of each timeline of the page, those in shadow roots last. */
function marks(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const find = (root: ParentNode): Element[] => [
      ...root.querySelectorAll('news-timeline'),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot, localName }) =>
        shadowRoot && !localName.startsWith('news-') ? find(shadowRoot) : [],
      ),
    ];
    return find(document).map((one) => one.shadowRoot?.querySelectorAll('.pin').length ?? -1);
  });
}

const isAxis = (url: string): boolean => /\/axis-[^/]*\.js$/.test(url);

/** Until the page has nothing to do any more. */
async function rest(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 10_000 });
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
}

describe('a timeline that cannot be seen at first', () => {
  const tall = 'block-size: 4000px';
  const cases = {
    'in a tab in the back': {
      body: () => `<div id="tab" style="display: none">${timeline()}</div>`,
      open: () => Object.assign(document.querySelector<HTMLElement>('#tab')?.style ?? {}, { display: '' }),
    },
    'in closed details': {
      body: () => `<details><summary>More</summary>${timeline()}</details>`,
      open: () => document.querySelector('details')?.setAttribute('open', ''),
    },
    'that is hidden itself': {
      body: () => timeline('view="axis" hidden'),
      open: () => document.querySelector('news-timeline')?.removeAttribute('hidden'),
    },
    'in a closed dialog': {
      body: () => `<dialog>${timeline()}</dialog>`,
      open: () => document.querySelector('dialog')?.showModal(),
    },
    'in a part of the page that the browser skips': {
      body: () => `<p style="${tall}">Before</p><div style="content-visibility: auto">${timeline()}</div>`,
      open: () => document.querySelector('news-timeline')?.scrollIntoView(),
    },
    'in a column without room': {
      body: () => `<div id="column" style="inline-size: 0; overflow: hidden">${timeline()}</div>`,
      open: () =>
        Object.assign(document.querySelector<HTMLElement>('#column')?.style ?? {}, { inlineSize: '700px' }),
      near: true,
    },
  };
  for (const [name, { body, open, ...more }] of Object.entries(cases)) {
    it(`${name}: draws when it is seen, and not before`, async () => {
      const { page, requests, faults } = await visit({ body: body() });
      await rest(page);
      assert.deepEqual(await marks(page), [0]);
      if (!('near' in more)) assert.deepEqual(requests.filter(isAxis), [], 'the axis is not loaded');
      await page.evaluate(open);
      await page.waitForSelector(MARKS, SHOWN);
      const seen = await page.$eval('news-timeline', async (element) => {
        await element.drawn;
        const axis = element.shadowRoot?.querySelector('.axis')?.getBoundingClientRect();
        const pins = [...(element.shadowRoot?.querySelectorAll('.pin') ?? [])];
        return {
          width: axis?.width ?? 0,
          out: pins
            .map((pin) => pin.getBoundingClientRect())
            .filter(({ left, right }) => !axis || right < axis.left || left > axis.right).length,
          pins: pins.length,
        };
      });
      assert.ok(seen.width > 600, `${seen.width} px`);
      assert.ok(seen.pins > 5, `${seen.pins} marks`);
      assert.equal(seen.out, 0, 'all marks lie in the axis');
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

describe('a timeline that a script handles', () => {
  it('stands in the shadow of another element', async () => {
    const { page, faults } = await visit({
      body: `<news-article><template shadowrootmode="open">
        <style>* { all: unset } style { display: none } div { display: block }</style><div>${timeline()}</div>
      </template></news-article>`,
    });
    await page.waitForSelector('news-article >>> .axis .pin', SHOWN);
    assert.ok((await marks(page)).every((count) => count > 5));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is made in every way that pages make elements', async () => {
    const { page, faults } = await visit({
      script: '',
      body: `<div id="early">${timeline('view="axis"')}</div><div id="markup"></div><div id="clone"></div><div id="set"></div>`,
    });
    await page.evaluate(
      async (src, script) => {
        // Before it is known: attributes, and a property that the class will have.
        document.querySelector('#early news-timeline')?.setAttribute('selected', 'kremlin');
        const early = document.createElement('news-timeline');
        Object.assign(early, { src, view: 'axis', selected: 'kremlin' });
        document.querySelector('#set')?.append(early);
        await import(script);
        await customElements.whenDefined('news-timeline');
        const markup = document.querySelector('#markup');
        const html = `<news-timeline view="axis" selected="kremlin" src="${src}"></news-timeline>`;
        // As pages do it: what they set is theirs.
        if (markup) Reflect.set(markup, 'innerHTML', html);
        const copy = markup?.firstElementChild?.cloneNode(true);
        if (copy) document.querySelector('#clone')?.append(copy);
        for (const one of document.querySelectorAll('news-timeline')) {
          one.scrollIntoView();
          await one.drawn;
        }
      },
      `${us.origin}data/ukraine-peace-talks.json`,
      `${us.origin}dist/news-timeline.js`,
    );
    const seen = await page.$$eval('news-timeline', (all) =>
      all.map(
        (one) => `${one.selectedEvent?.id} ${(one.shadowRoot?.querySelectorAll('.pin').length ?? 0) > 5}`,
      ),
    );
    assert.deepEqual(seen, Array(4).fill('kremlin true'));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('keeps its place in the story when it is moved, and when it comes back after a while', async () => {
    const { page, faults } = await visit({ body: `<main>${timeline()}</main><aside></aside>` });
    await page.waitForSelector(MARKS, SHOWN);
    const seen = await page.evaluate(async () => {
      const element = document.querySelector('news-timeline');
      if (!element) return [];
      await element.drawn;
      element.showWindow('2025-12-13', '2025-12-18', { animate: false });
      element.select('kremlin');
      const look = async (): Promise<string> => {
        await new Promise((done) => setTimeout(done, 300));
        const root = element.shadowRoot;
        const pin = root?.querySelector('[data-event="kremlin"]')?.getBoundingClientRect();
        return `${root?.querySelectorAll('.pin').length} ${Math.round(pin?.left ?? NaN)} ${element.selected}`;
      };
      const before = await look();
      document.querySelector('aside')?.append(element);
      const moved = await look();
      element.remove();
      // Longer than an element may be on its way.
      await new Promise((done) => setTimeout(done, 1300));
      document.querySelector('main')?.append(element);
      return [before, moved, await look()];
    });
    assert.match(seen[0] ?? '', /^\d+ \d+ kremlin$/);
    assert.deepEqual(seen, Array(3).fill(seen[0]));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('survives a framework that moves nodes: a list by keys, drawn in another order by Vue', async () => {
    const { page, faults } = await visit({
      script: '',
      body: `<div id="app"></div><script type="module">
        import { createApp, h, ref } from '${us.origin}node_modules/vue/dist/vue.esm-browser.prod.js';
        import '${us.origin}dist/news-timeline.js';
        const order = ref(['a', 'b', 'c']);
        createApp(() => order.value.map((key) => h('section', { key }, [
          h('h2', key),
          h('news-timeline', { id: key, view: 'axis', '.src': '${us.origin}data/ukraine-peace-talks.json' }),
        ]))).mount('#app');
        globalThis.order = order;
      </script>`,
    });
    const look = (): Promise<string[]> =>
      page.evaluate(async () => {
        const seen: string[] = [];
        for (const one of document.querySelectorAll('news-timeline')) {
          one.scrollIntoView();
          await one.drawn;
          // One that was away draws again when the reader has come to it.
          for (let i = 0; i < 50 && !one.shadowRoot?.querySelector('.pin'); i++)
            await new Promise((done) => setTimeout(done, 100));
          seen.push(
            `${one.id} ${one.selected} ${(one.shadowRoot?.querySelectorAll('.pin').length ?? 0) > 5}`,
          );
        }
        return seen;
      });
    await page.waitForSelector('#c', { timeout: 10_000 });
    assert.deepEqual(await look(), ['a  true', 'b  true', 'c  true']);
    await page.evaluate(async () => {
      document.querySelector('news-timeline')?.select('kremlin');
      const shown: unknown = Reflect.get(globalThis, 'order');
      for (const value of [
        ['c', 'b', 'a'],
        ['b', 'a', 'c', 'd'],
        ['d', 'a', 'b'],
      ]) {
        Object.assign(Object(shown), { value });
        await new Promise(requestAnimationFrame);
      }
    });
    await page.waitForSelector('#d', { timeout: 10_000 });
    assert.deepEqual(await look(), ['d  true', 'a kremlin true', 'b  true']);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('works when the reader comes back to the page', async () => {
    // Puppeteer keeps pages from being kept.
    const browser = await launchBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    try {
      const { page, faults } = await openPage(browser, publish({ body: timeline() }));
      await page.waitForSelector(MARKS, SHOWN);
      await page.evaluate(() => {
        Object.assign(globalThis, { isKept: false });
        addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { isKept: persisted }));
      });
      await page.goto(publish({ body: '<p>Another page</p>', script: '' }));
      await page.goBack();
      const isKept = await page.evaluate(() => Reflect.get(globalThis, 'isKept') === true);
      assert.ok(isKept, 'the browser kept the page');
      const selected = await page.$eval('news-timeline', async (element) => {
        element.select('kremlin');
        element.showWindow('2025-12-13', '2025-12-18', { animate: false });
        await element.updateComplete;
        await new Promise((done) => setTimeout(done, 300));
        return [element.selectedEvent?.id, (element.shadowRoot?.querySelectorAll('.pin').length ?? 0) > 5];
      });
      assert.deepEqual(selected, ['kremlin', true]);
      assert.deepEqual(faults, []);
    } finally {
      await browser.close();
    }
  });
});

describe('a page with <base>', () => {
  for (const base of ['https://elsewhere.example/', '/of/another/folder/'])
    it(`has events in its own address all the same (${base})`, async () => {
      const { page, faults } = await visit({ head: `<base href="${base}">`, body: timeline() });
      const before = page.url();
      await page.$eval('news-timeline', async (element) => (await element.ready).select('kremlin'));
      await page.waitForFunction(() => location.hash !== '', { timeout: 10_000 });
      assert.equal(page.url(), `${before}#kremlin`);
      assert.deepEqual(faults, []);
      await page.close();
    });
});
