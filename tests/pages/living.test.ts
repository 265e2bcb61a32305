import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { askNow, listen, LivingSite, openLiving, readerOf, REFRESH, told, until } from './living-site.js';

const server = new LivingSite();
before(() => server.start());
after(() => server.stop());

interface Told {
  id: string;
  date: string;
  title: string;
  body?: string;
}

/** A story of one event a day. */
function story(events: readonly Told[], title = 'The strike'): unknown {
  return { version: 1, title, lang: 'en', timeZone: 'UTC', asOf: '2026-11-20', events };
}

const days = (count: number): Told[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `day-${i}`,
    date: `2026-10-${String(i + 1).padStart(2, '0')}`,
    title: `Day ${i + 1} of the strike`,
  }));

beforeEach(() => {
  server.mood = 'well';
  server.say(story(days(12)));
  server.requests = [];
});

/** What a reader has of the timeline, and where they are. */
async function seen(page: Page) {
  const more = await page.evaluate(() => {
    const timeline = document.querySelector('news-timeline');
    const root = timeline?.shadowRoot;
    const list = root?.querySelector('news-timeline-list')?.shadowRoot;
    return {
      events: timeline?.document?.events.length,
      said: (root?.querySelector('.news [role="status"]')?.textContent ?? '').trim(),
      fresh: [...(root?.querySelectorAll<HTMLElement>('.axis .pin.fresh') ?? [])]
        .map((pin) => `${pin.dataset['event']}: ${pin.getAttribute('aria-label')?.split(', ').at(-1)}`)
        .sort(),
      listed: [...(list?.querySelectorAll('li:has(strong)') ?? [])].map(
        (row) =>
          `${row.querySelector<HTMLElement>('.open')?.dataset['event']}: ${row.querySelector('strong')?.textContent}`,
      ),
    };
  });
  return { ...(await readerOf(page)), ...more };
}

describe('a story that is asked for again', () => {
  it('is asked for with its tag, without asking first whether that is allowed, and not read again', async () => {
    const { page, faults } = await openLiving(server.address, 'axis');
    await listen(page);
    assert.equal(await askNow(page), REFRESH);
    const first = server.tag;
    assert.deepEqual(server.requests, [
      { method: 'GET', condition: undefined, status: 200 },
      { method: 'GET', condition: first, status: 304 },
    ]);
    // The same content under another tag.
    server.say(server.body);
    await askNow(page);
    assert.deepEqual(server.requests.at(-1), { method: 'GET', condition: first, status: 200 });
    assert.deepEqual(await told(page), []);
    assert.equal((await seen(page)).said, '');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('says what is new and marks it until it is opened, and leaves the reader where they are', async () => {
    const { page, faults } = await openLiving(server.address, 'axis');
    await page.evaluate(() => {
      const timeline = document.querySelector('news-timeline');
      timeline?.showWindow('2026-10-02', '2026-10-09', { animate: false });
      timeline?.select('day-4');
    });
    await until(page, () => customElements.get('news-timeline-event'));
    await page.evaluate(() => {
      const pin = document.querySelector('news-timeline')?.shadowRoot?.querySelector('[data-event="day-5"]');
      if (pin instanceof HTMLElement) pin.focus();
    });
    await new Promise((done) => setTimeout(done, 300));
    await listen(page);
    const was = await seen(page);
    const [one, , three, ...rest] = days(12);
    const more = [
      { id: 'talks', date: '2026-10-06', title: 'Talks' },
      { id: 'end', date: '2026-11-19', title: 'The end' },
    ];
    if (one && three) server.say(story([one, { ...three, title: 'The third day' }, ...rest, ...more]));
    await askNow(page);
    await new Promise((done) => setTimeout(done, 300));
    const is = await seen(page);
    assert.equal(is.events, 13);
    assert.equal(is.said, '2 new events\u00a0· 1 changed event\u00a0· 1 event removed');
    assert.deepEqual(is.fresh, ['day-2: Changed', 'talks: New']);
    assert.deepEqual([is.selected, is.focus, is.scroll], [was.selected, 'day-5', was.scroll]);
    assert.deepEqual(await told(page), ['timeline-ready']);
    // Once more, nothing new: what was said stays said.
    await askNow(page);
    assert.equal((await seen(page)).said, is.said);

    const press = (name: string): Promise<void> =>
      page.evaluate((button) => {
        const found = document
          .querySelector('news-timeline')
          ?.shadowRoot?.querySelector(`[name="${button}"]`);
        if (!(found instanceof HTMLElement)) throw new Error(`There is no ${button}.`);
        found.focus();
        found.click();
      }, name);
    await press('show-news');
    await until(page, () => document.querySelector('news-timeline')?.selected === 'day-2');
    await until(page, () =>
      document
        .querySelector('news-timeline')
        ?.shadowRoot?.querySelector('news-timeline-details')
        ?.shadowRoot?.activeElement?.classList.contains('title'),
    );
    assert.equal((await seen(page)).said, '2 new events\u00a0· 1 event removed');
    assert.deepEqual((await seen(page)).fresh, ['talks: New']);
    await press('dismiss-news');
    const after = await seen(page);
    assert.deepEqual([after.said, after.fresh], ['', []]);
    assert.notEqual(after.focus, '');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('says no second time how much of it is shown, where that is all of it', async () => {
    const { page } = await openLiving(server.address, 'axis');
    const said = (): Promise<string | undefined> =>
      page.$eval('news-timeline', ({ shadowRoot }) =>
        shadowRoot?.querySelector('.unseen[role="status"]')?.textContent?.trim(),
      );
    server.say(story([...days(12), { id: 'end', date: '2026-11-19', title: 'The end' }]));
    await askNow(page);
    // As long as it takes until the axis rests, and what it comes to is said.
    await new Promise((done) => setTimeout(done, 2000));
    assert.equal((await seen(page)).said, '1 new event');
    assert.equal(await said(), '');
    await page.close();
  });

  it('adds up what comes in turn, and forgets it with another source', async () => {
    const { page, faults } = await openLiving(server.address, 'axis');
    const said = async (): Promise<string> => (await seen(page)).said;
    const all = days(12);
    const talks = { id: 'talks', date: '2026-10-06', title: 'Talks' };
    server.say(story([...all, talks]));
    await askNow(page);
    assert.equal(await said(), '1 new event');
    // What is new and then changed is still new.
    server.say(story([...all.slice(1), { ...talks, title: 'Talks begin' }]));
    await askNow(page);
    assert.equal(await said(), '1 new event\u00a0· 1 event removed');
    // Alone or in the cluster of its day, as the window has room.
    assert.match((await seen(page)).fresh.join('; '), /^(?:talks|undefined): New$/);
    // And gone again, it is one that is gone.
    server.say(story(all.slice(2)));
    await askNow(page);
    assert.equal(await said(), '3 events removed');
    assert.ok(
      await page.$eval('news-timeline >>> .news p', (line) => getComputedStyle(line).position === 'absolute'),
      'it takes no room',
    );
    await page.evaluate(async (src) => {
      const timeline = document.querySelector('news-timeline');
      if (timeline) timeline.src = src;
      await timeline?.updateComplete;
    }, `${server.address}&another`);
    assert.equal(await said(), '');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is not asked for to the end once the timeline is taken out of the page', async () => {
    const { page } = await openLiving(server.address, 'list');
    server.mood = 'silent';
    const asked = server.requests.length;
    const failed = new Promise<string>((done) =>
      page.once('requestfailed', (request) => done(request.failure()?.errorText ?? '')),
    );
    await page.evaluate(() => turn());
    await server.asked(asked);
    await page.evaluate(() => document.querySelector('news-timeline')?.remove());
    const late = new Promise<string>((done) => setTimeout(done, 5000, 'it goes on'));
    assert.equal(await Promise.race([failed, late]), 'net::ERR_ABORTED');
    await page.close();
  });

  it('does not move what a reader of the list reads, nor what stands below the timeline', async () => {
    for (const place of ['inside', 'below'] as const) {
      server.say(story(days(12)));
      const { page, faults } = await openLiving(server.address, 'list');
      const where = (): Promise<number | undefined> =>
        page.evaluate((inside) => {
          const list = document
            .querySelector('news-timeline')
            ?.shadowRoot?.querySelector('news-timeline-list');
          const element = inside
            ? list?.shadowRoot?.querySelector('[data-event="day-8"]')
            : document.querySelector('news-timeline + p');
          return element?.getBoundingClientRect().top;
        }, place === 'inside');
      await page.evaluate((inside) => {
        const list = document.querySelector('news-timeline')?.shadowRoot?.querySelector('news-timeline-list');
        const element = inside
          ? list?.shadowRoot?.querySelector('[data-event="day-8"]')
          : document.querySelector('news-timeline + p');
        element?.scrollIntoView();
        if (inside) scrollBy(0, -40);
        // As in browsers that do not hold the page still by themselves.
        document.documentElement.style.overflowAnchor = 'none';
      }, place === 'inside');
      const before = await where();
      server.say(
        story([
          { id: 'x', date: '2026-09-28', title: 'Before all' },
          ...days(12),
          { id: 'y', date: '2026-10-03', title: 'Between' },
        ]),
      );
      await askNow(page);
      const is = await seen(page);
      assert.deepEqual(is.listed, ['x: New', 'y: New']);
      assert.ok(Math.abs(((await where()) ?? 0) - (before ?? 0)) < 1.5, `${before} ${await where()}`);
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  it('stays as it is whatever goes wrong, waits longer each time, and goes on when all is well again', async () => {
    const { page, faults } = await openLiving(server.address, 'list');
    await listen(page);
    const was = await seen(page);
    const well = server.body;
    const wrong: [string, () => void][] = [
      ['500', () => (server.mood = 'broken')],
      ['gone', () => (server.mood = 'gone')],
      ['truncated', () => ((server.mood = 'well'), server.say(well.slice(0, 400)))],
      ['empty', () => server.say(story([]))],
      ['another story', () => server.say(story([{ id: 'z', date: '2020', title: 'Z' }], 'The weather'))],
      ['a page', () => server.say('<!doctype html><title>Sign in</title>')],
    ];
    for (const [i, [name, goWrong]] of wrong.entries()) {
      goWrong();
      const wait = await askNow(page);
      const least = i ? 2 * REFRESH : REFRESH;
      assert.ok(wait >= least && wait <= 2 * least, `${name}: ${wait} s`);
      assert.deepEqual(await seen(page), was, name);
    }
    // An answer that never ends.
    server.mood = 'silent';
    const asked = server.requests.length;
    await page.evaluate(() => turn());
    await server.asked(asked);
    await page.evaluate(() => turn(true));
    await until(page, () => waits().length === 1);
    assert.deepEqual(await seen(page), was, 'silent');
    assert.deepEqual(await told(page), []);

    server.mood = 'well';
    server.say(story([...days(12), { id: 'end', date: '2026-11-19', title: 'The end' }]));
    assert.equal(await askNow(page), REFRESH);
    assert.equal((await seen(page)).said, '1 new event');
    // Whoever closes the line is led to what it spoke of, not to the beginning of the list.
    await page.evaluate(() => {
      const close = document
        .querySelector('news-timeline')
        ?.shadowRoot?.querySelector<HTMLElement>('[name="dismiss-news"]');
      close?.focus();
      close?.click();
    });
    assert.equal((await seen(page)).focus, 'end');
    assert.deepEqual(
      faults.filter((fault) => !/^Failed to load resource/.test(fault)),
      [],
    );
    await page.close();
  });

  it('is not asked for while the network is away or the page hidden, and at once when that is over', async () => {
    const { page } = await openLiving(server.address, 'list');
    await page.setOfflineMode(true);
    await askNow(page);
    const asked = server.requests.length;
    await page.setOfflineMode(false);
    await until(page, () => waits()[0] === 0 || waits().length === 1);
    await server.asked(asked);
    await until(page, () => waits().length === 1);

    const hide = (hidden: boolean): Promise<void> =>
      page.evaluate((is) => {
        Object.defineProperty(document, 'hidden', { value: is, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await hide(true);
    assert.deepEqual(await page.evaluate(() => waits()), []);
    await hide(false);
    const [left = 0] = await page.evaluate(() => waits());
    assert.ok(left > REFRESH * 990 && left <= REFRESH * 1000, String(left));

    // Another interval alone; none; taken out of the page and put back.
    const set = (seconds: number): Promise<number[]> =>
      page.evaluate(async (refresh) => {
        const timeline = document.querySelector('news-timeline');
        if (timeline) timeline.refresh = refresh;
        await timeline?.updateComplete;
        return waits();
      }, seconds);
    const [other = 0] = await set(REFRESH * 2);
    assert.ok(other > REFRESH * 1990 && other <= REFRESH * 2000, String(other));
    assert.deepEqual(await set(0), []);
    assert.equal((await set(REFRESH)).length, 1);
    const apart = await page.evaluate(async () => {
      const timeline = document.querySelector('news-timeline');
      timeline?.remove();
      const out = waits().length;
      document.querySelector('main')?.append(timeline ?? '');
      await timeline?.updateComplete;
      return [out, waits().length];
    });
    assert.deepEqual(apart, [0, 1]);
    await page.close();
  });

  it('loads what asks again only where that is asked for', async () => {
    const { page, requests } = await openLiving(server.address, 'list');
    assert.ok(requests.some((url) => url.includes('/living-')));
    await page.close();
  });
});
