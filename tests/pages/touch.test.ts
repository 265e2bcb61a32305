import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';
import { swipe } from '../tools/swipe.js';

interface Hand {
  page: Page;
  session: CDPSession;
  faults: string[];
  /** Middle of the axis, CSS px. */
  x: number;
  y: number;
}

/** The article on a tablet, its axis in the middle of the screen. */
async function hold(): Promise<Hand> {
  const { page, faults } = await openPage(browser, `${site.origin}demo/article.html`, {
    width: 700,
    height: 900,
  });
  const session = await page.createCDPSession();
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  await page.$eval('news-timeline', async (timeline) => {
    timeline.scrollIntoView({ block: 'center' });
    await timeline.drawn;
  });
  await rest(page);
  const middle = await page.$eval('news-timeline >>> .axis', (axis) => {
    const { left, top, width, height } = axis.getBoundingClientRect();
    return { x: Math.round(left + width * 0.3), y: Math.round(top + height / 2) };
  });
  return { page, session, faults, ...middle };
}

/** Longer than vis-timeline waits before it says that a movement has ended. */
function rest(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
}

/** Puts the window there, at once. */
async function show(page: Page, start: string, end: string): Promise<void> {
  await page.$eval(
    'news-timeline',
    (timeline, from, to) => timeline.showWindow(from, to, { animate: false }),
    start,
    end,
  );
  await rest(page);
}

function ticks(page: Page): Promise<string> {
  return page.$eval('news-timeline >>> .axis', (axis) => axis.querySelector('.strip')?.textContent ?? '');
}

/** Where a thumb of the overview is drawn, CSS px. */
function thumbOf(page: Page, grip: 'start' | 'end'): Promise<{ x: number; y: number }> {
  return page.$eval(`news-timeline >>> .thumb.${grip}`, (thumb) => {
    const { left, top, width, height } = thumb.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  });
}

describe('a finger on the axis', () => {
  it('scrolls the page when it moves up', async () => {
    const hand = await hold();
    const { page, faults } = hand;
    const before = { scroll: await page.evaluate(() => scrollY), ticks: await ticks(page) };
    await swipe(page, hand.session, hand, 0, -200);
    const scrolled = (await page.evaluate(() => scrollY)) - before.scroll;
    assert.ok(Math.abs(scrolled - 200) <= 20, `by ${scrolled}`);
    assert.equal(await ticks(page), before.ticks);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('pans when it moves sideways, and leaves the page where it is', async () => {
    const hand = await hold();
    const { page, faults } = hand;
    await show(page, '2025-12-13', '2025-12-18');
    const before = { scroll: await page.evaluate(() => scrollY), ticks: await ticks(page) };
    await swipe(page, hand.session, hand, -200, 0);
    assert.equal(await page.evaluate(() => scrollY), before.scroll);
    assert.notEqual(await ticks(page), before.ticks);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('zooms when two of them part', async () => {
    const { page, session, faults, x, y } = await hold();
    const scale = (): Promise<number> => page.evaluate(() => visualViewport?.scale ?? 1);
    const before = await ticks(page);
    await session.send('Input.synthesizePinchGesture', {
      x: x + 150,
      y,
      scaleFactor: 3,
      gestureSourceType: 'touch',
    });
    await rest(page);
    assert.notEqual(await ticks(page), before);
    assert.equal(await scale(), 1, 'not the page');
    assert.deepEqual(faults, []);
    await page.close();
  });
});

describe('a finger on the overview', () => {
  it('scrolls the page from beside the window as well, and moves the window only where it is let go', async () => {
    const { page, session, faults } = await hold();
    await show(page, '2025-12-13', '2025-12-18');
    const before = { scroll: await page.evaluate(() => scrollY), ticks: await ticks(page) };
    const beside = (): Promise<{ x: number; y: number }> =>
      page.$eval('news-timeline >>> .thumb', (thumb) => {
        const { left, top, height } = thumb.getBoundingClientRect();
        return { x: Math.round(left / 2), y: Math.round(top + height / 2) };
      });
    await swipe(page, session, await beside(), 0, -200);
    const scrolled = (await page.evaluate(() => scrollY)) - before.scroll;
    assert.ok(Math.abs(scrolled - 200) <= 20, `by ${scrolled}`);
    assert.equal(await ticks(page), before.ticks);

    await swipe(page, session, await beside(), 0, 0);
    assert.notEqual(await ticks(page), before.ticks);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('that scrolls the page from a thumb leaves the window as it was', async () => {
    const { page, session, faults } = await hold();
    await show(page, '2025-12-13', '2025-12-18');
    const before = { scroll: await page.evaluate(() => scrollY), ticks: await ticks(page) };
    const thumb = await thumbOf(page, 'end');
    // At first to the side, as a thumb rolls, then up.
    const ways = [...[2, 4, 6, 8].map((x) => [x, 2]), ...[20, 60, 100, 140, 180, 220].map((y) => [8, y])];
    const { x, y } = thumb;
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [thumb] });
    for (const [left = 0, up = 0] of ways) {
      const touchPoints = [{ x: x - left, y: y - up }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    assert.ok((await page.evaluate(() => scrollY)) > before.scroll + 100);
    assert.equal(await ticks(page), before.ticks);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('and another one, on the other thumb, zoom the page, and leave the window as it was', async () => {
    const { page, session, faults } = await hold();
    await show(page, '2025-10-01', '2025-12-18');
    const before = await ticks(page);
    const [start, end] = [await thumbOf(page, 'start'), await thumbOf(page, 'end')];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map((point, id) => ({ ...point, id })),
      });
    await touch('touchStart', [end]);
    await touch('touchStart', [end, start]);
    for (let x = 10; x <= 100; x += 10) {
      await touch('touchMove', [{ ...end, x: end.x + x }, start]);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await touch('touchEnd', []);
    await rest(page);
    assert.ok((await page.evaluate(() => visualViewport?.scale ?? 1)) > 1.1);
    assert.equal(await ticks(page), before);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
