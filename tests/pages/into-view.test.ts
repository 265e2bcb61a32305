import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import '../tools/page-site.js';
import { openTimeline, type TimelinePage } from '../tools/timeline-page.js';

const PHONE = { width: 360, height: 740 };

/** Where the title of an event of the list is, and the bar below it, CSS px from the top of the viewport. */
const inList = (
  page: Page,
  id: string,
): Promise<{ top: number; bottom: number; bar: number; text: number }> =>
  page.$eval(
    'news-timeline',
    ({ shadowRoot }, id) => {
      const list = shadowRoot?.querySelector('news-timeline-list')?.shadowRoot;
      const button = list?.querySelector(`.open[data-event="${id}"]`);
      const { top = NaN, bottom = NaN } = button?.getBoundingClientRect() ?? {};
      const bar = list?.querySelector('.guide')?.getBoundingClientRect().top ?? innerHeight;
      const text =
        button?.closest('article')?.querySelector('#content, .content')?.getBoundingClientRect().top ?? NaN;
      return { top, bottom, bar, text };
    },
    id,
  );

const selected = (page: Page): Promise<string> =>
  page.$eval('news-timeline', (timeline) => timeline.selected);

const pressIn = (page: Page, part: string, selector: string): Promise<void> =>
  page.$eval(
    'news-timeline',
    ({ shadowRoot }, part, selector) =>
      shadowRoot?.querySelector(part)?.shadowRoot?.querySelector<HTMLElement>(selector)?.click(),
    part,
    selector,
  );

describe('what is told of an event', () => {
  const open = (attributes = '', size: object = PHONE): Promise<TimelinePage> =>
    openTimeline({ ...size, attributes, reducedMotion: true });

  it('comes into view with each step through the list', async () => {
    const { page, rest } = await open('view="list" selected="invasion"');
    for (let step = 0; step < 8; step++) {
      await pressIn(page, 'news-timeline-list', '.guide [name=next]');
      await rest();
      const { top, bottom, bar } = await inList(page, await selected(page));
      assert.ok(top >= 0 && bottom <= bar, `step ${step}: ${top} to ${bottom} of ${bar}`);
    }
    await page.close();
  });

  it('opens under the finger, though what was open above it closes', async () => {
    const { page, rest } = await open('view="list" selected="invasion"');
    await rest();
    const ids = await page.$eval(
      'news-timeline',
      ({ document }) => document?.events.map(({ id }) => id) ?? [],
    );
    for (const id of ids.slice(1, 6)) {
      await page.$eval(
        'news-timeline',
        ({ shadowRoot }, id) => {
          const list = shadowRoot?.querySelector('news-timeline-list')?.shadowRoot;
          list?.querySelector(`.open[data-event="${id}"]`)?.scrollIntoView({ block: 'center' });
        },
        id,
      );
      await rest();
      const before = await inList(page, id);
      await pressIn(page, 'news-timeline-list', `.open[data-event="${id}"]`);
      await rest();
      assert.equal(await selected(page), id);
      const after = await inList(page, id);
      assert.ok(Math.abs(after.top - before.top) < 2, `${id}: ${before.top} to ${after.top}`);
    }
    await page.close();
  });

  it('is where a link leads, in the list and on the axis', async () => {
    const list = await open('view="list" links="hash"');
    await list.page.evaluate(() => scrollTo(0, 0));
    await list.page.evaluate(() => (location.hash = 'miami-round'));
    await list.rest();
    const { top, bottom, bar } = await inList(list.page, 'miami-round');
    assert.ok(top >= 0 && bottom <= bar, `${top} to ${bottom} of ${bar}`);
    await list.page.close();

    const axis = await open('view="axis" links="hash"', { width: 740, height: 360 });
    await axis.page.evaluate(() => scrollTo(0, 0));
    await axis.page.evaluate(() => (location.hash = 'kremlin'));
    await axis.rest();
    const head = await headOf(axis.page);
    assert.ok(head.top >= 0 && head.bottom < 360, `${head.top} to ${head.bottom}`);
    await axis.page.close();
  });

  it('begins on the screen when a mark is pressed, which stays there too', async () => {
    const { page, rest } = await open('view="axis"');
    const id = await page.$eval('news-timeline', ({ shadowRoot }) => {
      const mark = shadowRoot?.querySelector<HTMLElement>('.axis .pin:not(.cluster)');
      mark?.click();
      return mark?.dataset['event'] ?? '';
    });
    assert.equal(await selected(page), id);
    await rest();
    const head = await headOf(page);
    assert.ok(head.top >= 0 && head.top < PHONE.height - 100, `${head.top}`);
    const top = await page.$eval(
      'news-timeline',
      ({ shadowRoot }, id) =>
        shadowRoot?.querySelector(`.axis [data-event="${id}"]`)?.getBoundingClientRect().top ?? NaN,
      id,
    );
    assert.ok(top >= 0, `${top}`);
    await page.close();
  });

  it('does not move the page when the page itself asks for the event', async () => {
    for (const view of ['list', 'axis']) {
      const { page, rest } = await open(`view="${view}"`);
      await page.evaluate(() => scrollTo(0, 0));
      await page.$eval('news-timeline', (timeline) => timeline.select('miami-round'));
      await rest();
      assert.equal(await page.evaluate(() => scrollY), 0, view);
      await page.close();
    }
  });

  it('is not hidden by a chapter that does not hold the event', async () => {
    const { page, rest } = await open('view="list" chapter="berlin" links="hash"');
    const titles = (): Promise<number> =>
      page.$eval(
        'news-timeline',
        ({ shadowRoot }) =>
          shadowRoot?.querySelector('news-timeline-list')?.shadowRoot?.querySelectorAll('.open').length ?? 0,
      );
    const few = await titles();
    await page.evaluate(() => (location.hash = 'invasion'));
    await rest();
    assert.ok((await titles()) > few);
    const { top, bottom, bar } = await inList(page, 'invasion');
    assert.ok(top >= 0 && bottom <= bar, `${top} to ${bottom} of ${bar}`);
    await page.close();
  });
});

const headOf = (page: Page): Promise<{ top: number; bottom: number }> =>
  page.$eval('news-timeline', ({ shadowRoot }) => {
    const head = shadowRoot?.querySelector('news-timeline-details')?.shadowRoot?.querySelector('.head');
    const { top = NaN, bottom = NaN } = head?.getBoundingClientRect() ?? {};
    return { top, bottom };
  });
