import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { site } from '../tools/page-site.js';
import { embedded, embedOf, neededHeight, openHost, ready, select, settled, there } from './embedded.js';

/** A copy of the host's own: it knows no iframe of ours by its address. */
const HOST_SCRIPT = '/dist/host.js';
const MARKED = { 'data-news-timeline': '' };

interface Opened {
  page: Page;
  frame: Frame;
  faults: string[];
}

/**
 * A page with our script for hosts, which comes before the iframe, or after it has spoken; from where the iframe's page
 * is, or a copy of the host's own.
 */
async function open(
  hash: string,
  { late = false, kind = 'module', sandbox = false, query = '', copy = true } = {},
): Promise<Opened> {
  const attributes = { width: '1000', ...(copy && MARKED), ...(sandbox && { sandbox: 'allow-scripts' }) };
  const src = embedOf(query);
  const { page, faults } = await openHost(late ? src : 'about:blank', attributes, { hash });
  if (late) {
    await ready(await embedded(page));
    await settled(page);
  }
  const url = copy ? HOST_SCRIPT : there('dist/host.js');
  await page.addScriptTag({ url, ...(kind === 'module' && { type: 'module' }) });
  if (!late) await page.$eval('iframe', (one, address) => (one.src = address), src);
  const frame = await embedded(page);
  await ready(frame);
  await settled(page);
  return { page, frame, faults };
}

async function isOpen(frame: Frame, id: string): Promise<void> {
  await frame.waitForFunction(
    (event) => document.querySelector('news-timeline')?.selected === event,
    { timeout: 10_000 },
    id,
  );
}

async function hashIs(page: Page, hash: string): Promise<void> {
  await page.waitForFunction((wanted) => location.hash === wanted, { timeout: 10_000 }, hash);
}

/** Presses "Copy link" of the open event, and gives the address that readers get. */
async function copied(frame: Frame): Promise<string> {
  await frame.waitForFunction(() => {
    const timeline = document.querySelector('news-timeline');
    const details = timeline?.shadowRoot?.querySelector('news-timeline-details')?.shadowRoot;
    const inside = details?.querySelector('news-timeline-event')?.shadowRoot ?? details;
    const button = inside?.querySelector<HTMLButtonElement>('button.copy');
    timeline?.addEventListener('timeline-link', ({ href }) => (document.documentElement.title = href));
    button?.click();
    return !!button;
  });
  return frame.evaluate('document.documentElement.title') as Promise<string>;
}

describe('links to events in an iframe', () => {
  // Each with each of the others, not all with all.
  for (const [kind, late, sandbox, copy] of [
    ['module', false, false, false],
    ['module', true, true, true],
    ['plain', false, true, false],
    ['plain', true, false, true],
  ] as const) {
    const how = `${kind} script${copy ? ', a copy of the host’s' : ''}${late ? ', late' : ''}${sandbox ? ', sandboxed iframe' : ''}`;
    it(`go from the host’s address to the event, and back (${how})`, async () => {
      const { page, frame, faults } = await open('#step-4', { late, kind, sandbox, copy });
      await isOpen(frame, 'step-4');
      await page.evaluate(() => (location.hash = 'step-7'));
      await isOpen(frame, 'step-7');
      await hashIs(page, '#step-7');
      const steps = await page.evaluate(() => history.length);
      await select(frame, 'step-2');
      await hashIs(page, '#step-2');
      await select(frame, null);
      await hashIs(page, '');
      assert.equal(await page.evaluate(() => history.length), steps, 'no steps in the history');
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('are written into the host’s address where it has a <base> of another site', async () => {
    const { page, frame, faults } = await open('#step-4');
    await isOpen(frame, 'step-4');
    const before = page.url();
    await page.evaluate(() => {
      const base = Object.assign(document.createElement('base'), { href: 'https://elsewhere.example/' });
      document.head.prepend(base);
    });
    await select(frame, 'step-2');
    await hashIs(page, '#step-2');
    assert.equal(page.url(), before.replace('step-4', 'step-2'));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('leave the host’s other addresses alone', async () => {
    const { page, frame, faults } = await open('#no-event-of-ours', { query: '&selected=step-3' });
    await isOpen(frame, 'step-3');
    await select(frame, null);
    await settled(page);
    await hashIs(page, '#no-event-of-ours');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('bring the iframe into view where the host’s address names an event', async () => {
    const { page, frame } = await open('');
    await page.evaluate(() => {
      const above = document.createElement('div');
      above.style.height = '3000px';
      document.body.prepend(above);
      scrollTo(0, 0);
      location.hash = 'step-5';
    });
    await isOpen(frame, 'step-5');
    await page.waitForFunction(() => scrollY > 1000, { timeout: 10_000 });
    await page.close();
  });

  it('are told to no iframe that has not said what it is', async () => {
    const { page, faults } = await openHost(there('tests/hosts/page.html'), {}, { hash: '#step-4' });
    await page.evaluate(() => {
      const other = document.createElement('iframe');
      document.body.append(other);
      Object.assign(window, { heard: [] });
      other.contentWindow?.addEventListener('message', ({ data }) => {
        (window as unknown as { heard: unknown[] }).heard.push(data);
      });
    });
    await page.addScriptTag({ url: HOST_SCRIPT });
    await page.waitForFunction('heard.length > 0');
    await page.evaluate(() => (location.hash = 'step-5'));
    await new Promise((done) => setTimeout(done, 300));
    assert.deepEqual(await page.evaluate('heard'), [{ type: 'news-timeline' }]);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are not taken from a window that is no iframe of the page', async () => {
    const { page, faults } = await openHost('about:blank', {}, { hash: '' });
    await page.addScriptTag({ url: HOST_SCRIPT });
    await page.evaluate(async () => {
      for (const event of ['a', 'b']) window.postMessage({ type: 'news-timeline', height: 700, event }, '*');
      await new Promise((done) => setTimeout(done, 300));
    });
    assert.deepEqual(
      await page.evaluate(() => [location.hash, document.querySelector('iframe')?.clientHeight]),
      ['', 300],
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are copied as the host’s own, where its script opens them', async () => {
    const { page, frame } = await open('#step-4');
    await isOpen(frame, 'step-4');
    assert.equal(await copied(frame), `${site.origin}tests/hosts/page.html#step-4`);
    await page.close();
  });

  it('say nothing of the host’s query but what its canonical address has', async () => {
    const { page, frame } = await open('?article=7&token=secret#step-4');
    await isOpen(frame, 'step-4');
    const address = `${site.origin}tests/hosts/page.html`;
    assert.equal(await copied(frame), `${address}#step-4`);
    for (const [canonical, told] of [
      [`${address}?article=7#top`, `${address}?article=7`],
      // Another site's, as of an article that was taken over from there, is not ours to send readers to.
      ['https://elsewhere.example/7', address],
    ]) {
      await page.evaluate((href = '') => {
        document.querySelector('link[rel=canonical]')?.remove();
        const link = Object.assign(document.createElement('link'), { rel: 'canonical', href });
        document.head.append(link);
        // A new event, for which the iframe is told the address again.
        location.hash = location.hash === '#step-5' ? 'step-6' : 'step-5';
      }, canonical);
      const [, event = ''] = (await page.evaluate(() => location.hash)).split('#');
      await isOpen(frame, event);
      assert.equal(await copied(frame), `${told}#${event}`);
    }
    await page.close();
  });

  it('are copied as the page for the iframe with “selected”, where there is no such script', async () => {
    const { page } = await openHost(embedOf('&utm_source=x&lang=en'), { width: '1000' });
    const frame = await embedded(page);
    await ready(frame);
    await select(frame, 'step-4');
    const src = encodeURIComponent('../data/samples/no-lanes.json');
    const address = await copied(frame);
    assert.equal(address, there(`dist/embed.html?src=${src}&selected=step-4&lang=en`));
    await page.goto(address);
    await isOpen(page.mainFrame(), 'step-4');
    await page.close();
  });
});

describe('the script for hosts', () => {
  it('allows for borders that the height includes', async () => {
    const { page, faults } = await openHost('about:blank', {
      ...MARKED,
      style: 'box-sizing: border-box; border: 5px solid',
    });
    await page.addScriptTag({ url: HOST_SCRIPT });
    await page.$eval('iframe', (one, src) => (one.src = src), embedOf());
    const frame = await embedded(page);
    await ready(frame);
    await settled(page);
    const [inside, needed] = [
      await page.$eval('iframe', (one) => one.clientHeight),
      await neededHeight(frame),
    ];
    assert.equal(inside, needed);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
