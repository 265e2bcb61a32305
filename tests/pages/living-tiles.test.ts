import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../tools/command.mjs';
import { site } from '../tools/page-site.js';
import { documentOf } from '../tools/story.js';
import { cut } from '../tools/tile-folder.js';
import { askNow, listen, openLiving, readerOf, told, until } from './living-site.js';

const FOLDER = 'tests/.out/living-tiles';
const COUNT = 400;

interface Told {
  id: string;
  date: string;
  title: string;
}

/** One event every second day, each with a body that only its own file has. */
const events = (): Told[] =>
  Array.from({ length: COUNT }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2024, 0, 1 + 2 * i)).toISOString().slice(0, 10),
    title: `Event ${i}`,
    body: `What was known of ${i}.`,
  }));

/** Publishes another state of the story: tiles under names of their own, then the manifest. */
async function publish(list: readonly Told[], title = 'Two years'): Promise<void> {
  const document = documentOf({ version: 1, title, lang: 'en', timeZone: 'UTC', events: list });
  for (const [path, text] of await cut(document)) {
    mkdirSync(dirname(`${ROOT}${FOLDER}/${path}`), { recursive: true });
    writeFileSync(`${ROOT}${FOLDER}/${path}`, text);
  }
}

const address = (): string => `${site.origin}${FOLDER}/timeline.json`;

/** What a reader has of the timeline, and where they are. */
async function seen(page: Page) {
  const more = await page.evaluate(() => {
    const timeline = document.querySelector('news-timeline');
    const root = timeline?.shadowRoot;
    const list = root?.querySelector('news-timeline-list')?.shadowRoot;
    const details = (list ?? root)?.querySelector('news-timeline-details')?.shadowRoot;
    return {
      title: timeline?.selectedEvent?.title,
      count: details?.querySelector('.count')?.textContent?.trim(),
      window: root?.querySelector('.strip')?.textContent,
      listed: [...(list?.querySelectorAll<HTMLElement>('.open') ?? [])].map(
        ({ dataset }) => dataset['event'],
      ),
    };
  });
  return { ...(await readerOf(page)), ...more };
}

/** Until all that was asked for is there and drawn, and stays so. */
async function rest(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 10_000 });
  await new Promise((done) => setTimeout(done, 400));
}

/** Keeps how low the timeline was at its lowest from now on, for {@link lows}. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const timeline = document.querySelector('news-timeline');
    const lows = { height: Infinity };
    Object.assign(globalThis, { lows });
    const look = (): void => {
      lows.height = Math.min(lows.height, timeline?.clientHeight ?? 0);
      requestAnimationFrame(look);
    };
    look();
  });
const lows = (page: Page): Promise<{ height: number }> =>
  page.evaluate(() => Reflect.get(globalThis, 'lows'));

describe('a story in tiles that is asked for again', () => {
  before(() => rmSync(ROOT + FOLDER, { recursive: true, force: true }));
  after(() => rmSync(ROOT + FOLDER, { recursive: true, force: true }));
  beforeEach(() => publish(events()));

  it('is not read again as long as it is the same', async () => {
    const { page, requests, faults } = await openLiving(address(), 'axis');
    await page.evaluate(() => document.querySelector('news-timeline')?.select('e200'));
    await rest(page);
    const was = await seen(page);
    assert.equal(was.title, 'Event 200');
    await listen(page);
    requests.length = 0;
    for (let i = 0; i < 2; i++) {
      await askNow(page);
      await rest(page);
    }
    assert.deepEqual(requests, [address(), address()]);
    assert.deepEqual(await told(page), []);
    assert.deepEqual(await seen(page), was);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('shows what is new where the reader is, and moves nothing', async () => {
    const { page, faults } = await openLiving(address(), 'axis');
    await page.evaluate(() => {
      const timeline = document.querySelector('news-timeline');
      timeline?.showWindow('2025-01-20', '2025-02-20', { animate: false });
      timeline?.select('e200');
    });
    await rest(page);
    await page.evaluate(() =>
      document
        .querySelector('news-timeline')
        ?.shadowRoot?.querySelector<HTMLElement>('.axis [data-event="e201"]')
        ?.focus(),
    );
    await rest(page);
    const was = await seen(page);
    assert.deepEqual([was.title, was.focus], ['Event 200', 'e201']);
    const more = events().map((event) =>
      event.id === 'e200' ? { ...event, title: 'Event 200, corrected' } : event,
    );
    await watch(page);
    await publish([...more, { id: 'new', date: '2025-02-06', title: 'Between' }]);
    await askNow(page);
    await until(
      page,
      () => document.querySelector('news-timeline')?.selectedEvent?.title === 'Event 200, corrected',
    );
    await rest(page);
    const is = await seen(page);
    assert.deepEqual({ ...is, title: '', count: '' }, { ...was, title: '', count: '' });
    assert.equal(is.count, `201 of ${COUNT + 1}`);
    assert.ok(await page.$('news-timeline >>> .axis [data-event="new"]'));
    assert.equal((await lows(page)).height, was.height, 'nothing went away while it came');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('shows what is new in the list, on the page that the reader has turned to', async () => {
    const { page, faults } = await openLiving(address(), 'list');
    await page.waitForSelector('news-timeline >>> news-timeline-list >>> .open', { timeout: 10_000 });
    await page.evaluate(() => {
      const turn = document
        .querySelector('news-timeline')
        ?.shadowRoot?.querySelectorAll<HTMLElement>('.pager button');
      [...(turn ?? [])].at(-1)?.click();
    });
    await rest(page);
    const was = await seen(page);
    assert.ok(was.listed[0] && was.listed[0] !== 'e0', String(was.listed[0]));
    await watch(page);
    await publish([...events(), { id: 'new', date: '2027-02-06', title: 'Later' }]);
    await askNow(page);
    await rest(page);
    const is = await seen(page);
    assert.deepEqual(is.listed, was.listed);
    assert.deepEqual([is.focus, is.scroll, is.height], [was.focus, was.scroll, was.height]);
    assert.equal((await lows(page)).height, was.height, 'nothing went away while it came');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('stays as it is where the new manifest is another story, or broken', async () => {
    const { page } = await openLiving(address(), 'axis');
    await page.evaluate(() => document.querySelector('news-timeline')?.select('e200'));
    await rest(page);
    const was = await seen(page);
    for (const text of [
      '{"version": 1, "tiles": {',
      '{"version": 1, "title": "Two years", "tiles": {}}',
      '{"version": 1, "title": "None", "events": []}',
    ]) {
      writeFileSync(`${ROOT}${FOLDER}/timeline.json`, text);
      await askNow(page);
      await rest(page);
      assert.deepEqual(await seen(page), was, text);
    }
    await page.close();
  });
});
