import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const STORY = {
  version: 1,
  title: 'The strike',
  lang: 'en',
  timeZone: 'Europe/Berlin',
  asOf: '2026-11-20',
  events: [
    {
      id: 'offer',
      date: '2026-11-10',
      title: 'A first offer',
      updates: [
        { at: '2026-11-12', kind: 'correction', note: 'It was three years, not two.' },
        { at: '2026-11-13', kind: 'update', note: 'The union has answered.' },
        { at: '2026-11-15', kind: 'correction', note: 'It was the union that said so.' },
      ],
    },
    {
      id: 'talks',
      date: '2026-12-01T10:30',
      title: 'Talks',
      status: 'expected',
      previousDates: ['2026-11-25'],
    },
    { id: 'vote', date: '2026-12-08', title: 'The vote', status: 'tentative' },
    { id: 'end', date: '2026-12~', title: 'The end', status: 'expected' },
    { id: 'late', date: '2026-11-21', title: 'An answer', status: 'expected' },
    { id: 'off', date: '2026-12-09', title: 'A march', status: 'cancelled' },
  ],
};

/** A page with the story; `files` has what it has had the browser save. */
async function open(): Promise<{ page: Page; faults: string[]; requests: string[] }> {
  const opened = await openPage(browser, `${site.origin}demo/index.html`);
  await opened.page.evaluate(async (data) => {
    const files: { name: string; text: Promise<string> }[] = [];
    Object.assign(globalThis, { files });
    const blobs = new Map<string, Blob>();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const url = createObjectURL.call(URL, blob);
      if (blob instanceof Blob) blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      const text = blobs.get(this.href)?.text();
      if (text) files.push({ name: this.download, text });
    };
    await import(`${location.origin}/dist/news-timeline.js`);
    const timeline = document.createElement('news-timeline');
    timeline.view = 'list';
    timeline.data = data;
    timeline.addEventListener('timeline-link', (link) => {
      link.href = link.href.replace('/demo/index.html', '/article');
    });
    document.querySelector('main')?.replaceChildren(timeline);
    await timeline.ready;
  }, STORY);
  return opened;
}

/** Opens an event, and presses the button of these words in it. @returns what is said then, or `null` without one */
function press(page: Page, id: string, words: string): Promise<string | null> {
  return page.evaluate(
    async (event, name) => {
      const timeline = document.querySelector('news-timeline');
      const wait = (): Promise<unknown> => new Promise((done) => setTimeout(done, 30));
      timeline?.select(event);
      const root = (): ShadowRoot | null | undefined =>
        timeline?.shadowRoot
          ?.querySelector('news-timeline-list')
          ?.shadowRoot?.querySelector('news-timeline-event')?.shadowRoot;
      for (let i = 0; i < 100; i++) {
        await wait();
        const shown: unknown = Reflect.get(root()?.host ?? {}, 'event');
        if (root()?.querySelector('.content') && Reflect.get(Object(shown), 'id') === event) break;
      }
      const button = [...(root()?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent.trim() === name,
      );
      if (!button) return null;
      const { length } = Reflect.get(globalThis, 'files') as unknown[];
      button.click();
      for (let i = 0; i < 100 && (Reflect.get(globalThis, 'files') as unknown[]).length === length; i++)
        await wait();
      await wait();
      const said = button.parentElement?.querySelectorAll('[role="status"]');
      return (said?.[1]?.textContent ?? '').replace(/\s+/g, ' ').trim();
    },
    id,
    words,
  );
}

/** The calendar files that were saved. */
async function saved(page: Page): Promise<{ name: string; events: string[][] }[]> {
  const files = await page.evaluate(() =>
    Promise.all(
      (Reflect.get(globalThis, 'files') as { name: string; text: Promise<string> }[]).map(
        async ({ name, text }) => ({ name, text: await text }),
      ),
    ),
  );
  return files.map(({ name, text }) => ({
    name,
    events: new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) =>
        ['summary', 'dtstart', 'status', 'url'].map((field) => String(event.getFirstPropertyValue(field))),
      ),
  }));
}

describe('following a story up', () => {
  it('puts an expected event into a calendar, and all of them, without asking anybody', async () => {
    const { page, faults, requests } = await open();
    assert.ok(!requests.some((url) => /\/(?:add-to-)?calendar-/.test(url)));
    const add = 'Add to calendar';
    assert.equal(await press(page, 'talks', add), 'The calendar file is made. Add all 2 expected dates');
    const talks = ['Talks (expected)', '2026-12-01T09:30:00Z', 'TENTATIVE', `${site.origin}article#talks`];
    assert.deepEqual(await saved(page), [{ name: 'talks.ics', events: [talks] }]);
    await press(page, 'talks', 'Add all 2 expected dates');
    const [, all] = await saved(page);
    assert.deepEqual(all, {
      name: 'The-strike.ics',
      events: [talks, ['The vote (tentative)', '2026-12-08', 'TENTATIVE', `${site.origin}article#vote`]],
    });
    // What was said of one is not said of the next.
    const said = (): Promise<string> =>
      page.evaluate(() => {
        const list = document.querySelector('news-timeline')?.shadowRoot?.querySelector('news-timeline-list');
        return list?.shadowRoot?.querySelector('news-timeline-event')?.shadowRoot?.textContent ?? '';
      });
    assert.match(await said(), /is made/);
    // About a day, past, cancelled, or told as a fact: there is nothing to add.
    for (const id of ['end', 'late', 'off', 'offer']) assert.equal(await press(page, id, add), null, id);
    assert.doesNotMatch(await said(), /is made/);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(site.origin) && !/^(?:data|blob):/.test(url)),
      [],
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('keeps a record of corrections and changed dates, the latest first, that leads to the events', async () => {
    const { page, faults } = await open();
    await page.waitForFunction(
      () =>
        document.querySelector('news-timeline')?.shadowRoot?.querySelector('news-timeline-record')
          ?.shadowRoot,
      { timeout: 10_000 },
    );
    const record = await page.evaluate(async () => {
      const timeline = document.querySelector('news-timeline');
      const element = timeline?.shadowRoot?.querySelector('news-timeline-record');
      await element?.updateComplete;
      const root = element?.shadowRoot;
      const details = root?.querySelector('details');
      const isOpen = details?.open;
      const closed = element?.getBoundingClientRect().height;
      if (details) details.open = true;
      const words = [...(root?.querySelectorAll('li') ?? [])].map(({ textContent }) =>
        textContent.replace(/\s+/g, ' ').trim(),
      );
      root?.querySelector('button')?.click();
      return [root?.querySelector('summary')?.textContent, isOpen, closed, words, timeline?.selected];
    });
    assert.deepEqual(record, [
      'Corrections and changed dates (3)',
      false,
      44,
      [
        'A first offer Correction · 15 November 2026 · It was the union that said so.',
        'A first offer Correction · 12 November 2026 · It was three years, not two.',
        'Talks Earlier dates · 25 November 2026 · 1 December 2026, 10:30 CET',
      ],
      'offer',
    ]);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
