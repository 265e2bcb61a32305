import { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from './browser.js';
import { startHost, type Host } from './host.js';

/** The browser of a file of page tests, there from its first test to its last: importing this starts and ends both. */
export let browser: Browser;
/** The checkout, served to it. */
export let site: Host;

before(async () => {
  site = await startHost({});
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await site.stop();
});
