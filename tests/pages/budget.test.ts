import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipped } from '../package/dist.js';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

/** Bytes of scripts, `gzip -9`; styles are in them. */
const EVERYTHING = 70_000;

/** The scripts that the article with the real story loads, when its reader has opened an event. */
async function scripts(): Promise<string[]> {
  const { page, requests, faults } = await openPage(browser, `${site.origin}demo/article.html`, {
    width: 1000,
  });
  await page.evaluate(async () => {
    const timeline = document.querySelector('news-timeline');
    await timeline?.ready;
    timeline?.scrollIntoView();
    await timeline?.drawn;
    timeline?.select(timeline.document?.events[0]?.id ?? null);
  });
  await page.waitForFunction(
    () => customElements.get('news-timeline-event') !== undefined,
    // What shows an event comes with it.
    { timeout: 10_000 },
  );
  assert.deepEqual(faults, []);
  await page.close();
  return requests.filter((url) => url.includes('/dist/')).map((url) => new URL(url).pathname.slice(1));
}

function check(paths: readonly string[], most: number): void {
  const sizes = paths.map((path) => ({ path, size: gzipped(path) })).sort((a, b) => b.size - a.size);
  const sum = sizes.reduce((all, { size }) => all + size, 0);
  const listing = sizes.map(({ path, size }) => `${size.toString().padStart(8)} ${path}`).join('\n');
  assert.ok(sum <= most, `${sum} bytes of ${most}:\n${listing}`);
}

describe('what the real story loads', () => {
  it('is within its budget, with the axis', async () => {
    const paths = await scripts();
    assert.ok(paths.some((path) => path.includes('/axis-')));
    for (const name of ['large', 'tiles', 'explain', 'long-list', 'plain-events', 'draft-list', 'parse-date'])
      assert.ok(!paths.some((path) => path.includes(`/${name}-`)), name);
    check(paths, EVERYTHING);
  });
});
