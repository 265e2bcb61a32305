import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import '../tools/page-site.js';
import { focused, openTimeline, type TimelinePage } from '../tools/timeline-page.js';

/** So many events on one day, which no zoom parts, between two others. */
const oneDay = (count: number): object => ({
  version: 1,
  title: 'One day',
  events: [
    { id: 'before', date: '2025-02-01', title: 'Before' },
    ...Array.from({ length: count }, (_, i) => ({ id: `e${i}`, date: '2025-03-01', title: `Event ${i}` })),
    { id: 'after', date: '2025-04-01', title: 'After' },
  ],
});

/** Shows a story on the axis, goes to the cluster and opens it as a list, all with keys. */
async function openCluster(count: number): Promise<TimelinePage> {
  const opened = await openTimeline({ attributes: 'view="axis"', reducedMotion: true });
  const { page, rest } = opened;
  await page.$eval('news-timeline', (timeline, data) => (timeline.data = data), oneDay(count));
  await rest();
  await page.$eval('news-timeline', ({ shadowRoot }) =>
    shadowRoot?.querySelector<HTMLElement>('.axis [tabindex="0"]')?.focus(),
  );
  for (let i = 0; i < 12 && !(await isListOpen(page)); i++) {
    if (/ and \d+ more/.test(await focused(page))) await page.keyboard.press('Enter');
    else await page.keyboard.press('ArrowRight');
    await rest();
  }
  assert.ok(await isListOpen(page), `no list: ${await focused(page)}`);
  return opened;
}

async function isListOpen(page: Page): Promise<boolean> {
  return (await page.$('news-timeline >>> .gathered')) !== null;
}

/** Whether the cluster that holds the day's events has the focus. */
function isOnCluster(page: Page): Promise<boolean> {
  return page.$eval('news-timeline', ({ shadowRoot }) => {
    const active = shadowRoot?.activeElement;
    return active instanceof HTMLElement && 'cluster' in active.dataset && !!active.closest('.axis');
  });
}

describe('the list of a cluster', () => {
  it('is closed with Escape, and the focus goes back to the cluster’s button', async () => {
    const opened = await openCluster(12);
    const { page, rest, faults } = opened;
    // The others have marks of their own.
    assert.equal(await focused(page), 'Event 8');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Event 11');
    await page.keyboard.press('Escape');
    await rest();
    assert.equal(await isListOpen(page), false);
    assert.ok(await isOnCluster(page), await focused(page));
    assert.match(await focused(page), / and \d+ more, 1 March 2025/);
    // And again, by the button that has the focus now.
    await page.keyboard.press('Enter');
    await rest();
    assert.equal(await focused(page), 'Event 8');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is closed with Escape together with the event that was opened from it', async () => {
    const { page, rest } = await openCluster(12);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await rest();
    const selected = (): Promise<string> => page.$eval('news-timeline', (timeline) => timeline.selected);
    assert.equal(await selected(), 'e9');
    assert.ok(await isListOpen(page), 'it stays, to go on with');
    assert.equal(await focused(page), 'Event 9');
    await page.keyboard.press('Escape');
    await rest();
    assert.equal(await selected(), '');
    assert.equal(await isListOpen(page), false);
    assert.ok(await isOnCluster(page), await focused(page));
    await page.close();
  });

  it('is closed with Escape on the button for more of very many as well', async () => {
    const { page, rest } = await openCluster(80);
    await page.$eval('news-timeline', ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.gathered [name=more]')?.focus(),
    );
    assert.match(await focused(page), /^Show the next/);
    await page.keyboard.press('Escape');
    await rest();
    assert.equal(await isListOpen(page), false);
    assert.ok(await isOnCluster(page), await focused(page));
    await page.close();
  });

  it('leaves Escape to the page where nothing is open', async () => {
    const { page, rest } = await openCluster(12);
    await page.keyboard.press('Escape');
    await rest();
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        document.body.dataset['heard'] = `${event.key}:${event.defaultPrevented}`;
      });
    });
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.body.dataset['heard']), 'Escape:false');
    assert.ok(await isOnCluster(page));
    await page.close();
  });
});
