import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';
import { embedded, embedOf, heightOtherThan, neededHeight, ready, select } from './embedded.js';

const HOSTS = readdirSync(new URL('listeners', import.meta.url))
  .map((file) => file.replace('.mjs', ''))
  .filter((name) => name !== 'frame')
  .sort();

/** WordPress makes no iframe higher. */
const HIGHEST = 1000;

/** A page of these hosts, with our page in an iframe of each. */
async function open(hosts: readonly string[]): Promise<{ page: Page; faults: string[] }> {
  const query = new URLSearchParams([...hosts.map((name) => ['host', name]), ['embed', embedOf()]]);
  return openPage(browser, `${site.origin}tests/hosts/page.html?${query}`);
}

describe('hosts of our page, on another site', () => {
  it('are all here', () => assert.equal(HOSTS.length, 11, HOSTS.join(', ')));

  for (const name of HOSTS) {
    it(`${name} makes the iframe as high as the page, higher when an event opens, lower when it closes`, async () => {
      const { page, faults } = await open([name]);
      const frame = await embedded(page);
      await ready(frame);
      const closed = await heightOtherThan(page, frame, 150, HIGHEST);
      assert.equal(closed, Math.min(await neededHeight(frame), HIGHEST));
      await select(frame, 'step-3');
      const opened = await heightOtherThan(page, frame, closed, HIGHEST);
      assert.ok(opened > closed + 20, `${closed} px, then ${opened} px`);
      assert.equal(opened, Math.min(await neededHeight(frame), HIGHEST));
      await select(frame, null);
      assert.equal(await heightOtherThan(page, frame, opened, HIGHEST), closed);
      assert.ok(
        await page.$eval('iframe', (one) => getComputedStyle(one).visibility === 'visible'),
        'seen by readers',
      );
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('do not disturb each other on one page', async () => {
    const { page, faults } = await open(HOSTS);
    await page.waitForFunction(
      (count) => {
        const frames = [...document.querySelectorAll('iframe')];
        return frames.length === count && frames.every(({ clientHeight }) => clientHeight > 160);
      },
      { timeout: 40_000 },
      HOSTS.length,
    );
    assert.deepEqual(faults, []);
    await page.close();
  });
});
