import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import '../tools/page-site.js';
import { swipe } from '../tools/swipe.js';
import { focused, openTimeline, type TimelinePage } from '../tools/timeline-page.js';

const DAY = 86_400_000;
const ALL = Array.from({ length: 15 }, (_, i) => i + 1);

/** Places in the story, of all that these names name: "event 3 of 15", "3 of 15". */
function places(names: Iterable<string>): number[] {
  const found = new Set<number>();
  for (const name of names) {
    const [, place] = /(\d+) of 15$/.exec(name) ?? [];
    if (place) found.add(Number(place));
  }
  return [...found].sort((a, b) => a - b);
}

/** Until what has the focus has stood still for some frames: nothing glides in these tests. */
function still(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const look = (): string => {
      const root = document.querySelector('news-timeline')?.shadowRoot;
      const { left = 0 } = root?.activeElement?.getBoundingClientRect() ?? {};
      return `${root?.activeElement?.getAttribute('aria-label')} ${left} ${scrollY}`;
    };
    for (let count = 0, last = ''; count < 5;) {
      await new Promise(requestAnimationFrame);
      count = look() === last ? count + 1 : 0;
      last = look();
    }
  });
}

async function press(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.press(key);
  await still(page);
}

/** Presses Tab until a part of the widget has the focus whose name is like this. */
async function tabTo({ page, rest }: TimelinePage, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (!name.test(await focused(page))) continue;
    await rest();
    return;
  }
  assert.fail(`Tab never comes to ${name.source}`);
}

/** Writes down the windows that the timeline comes to. */
function watchWindow(page: Page): Promise<void> {
  return page.$eval('news-timeline', (timeline) => {
    timeline.addEventListener('timeline-window', ({ start, end }) => {
      timeline.dataset['length'] = String(end - start);
    });
  });
}

function windowLength(page: Page): Promise<number> {
  return page.$eval('news-timeline', (timeline) => Number(timeline.dataset['length']));
}

function openTitle(page: Page): Promise<string | null> {
  return page.$eval(
    'news-timeline',
    ({ shadowRoot }) =>
      shadowRoot?.querySelector('news-timeline-details')?.shadowRoot?.querySelector('.title')?.textContent ??
      null,
  );
}

describe('by keyboard alone', () => {
  it('reaches all fifteen events on the axis, zooms to a day and back, and opens Miami', async () => {
    const opened = await openTimeline({ reducedMotion: true });
    const { page, rest, faults } = opened;
    await watchWindow(page);
    await tabTo(opened, /event 1 of 15$/);
    const heard: string[] = [];
    for (let i = 0; i < 60; i++) {
      const name = await focused(page);
      if (name === heard.at(-1)) break;
      heard.push(name);
      // A cluster parts, and the focus is in it then.
      await press(page, /event \d+ of 15$/.test(name) ? 'ArrowRight' : 'Enter');
    }
    // Those without a date stand in a list of their own.
    assert.deepEqual(places(heard), ALL.slice(0, 14));
    await press(page, 'Home');
    assert.match(await focused(page), /event 1 of 15$/);

    for (let i = 0; i < 30 && !(await focused(page)).startsWith('Berlin talks, '); i++)
      await press(page, 'ArrowRight');
    for (let i = 0; i < 30 && !((await windowLength(page)) <= 2 * DAY); i++) {
      await page.keyboard.press('+');
      await rest();
    }
    assert.ok((await windowLength(page)) <= 2 * DAY, String(await windowLength(page)));
    assert.match(await focused(page), /^Berlin talks, /);
    const zoomOut = 'news-timeline >>> news-timeline-toolbar >>> [name="zoom-out"]';
    const isWhole = (): Promise<boolean> =>
      page.$eval(zoomOut, (button) => button.getAttribute('aria-disabled') === 'true');
    for (let i = 0; i < 30 && !(await isWhole()); i++) await press(page, '-');
    await rest();
    assert.ok(await isWhole());
    assert.match(await focused(page), /^Berlin talks, /);

    for (let i = 0; i < 30 && !(await focused(page)).startsWith('Miami round'); i++)
      await press(page, 'ArrowRight');
    await page.keyboard.press('Enter');
    await rest();
    assert.equal(await openTitle(page), 'Miami round');
    await tabTo(opened, /^Next event$/);
    await page.keyboard.press('Escape');
    await rest();
    assert.equal(await openTitle(page), null);
    assert.match(await focused(page), /^Miami round/);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is led through all fifteen in the list by one key, and comes back to where it was', async () => {
    const opened = await openTimeline({ width: 360 });
    const { page, rest, faults } = opened;
    await tabTo(opened, /^Russia invades Ukraine/);
    await page.keyboard.press('Enter');
    await rest();
    await tabTo(opened, /^Next event$/);
    const count = 'news-timeline >>> news-timeline-list >>> .count';
    const seen: string[] = [];
    for (let i = 0; i < 20; i++) {
      seen.push(await page.$eval(count, (words) => words.textContent?.trim() ?? ''));
      if (seen.at(-1) === '15 of 15') break;
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (before) =>
          document
            .querySelector('news-timeline')
            ?.shadowRoot?.querySelector('news-timeline-list')
            ?.shadowRoot?.querySelector('.count')
            ?.textContent?.trim() !== before,
        { timeout: 5000 },
        seen.at(-1),
      );
    }
    assert.deepEqual(places(seen), ALL);
    assert.equal(await focused(page), 'Next event');
    const last = await page.$eval('news-timeline', ({ selectedEvent }) => selectedEvent?.title ?? '');
    await page.keyboard.press('Escape');
    await rest();
    assert.equal(await focused(page), last);
    assert.deepEqual(faults, []);
    await page.close();
  });
});

/** Taps with a finger on what a path through shadow roots leads to; a finger scrolls to it first. */
async function tap({ page }: TimelinePage, session: CDPSession, path: string): Promise<void> {
  const target = await page.$(`news-timeline >>> ${path}`);
  assert.ok(target, path);
  for (let i = 0; i < 8; i++) {
    const { y, room } = await target.evaluate((element) => {
      const { top, height } = element.getBoundingClientRect();
      return { y: Math.round(top + height / 2), room: innerHeight };
    });
    if (y > 20 && y < room - 20) break;
    // At the edge, where nothing but the page is.
    const dy = Math.max(-room / 3, Math.min(room / 3, room / 2 - y));
    await swipe(page, session, { x: 3, y: room / 2 }, 0, dy);
  }
  const { x, y } = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.touchscreen.tap(x, y);
  await target.dispose();
  await still(page);
}

describe('by touch alone', () => {
  it('reaches all fifteen events on the axis, zooms to a day and back, and opens Miami', async () => {
    const opened = await openTimeline({ width: 768, height: 1024, touch: true, reducedMotion: true });
    const { page, rest, faults } = opened;
    const session = await page.createCDPSession();
    await watchWindow(page);
    await tap(opened, session, 'news-timeline-details >>> [name="start"]');
    const count = 'news-timeline >>> news-timeline-details >>> .count';
    const seen: string[] = [];
    for (let i = 0; i < 15; i++) {
      seen.push(await page.$eval(count, (words) => words.textContent?.trim() ?? ''));
      if (i < 14) await tap(opened, session, 'news-timeline-details >>> [name="next"]');
    }
    assert.deepEqual(places(seen), ALL);
    await tap(opened, session, 'news-timeline-details >>> [name="close"]');

    for (let i = 0; i < 30 && !((await windowLength(page)) <= 2 * DAY); i++) {
      await tap(opened, session, 'news-timeline-toolbar >>> [name="zoom-in"]');
      await rest();
    }
    assert.ok((await windowLength(page)) <= 2 * DAY, String(await windowLength(page)));
    const zoomOut = 'news-timeline-toolbar >>> [name="zoom-out"]';
    const isWhole = (): Promise<boolean> =>
      page.$eval(`news-timeline >>> ${zoomOut}`, (button) => button.getAttribute('aria-disabled') === 'true');
    for (let i = 0; i < 30 && !(await isWhole()); i++) await tap(opened, session, zoomOut);
    await rest();
    assert.ok(await isWhole());

    // Whatever holds it parts under the finger.
    for (let i = 0; i < 6; i++) {
      const isDrawn = await page.$('news-timeline >>> .axis [data-event="miami-round"]');
      if (isDrawn) break;
      const holder = await page.$$eval('news-timeline >>> .axis [data-cluster]', (clusters) =>
        clusters.map((cluster) => cluster.getAttribute('data-cluster')).at(-1),
      );
      await tap(opened, session, `.axis [data-cluster="${holder}"]`);
      await rest();
    }
    await tap(opened, session, '.axis [data-event="miami-round"]');
    assert.equal(await openTitle(page), 'Miami round');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('opens every event of the list on a phone, and goes on by the button under the thumb', async () => {
    const opened = await openTimeline({ width: 390, height: 844, touch: true });
    const { page, faults } = opened;
    const session = await page.createCDPSession();
    await tap(opened, session, 'news-timeline-list >>> [data-event="miami-round"]');
    const title = (): Promise<string | undefined> =>
      page.$eval('news-timeline', ({ selectedEvent }) => selectedEvent?.title);
    assert.equal(await title(), 'Miami round');
    assert.ok(await page.$('news-timeline >>> news-timeline-list >>> news-timeline-event'));
    const place = (): Promise<number> =>
      page.$eval('news-timeline >>> news-timeline-list >>> [name="previous"]', (button) =>
        Math.round(button.getBoundingClientRect().top),
      );
    const seen: (string | undefined)[] = [];
    const stood = await place();
    for (let i = 0; i < 3; i++) {
      await tap(opened, session, 'news-timeline-list >>> [name="previous"]');
      seen.push(await title());
      assert.equal(await place(), stood, 'the button stays under the thumb');
    }
    assert.equal(new Set(seen).size, 3);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
