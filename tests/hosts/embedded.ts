import { after, before } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { openPage, type OpenedPage, type PageOptions } from '../tools/browser.js';
import { startHost, type Host } from '../tools/host.js';
import { browser, site } from '../tools/page-site.js';

/** How long a test waits for what a page should do, ms. */
const PATIENCE = { timeout: 15_000 };

/** What our page says that it lives with. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: data:',
  "connect-src https: 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html news-timeline 'allow-duplicates'",
].join('; ');

/**
 * Where our page comes from: another site than the host's, which anybody may read, and which allows as little as can be.
 * Importing this starts and ends it.
 */
let far: Host;

before(async () => {
  far = await startHost({ 'access-control-allow-origin': '*', 'content-security-policy': POLICY });
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

/** A page of a host without a listener that keeps what the iframe in it says. */
export async function openHost(
  src: string,
  attributes: Readonly<Record<string, string>> = {},
  { hash = '', ...options }: PageOptions & { hash?: string } = {},
): Promise<OpenedPage> {
  const opened = await openPage(browser, `${site.origin}tests/hosts/page.html${hash}`, options);
  await opened.page.evaluate(
    (address, given) => {
      const said: unknown[] = [];
      Object.assign(window, { said });
      window.addEventListener('message', ({ data }) => said.push(data));
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries({ width: '100%', height: '300', ...given, src: address }))
        frame.setAttribute(name, value);
      document.body.append(frame);
    },
    src,
    attributes,
  );
  return opened;
}

/** Heights that our page has told its host until now, each as often as it was told. */
export async function toldHeights(page: Page): Promise<number[]> {
  const said = (await page.evaluate('said')) as { sentinel?: unknown; height?: unknown }[];
  return said.flatMap(({ sentinel, height }) =>
    sentinel === 'amp' && typeof height === 'number' ? [height] : [],
  );
}

/** Waits until our page has told a height, and then nothing for a while. */
export async function settled(page: Page): Promise<void> {
  let count = -1;
  const end = Date.now() + PATIENCE.timeout;
  for (let same = 0; same < 4 && Date.now() < end;) {
    await new Promise((done) => setTimeout(done, 150));
    const now = (await toldHeights(page)).length;
    same = now && now === count ? same + 1 : 0;
    count = now;
  }
}

/** All that is written in our page, in its timeline as well. */
export async function wordsOf(frame: Frame): Promise<string> {
  const words = await frame.evaluate(() => {
    const shadow = document.querySelector('news-timeline')?.shadowRoot;
    return `${document.body.innerText} ${shadow?.textContent ?? ''}`;
  });
  return words.replace(/\s+/g, ' ');
}

/** The frame of our page in a host's. */
export async function embedded(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame((one) => one.url().includes('/embed.html'), PATIENCE);
  await frame.waitForSelector('news-timeline, .faults', PATIENCE);
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

/**
 * Waits until the first iframe has another height than this, and stays with that which our page in it needs: a moment is
 * enough then, as neither of the two is on its way any more.
 *
 * @param most the host makes none higher, CSS px
 * @returns the height, also where it is another after all, CSS px
 */
export async function heightOtherThan(
  page: Page,
  frame: Frame,
  before: number,
  most = Infinity,
): Promise<number> {
  let height = before;
  const end = Date.now() + PATIENCE.timeout;
  for (let same = 0; same < 3 && Date.now() < end;) {
    await new Promise((done) => setTimeout(done, 50));
    height = await page.$eval('iframe', ({ clientHeight }) => clientHeight);
    const isRight = height !== before && height === Math.min(await neededHeight(frame), most);
    same = isRight ? same + 1 : 0;
  }
  return height;
}

/** The height that our page needs, CSS px. */
export async function neededHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
}
