import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

// The build takes much out of vis-timeline (see `src/axis/vis/`). What hands do to the axis must still work then.

interface Seen {
  /** Where two events stand, px. */
  first: number;
  last: number;
}

const FIRST = 'kremlin';
const LAST = 'miami-round';

/** Where the two events stand in the axis, as soon as they stand still. */
async function look(page: Page): Promise<Seen> {
  let before = '';
  for (let i = 0; i < 60; i++) {
    const seen = await page.evaluate(
      (ids) => {
        const root = document.querySelector('news-timeline')?.shadowRoot;
        return ids.map((id) => {
          const pin = root?.querySelector(`.axis [data-event="${id}"]`);
          return pin ? pin.getBoundingClientRect().left : NaN;
        });
      },
      [FIRST, LAST],
    );
    const [first = NaN, last = NaN] = seen;
    const now = JSON.stringify(seen);
    if (now === before && !Number.isNaN(first + last)) return { first, last };
    before = now;
    await new Promise((done) => setTimeout(done, 150));
  }
  return assert.fail(`the axis does not come to rest: ${before}`);
}

/** Opens the article, shows December, and says where the empty middle of the axis is. */
async function open(
  options: { touch?: boolean } = {},
): Promise<{ page: Page; faults: string[]; x: number; y: number }> {
  const { page, faults } = await openPage(browser, `${site.origin}demo/article.html`);
  if (options.touch) {
    await page.setViewport({ width: 1000, height: 800, hasTouch: true });
    await page.reload();
  }
  await page.$eval('news-timeline', (timeline) => timeline.scrollIntoView());
  await page.waitForSelector('news-timeline >>> .axis .pin', { visible: true, timeout: 10_000 });
  await page.$eval('news-timeline', (timeline) => timeline.showWindow('2025-12-05', '2025-12-26'));
  await look(page);
  const spot = await page.evaluate(() => {
    const root = document.querySelector('news-timeline')?.shadowRoot;
    const box = root?.querySelector('.axis')?.getBoundingClientRect();
    if (!root || !box) return null;
    const x = Math.round(box.left + box.width / 2);
    for (let y = Math.round(box.top) + 4; y < box.bottom - 40; y += 2) {
      const free = [-80, 0, 80].every((by) => {
        const there = root.elementFromPoint(x + by, y);
        return there?.closest('.axis') && !there.closest('button');
      });
      if (free) return { x, y };
    }
    return null;
  });
  assert.ok(spot, 'there is room between the marks');
  return { page, faults, ...spot };
}

const near = (value: number, expected: number, by: number, what: string): void =>
  assert.ok(Math.abs(value - expected) <= by, `${what}: ${value} instead of ${expected}`);

describe('the axis, with the lean vis-timeline', () => {
  it('is moved by dragging', async () => {
    const { page, faults, x, y } = await open();
    const before = await look(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 10; i++) await page.mouse.move(x + i * 8, y);
    await page.mouse.up();
    const after = await look(page);
    near(after.first - before.first, 80, 2, 'the first event moved');
    near(after.last - before.last, 80, 2, 'the last event moved');
    assert.equal(await page.evaluate(() => String(getSelection())), '', 'no text is selected');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is moved by a drag that begins on a mark, which is only selected by a press', async () => {
    const { page, faults } = await open();
    const before = await look(page);
    const selected = (): Promise<unknown> => page.$eval('news-timeline', ({ selected }) => selected);
    const mark = await page.$eval(`news-timeline >>> .axis [data-event="${LAST}"]`, (pin) => {
      const { left, top, width, height } = pin.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.move(mark.x, mark.y);
    await page.mouse.down();
    for (let i = 1; i <= 10; i++) await page.mouse.move(mark.x - i * 6, mark.y);
    await page.mouse.up();
    const after = await look(page);
    near(after.last - before.last, -60, 2, 'the mark moved');
    assert.equal(await selected(), '');
    await page.mouse.move(mark.x - 60, mark.y);
    await page.mouse.down();
    await page.mouse.move(mark.x - 58, mark.y);
    await page.mouse.up();
    assert.equal(await selected(), LAST);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('follows the mouse out of the page, and no longer when it was let go there', async () => {
    const { page, faults, x, y } = await open();
    const before = await look(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 5; i++) await page.mouse.move(x + i * 10, y - i * 400);
    const outside = await look(page);
    near(outside.first - before.first, 50, 2, 'moved along');
    await page.mouse.up();
    await page.mouse.move(x, y);
    near((await look(page)).first, outside.first, 1, 'stands');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('lets go of fingers that are taken away', async () => {
    const { page, faults, x, y } = await open({ touch: true });
    const session = await page.createCDPSession();
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchCancel',
      ...fingers: number[]
    ): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: fingers.map((at, id) => ({ x: at, y, id })),
      });
    const before = await look(page);
    await touch('touchStart', x);
    await touch('touchMove', x + 30);
    await touch('touchMove', x + 60);
    await touch('touchCancel');
    const after = await look(page);
    near(after.first - before.first, 60, 2, 'moved until then');
    await page.mouse.move(x, y);
    await page.mouse.move(x + 100, y);
    near((await look(page)).first, after.first, 1, 'stands');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is zoomed by Ctrl and the wheel, about the pointer', async () => {
    const { page, faults, x, y } = await open();
    const before = await look(page);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -60 });
    await page.keyboard.up('Control');
    const after = await look(page);
    const factor = (after.last - after.first) / (before.last - before.first);
    assert.ok(factor > 1.02, `zoomed by ${factor}`);
    near(after.first, x + (before.first - x) * factor, 12, 'the first event stands');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is zoomed by two fingers, and moved by one', async () => {
    const { page, faults, x, y } = await open({ touch: true });
    const session = await page.createCDPSession();
    type Kind = 'touchStart' | 'touchMove' | 'touchEnd';
    const touch = (type: Kind, ...fingers: number[]): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: fingers.map((at, id) => ({ x: at, y, id })),
      });
    const before = await look(page);
    await touch('touchStart', x - 40);
    await touch('touchStart', x - 40, x + 40);
    for (let i = 1; i <= 8; i++) await touch('touchMove', x - 40 - i * 2, x + 40 + i * 2);
    await touch('touchEnd');
    const zoomed = await look(page);
    const factor = (zoomed.last - zoomed.first) / (before.last - before.first);
    near(factor, 56 / 40, 0.02, 'zoomed by');
    near(zoomed.first, x + (before.first - x) * factor, 3, 'the middle of the fingers stands');

    await touch('touchStart', x);
    for (let i = 1; i <= 10; i++) await touch('touchMove', x + i * 6);
    // A finger that rests before it is let go throws nothing.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
    await touch('touchEnd');
    const moved = await look(page);
    near(moved.first - zoomed.first, 60, 2, 'the first event moved');
    near(moved.last - moved.first, zoomed.last - zoomed.first, 2, 'no zoom');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('needs no text that becomes markup: Trusted Types are enforced', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
    await page.evaluate(() => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push(
          `${event.violatedDirective}: ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
        );
      });
      Object.assign(globalThis, { violations });
      const policy = document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = `require-trusted-types-for 'script'; trusted-types lit-html news-timeline 'allow-duplicates'`;
      document.head.append(policy);
      const timeline = document.createElement('news-timeline');
      timeline.setAttribute('src', '../data/ukraine-peace-talks.json');
      document.body.prepend(timeline);
    });
    // The page itself may not add a script by its address any more: an import is no sink.
    await page.evaluate(`import('../dist/news-timeline.js')`);
    await page.waitForSelector('news-timeline >>> .axis .pin', { visible: true, timeout: 10_000 });
    await page.$eval('news-timeline', (timeline) => timeline.showWindow('2025-12-05', '2025-12-26'));
    await look(page);
    const refused = await page.evaluate(() => {
      try {
        return !Reflect.set(document.createElement('div'), 'innerHTML', '<b></b>');
      } catch {
        return true;
      }
    });
    assert.ok(refused, 'the policy is in force');
    const violations = await page.evaluate(
      () => (globalThis as unknown as { violations: string[] }).violations,
    );
    assert.deepEqual(violations.slice(0, -1), [], 'all but our own attempt');
    assert.equal(violations.length, 1);
    assert.equal(faults.length, 1, faults.join('\n'));
    await page.close();
  });
});
