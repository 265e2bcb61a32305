import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const AXIS = 'news-timeline >>> .axis';

async function find(page: Page, selector: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(`news-timeline >>> ${selector}`, {
    visible: true,
    timeout: 10_000,
  });
  assert.ok(found, selector);
  return found;
}

async function text(page: Page, selector: string): Promise<string> {
  return (await find(page, selector)).evaluate((element) => element.textContent ?? '');
}

async function count(page: Page, selector: string): Promise<number> {
  return (await page.$$(`news-timeline >>> ${selector}`)).length;
}

/** Until the axis has come to rest: its marks are where they were. */
async function rest(page: Page): Promise<void> {
  let last = '';
  for (let i = 0; i < 40; i++) {
    const now = await page.$eval(AXIS, (axis) =>
      [...axis.querySelectorAll('.pin, .tick')].map((e) => Math.round(e.getBoundingClientRect().left)).join(),
    );
    if (now === last) return;
    last = now;
    await new Promise((done) => setTimeout(done, 120));
  }
  assert.fail('the axis does not come to rest');
}

describe('a reader of the article', () => {
  it('scrolls to the timeline and past it with the wheel, which is never trapped', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/article.html`, { height: 700 });
    await page.mouse.move(480, 350);
    let last = -1;
    let over = 0;
    for (let i = 0; i < 40; i++) {
      await page.mouse.wheel({ deltaY: 120 });
      await new Promise((done) => setTimeout(done, 60));
      const [y, end, onAxis] = await page.evaluate(() => {
        const inside = document.querySelector('news-timeline')?.shadowRoot?.elementFromPoint(480, 350);
        return [
          scrollY,
          document.documentElement.scrollHeight - innerHeight,
          inside?.closest('.axis, news-timeline-overview') ? 1 : 0,
        ] as const;
      });
      over += onAxis;
      if (y >= end - 1) break;
      assert.ok(y > last, `the page stood still at ${y}`);
      last = y;
    }
    assert.ok(over > 0, 'the wheel turned over the axis');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('walks the whole job: chapters, clusters, an event, on to Miami, its link', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/article.html`, {
      width: 640,
      height: 900,
    });
    await page.$eval('news-timeline', (timeline) => timeline.scrollIntoView());
    await find(page, '.axis .pin');
    // True to scale: 46 months with two events, then a heap.
    await (await find(page, 'news-timeline-toolbar >>> ::-p-text(Fold gaps)')).click();
    await rest(page);

    // All fifteen can be reached: drawn, in a cluster that says what it holds, or under the axis without a date.
    const reached = await page.$eval('news-timeline', (timeline) => {
      const root = timeline.shadowRoot;
      const shown = new Set(
        [...(root?.querySelectorAll('[data-event]') ?? [])].map((e) => e.getAttribute('data-event')),
      );
      const gathered = [...(root?.querySelectorAll('[data-cluster]') ?? [])].map(
        (e) => e.getAttribute('aria-label') ?? '',
      );
      return { shown: shown.size, gathered };
    });
    const held = reached.gathered.reduce(
      (sum, name) => sum + 1 + Number(/and (\d+) more/.exec(name)?.[1] ?? 0),
      0,
    );
    assert.equal(reached.shown + held, 15, JSON.stringify(reached));
    assert.ok(reached.gathered.length > 0, 'at this width something is gathered');

    // Zoom with Ctrl and the wheel about a cluster until it parts.
    const cluster = await find(page, '.axis [data-cluster]');
    const lead = await cluster.evaluate(
      (button) => /^(.*) and \d+ more/.exec(button.getAttribute('aria-label') ?? '')?.[1],
    );
    assert.ok(lead);
    const box = await (await cluster.$('.shape'))?.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.down('Control');
    for (let i = 0; i < 30 && (await count(page, '.axis [data-cluster]')) > 0; i++) {
      await page.mouse.wheel({ deltaY: -60 });
      await new Promise((done) => setTimeout(done, 60));
    }
    await page.keyboard.up('Control');
    assert.equal(await count(page, '.axis [data-cluster]'), 0, 'clusters part');
    await find(page, `.axis [data-event][aria-label^="${lead},"]`);

    const berlin = await page.waitForSelector(
      'news-timeline >>> news-timeline-toolbar >>> ::-p-text(Berlin)',
    );
    await berlin?.click();
    await rest(page);
    assert.equal(await count(page, '.axis [data-event="invasion"]'), 0);

    await (await find(page, '.axis [data-event="kremlin"]')).click();
    assert.match(await text(page, 'news-timeline-details >>> .title'), /Kremlin/);
    for (let i = 0; i < 12; i++) {
      if (/Miami/.test(await text(page, 'news-timeline-details >>> .title'))) break;
      await (await find(page, 'news-timeline-details >>> button[name="next"]')).click();
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await rest(page);
    await find(page, '.axis [data-event="miami-round"][aria-current="true"]');
    const details = await page.$eval(
      'news-timeline >>> news-timeline-details',
      (element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '',
    );
    assert.match(details, /20–21 December 2025 \(uncertain\)/);
    assert.match(details, /Miami, or elsewhere in the United States/);
    assert.match(details, /Expected/);
    assert.match(
      await text(page, 'news-timeline-details >>> news-timeline-event >>> .content'),
      /this timeline does not confirm it/,
    );
    await (await find(page, 'news-timeline-details >>> button[name="previous"]')).click();
    await (await find(page, 'news-timeline-details >>> button[name="next"]')).click();

    await rest(page);
    const { origin } = new URL(page.url());
    await browser
      .defaultBrowserContext()
      .overridePermissions(origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    // A clipboard is written only from a page that has the focus, which a headless browser may forget.
    const session = await page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    const copy = await page.waitForSelector(
      'news-timeline >>> news-timeline-details >>> news-timeline-event >>> ::-p-text(Copy link)',
    );
    await copy?.click();
    await page.waitForFunction(() => {
      const details = document
        .querySelector('news-timeline')
        ?.shadowRoot?.querySelector('news-timeline-details');
      return details?.shadowRoot
        ?.querySelector('news-timeline-event')
        ?.shadowRoot?.querySelector('[role="status"].copied')
        ?.textContent?.includes('Link copied');
    });
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(link, `${site.origin}demo/article.html#miami-round`);
    assert.deepEqual(faults, []);
    await page.close();

    const again = await openPage(browser, link, { width: 1000 });
    assert.match(await text(again.page, 'news-timeline-details >>> .title'), /Miami round/);
    await find(again.page, '.axis [data-event="miami-round"][aria-current="true"]');
    assert.deepEqual(again.faults, []);
    await again.page.close();
  });

  it('does it all by keyboard: in, along, open, close, out', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/article.html`);
    await page.$eval('news-timeline', (timeline) => timeline.scrollIntoView());
    await find(page, '.axis [data-event="berlin-talks"]');
    await rest(page);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('news-timeline') ?? {};
      shadowRoot?.querySelector<HTMLElement>('.axis [tabindex="0"]')?.focus();
    });
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-event'));
    await page.keyboard.press('Home');
    assert.equal(await focused(), 'invasion');
    await page.keyboard.press('End');
    await rest(page);
    assert.equal(await focused(), 'by-christmas');
    await page.keyboard.press('ArrowLeft');
    await rest(page);
    assert.equal(await focused(), 'miami-round');
    await page.keyboard.press('Enter');
    assert.match(await text(page, 'news-timeline-details >>> .title'), /Miami round/);
    await page.keyboard.press('Escape');
    assert.equal(await page.$eval('news-timeline', (timeline) => timeline.selected), '');
    assert.equal(await focused(), 'miami-round', 'focus stays where the reader was');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), null, 'one tab stop, and no trap');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('asks nobody else for anything', async () => {
    const { page, requests } = await openPage(browser, `${site.origin}demo/article.html`);
    await find(page, '.axis [data-event="berlin-talks"]');
    const elsewhere = requests.filter((url) => !url.startsWith(site.origin) && !url.startsWith('data:'));
    assert.deepEqual(elsewhere, []);
    await page.close();
  });

  it('loads the axis only when the timeline comes near', async () => {
    const { page, requests } = await openPage(browser, `${site.origin}demo/article.html`, { height: 60 });
    await page.waitForFunction(() => document.querySelector('news-timeline')?.document);
    const far = requests.some((url) => /axis-/.test(url));
    const top = await page.$eval('news-timeline', (timeline) => timeline.getBoundingClientRect().top);
    assert.ok(top > 700, `the timeline begins at ${top}`);
    assert.equal(far, false, 'far away');
    await page.evaluate(() => scrollTo(0, 600));
    await find(page, '.axis [data-event="berlin-talks"]');
    assert.equal(
      requests.some((url) => /axis-/.test(url)),
      true,
      'near',
    );
    await page.close();
  });
});
