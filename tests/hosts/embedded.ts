import { after, before } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { serve, type Site } from '../tools/serve.js';

/** How long a test waits for what a page should do, ms. */
const PATIENCE = { timeout: 15_000 };

/** Where our page comes from: another site than the host's, which anybody may read. Importing this starts and ends it. */
let far: Site;

before(async () => {
  far = await serve({ 'access-control-allow-origin': '*' });
});

after(() => far.stop());

/** Address of a file of the other site, which is not the same site even without the ports. */
export function there(path: string): string {
  return new URL(path, far.origin.replace('127.0.0.1', 'localhost')).href;
}

/** Address of our page with a story of its own site. */
export function embedOf(query = '', story = 'data/samples/no-lanes.json'): string {
  return there(`dist/embed.html?src=${encodeURIComponent(`../${story}`)}${query}`);
}

/** The frame of our page in a host's. */
export async function embedded(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame((one) => one.url().includes('/embed.html'), PATIENCE);
  await frame.waitForSelector('news-timeline', PATIENCE);
  return frame;
}

/** Waits until the story of our page can be read. */
export async function ready(frame: Frame): Promise<void> {
  await frame.evaluate('document.querySelector("news-timeline").ready.then(() => undefined)');
}

/** Opens an event, or closes it. */
export async function select(frame: Frame, id: string | null): Promise<void> {
  await frame.evaluate((event) => void document.querySelector('news-timeline')?.select(event), id);
}

/** Height of the first iframe, as its host has set it, once it has not changed for a while: CSS px. */
export async function settledHeight(page: Page, place = 'body'): Promise<number> {
  let height = -1;
  let same = 0;
  const end = Date.now() + PATIENCE.timeout;
  while (same < 4 && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 150));
    const now = await page.$eval(`${place} iframe`, (frame) => frame.clientHeight);
    same = now === height ? same + 1 : 0;
    height = now;
  }
  return height;
}

/** Waits until the first iframe has another height than this, and gives that. */
export async function heightOtherThan(page: Page, height: number, place = 'body'): Promise<number> {
  await page.waitForFunction(
    (selector, before) => document.querySelector(selector)?.clientHeight !== before,
    PATIENCE,
    `${place} iframe`,
    height,
  );
  return settledHeight(page, place);
}

/** The height that our page needs, CSS px. */
export async function neededHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
}
