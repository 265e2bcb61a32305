import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { page as answerWith, startHost, type Host } from '../tools/host.js';
import { browser, publish, us } from './hosts.js';

/** Of nobody whom the page trusts. */
let ads: Host;

before(async () => {
  ads = await startHost();
});

after(() => ads.stop());

/** Says that it is a timeline, of immense height, whose reader opens an event; keeps what it is told. */
const LIAR = `<!doctype html><title>An advertisement</title><script>
  window.heard = [];
  addEventListener('message', ({ data }) => heard.push(data));
  window.count = 0;
  setInterval(() => {
    parent.postMessage({ type: 'news-timeline', height: 5000000, event: count++ ? 'lie-' + count : '' }, '*');
  }, 50);
</script>`;

/** Where the liar is, on the host of advertisements or on ours. @returns its address */
function liarAt(path: string, on: Host = ads): string {
  on.answers.set(`/${path}`, answerWith(LIAR));
  return on.origin + path;
}

interface Opened {
  page: Page;
  liar: Frame;
  faults: string[];
}

/** A page with our script, our page in an iframe, and another iframe. */
async function open(src: string, attributes = ''): Promise<Opened> {
  const ours = `${us.origin}dist/embed.html?src=${encodeURIComponent('../data/samples/no-lanes.json')}`;
  const address = publish({
    script: '',
    body: `<iframe id="ours" src="${ours}" width="1000" height="200"></iframe>
      <iframe id="liar" src="${src}" height="200" ${attributes}></iframe>
      <script type="module" src="${us.origin}dist/host.js?v=3"></script>`,
  });
  const { page, faults } = await openPage(browser, `${address}?token=secret`);
  const element = await page.$('#liar');
  const liar = (await element?.contentFrame()) ?? assert.fail('the iframe has no page');
  await element?.dispose();
  // By then the other has lied a few times as well.
  await page.waitForFunction('document.getElementById("ours").clientHeight > 250', { timeout: 15_000 });
  if (src.endsWith('ad.html')) await liar.waitForFunction('count > 5', { timeout: 15_000 });
  return { page, liar, faults };
}

const height = (page: Page, id: string): Promise<number> =>
  page.$eval(`#${id}`, ({ clientHeight }) => clientHeight);

/** All that a page in an iframe was told. */
const heardBy = (liar: Frame): Promise<unknown> => liar.evaluate('heard');

describe('the script for hosts', () => {
  const cases: [what: string, src: () => string, attributes?: string][] = [
    ['another site', () => liarAt('ad.html')],
    ['another site, in a sandbox', () => liarAt('ad.html'), 'sandbox="allow-scripts"'],
    ['the site of our page, from another folder', () => liarAt('ads/ad.html', us)],
    ['a folder below ours', () => liarAt('dist/ads/ad.html', us)],
    [
      'another site to which an address in our folder leads',
      () => {
        const location = liarAt('ad.html');
        us.answers.set('/dist/moved.html', (_, response) => response.writeHead(302, { location }).end());
        return `${us.origin}dist/moved.html`;
      },
    ],
  ];
  for (const [what, src, attributes] of cases) {
    it(`does not believe a page that says it is a timeline (${what})`, async () => {
      const { page, liar, faults } = await open(src(), attributes);
      assert.equal(await height(page, 'liar'), 200);
      assert.equal(await page.evaluate(() => location.hash), '');
      await page.evaluate(() => (location.hash = 'step-4'));
      await new Promise((done) => setTimeout(done, 300));
      assert.equal(await page.evaluate(() => location.hash), '#step-4');
      // Whether it is a timeline is asked of all, which says nothing of the page.
      for (const one of (await heardBy(liar)) as object[])
        assert.deepEqual(one, { type: 'news-timeline' }, 'it was told more');
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('believes one that the publisher has marked, up to a height, and tells it no query', async () => {
    const { page, liar, faults } = await open(liarAt('ad.html'), 'data-news-timeline');
    await page.waitForFunction('document.getElementById("liar").clientHeight > 200');
    assert.equal(await height(page, 'liar'), 30_000);
    await page.waitForFunction(() => location.hash.startsWith('#lie-'));
    assert.doesNotMatch(JSON.stringify(await heardBy(liar)), /secret/);
    assert.match(JSON.stringify(await heardBy(liar)), /"page":"http/);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('believes a marked one no longer once another site is in it', async () => {
    const { page, liar } = await open(`${us.origin}dist/embed.html`, 'data-news-timeline');
    const before = await height(page, 'liar');
    await liar.evaluate((address) => location.assign(address), liarAt('ad.html'));
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await height(page, 'liar'), before);
    assert.equal(await page.evaluate(() => location.hash), '');
    await page.close();
  });

  it('lets go of iframes that the page takes out', async () => {
    const { page } = await open('about:blank');
    const alive = async (): Promise<number> => {
      const all = await page.queryObjects(await page.evaluateHandle(() => HTMLIFrameElement.prototype));
      const count = await page.evaluate((found) => (found as unknown as unknown[]).length, all);
      await all.dispose();
      return count;
    };
    // The browser forgets what scripts have of an element, and makes it anew when asked, unless they have changed it.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('iframe')) Object.assign(one, { isChanged: true });
    });
    assert.equal(await alive(), 2);
    await page.evaluate(() => document.querySelectorAll('iframe').forEach((one) => one.remove()));
    let left = NaN;
    for (let tries = 0; tries < 20 && left !== 0; tries++) left = await alive();
    assert.equal(left, 0);
    await page.close();
  });
});
