import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

interface Load {
  listeners: number;
  nodes: number;
  timers: number;
}

/** Counts what is alive after a thorough collection. */
async function load(page: Page, session: CDPSession): Promise<Load> {
  // The axis is disposed of a second after it left the page.
  await new Promise((done) => setTimeout(done, 1300));
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  const timers = await page.evaluate(() =>
    (globalThis as unknown as { timersAlive(): number }).timersAlive(),
  );
  return { listeners: metric('JSEventListeners'), nodes: metric('Nodes'), timers };
}

/** Source text: counts intervals that were set and not cleared. */
const COUNT_TIMERS = `{
  const alive = new Set();
  const { setInterval: set, clearInterval: clear } = globalThis;
  globalThis.setInterval = (...parts) => {
    const id = set(...parts);
    alive.add(id);
    return id;
  };
  globalThis.clearInterval = (id) => {
    alive.delete(id);
    clear(id);
  };
  globalThis.timersAlive = () => alive.size;
}`;

async function mount(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const frame = document.querySelector('main') ?? document.body;
    for (let i = 0; i < count; i++) {
      const timeline = document.createElement('news-timeline');
      timeline.setAttribute('src', '../data/ukraine-peace-talks.json');
      timeline.setAttribute('refresh', '60');
      frame.prepend(timeline);
      await timeline.drawn;
      timeline.select('kremlin');
      await timeline.updateComplete;
      timeline.remove();
    }
  }, times);
}

describe('a timeline that comes and goes', () => {
  it('leaves no listener, timer or node behind: 100 times mounted and removed', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
    await page.evaluate(COUNT_TIMERS);
    await page.addScriptTag({ type: 'module', url: '../dist/news-timeline.js' });
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await mount(page, 5);
    const before = await load(page, session);
    await mount(page, 100);
    const after = await load(page, session);
    assert.equal(after.timers, 0);
    // A hundred of ours would be thousands of nodes and hundreds of listeners; the browser itself keeps a few.
    assert.ok(after.listeners - before.listeners < 20, JSON.stringify({ before, after }));
    assert.ok(after.nodes - before.nodes < 300, JSON.stringify({ before, after }));
    assert.deepEqual(faults, []);
    await page.close();
  });
});
