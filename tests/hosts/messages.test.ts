import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import {
  embedded,
  embedOf,
  neededHeight,
  openHost,
  ready,
  select,
  settled,
  there,
  toldHeights,
} from './embedded.js';

/** A host with our page, which has told its height. */
async function open(
  attributes: Record<string, string> = {},
): Promise<{ page: Page; frame: Frame; faults: string[] }> {
  const { page, faults } = await openHost(embedOf('&childId=p'), { width: '1000', ...attributes });
  const frame = await embedded(page);
  await ready(frame);
  await settled(page);
  return { page, frame, faults };
}

const selectedIn = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() => document.querySelector('news-timeline')?.selected);

describe('messages of the page for an iframe', () => {
  it('tell a height once in every dialect that needs no name, rounded up, and again only when it has changed', async () => {
    const { page, frame, faults } = await open();
    const height = await neededHeight(frame);
    assert.deepEqual(await toldHeights(page), [height]);
    const heard = (await page.evaluate('said')) as unknown[];
    const src = there('dist/embed.html');
    for (const message of [
      { sentinel: 'amp', type: 'embed-ready' },
      { sentinel: 'amp', type: 'embed-size', height },
      `pymxPYMxpxPYMxheightxPYMx${height}`,
      { 'datawrapper-height': { 'news-timeline': height } },
      JSON.stringify({ src, context: 'iframe.resize', height }),
      '[iFrameResizerChild]Ready',
      { type: 'iframe-resized', width: 1000, height },
      { type: 'news-timeline', height, event: '' },
    ]) {
      const same = heard.filter((one) => JSON.stringify(one) === JSON.stringify(message));
      assert.equal(same.length, 1, JSON.stringify(message));
    }
    assert.equal(heard.length, 8);
    await frame.evaluate(() => {
      window.dispatchEvent(new Event('resize'));
      document.body.style.color = 'red';
    });
    await page.$eval('iframe', (one) => (one.style.width = '990px'));
    await settled(page);
    const after = await neededHeight(frame);
    assert.deepEqual(await toldHeights(page), after === height ? [height] : [height, after]);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('answer each host that asks, in its own dialect', async () => {
    const { page, faults } = await open();
    const answers = (await page.evaluate(async () => {
      const frame = document.querySelector('iframe');
      const { said } = window as unknown as { said: unknown[] };
      const all: [unknown, unknown[]][] = [];
      for (const question of [
        { sentinel: 'amp', type: 'frames-init' },
        'pymxPYMxpxPYMxwidthxPYMx990',
        '[iFrameSizer]f:8:false:false:32:true:true:null',
        { type: 'iframe-child-init' },
        { type: 'iframe-get-child-dimensions' },
        { method: 'register', windowId: 'w' },
        { type: 'news-timeline' },
      ]) {
        said.length = 0;
        frame?.contentWindow?.postMessage(question, '*');
        const wait = (): Promise<unknown> => new Promise((done) => setTimeout(done, 120));
        for (let tries = 0; tries < 40 && !said.length; tries++) await wait();
        // A second one would come now.
        await wait();
        all.push([question, [...said]]);
      }
      return all;
    })) as [unknown, unknown[]][];
    for (const [question, said] of answers) {
      assert.equal(said.length, 1, `${JSON.stringify(question)}: ${JSON.stringify(said)}`);
      assert.match(JSON.stringify(said[0]), /\d{3}/);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('do not tell a height that nobody can see, and tell it when the iframe is shown', async () => {
    const { page, faults } = await openHost(embedOf(), { style: 'width: 0; height: 0; border: 0' });
    const frame = await embedded(page);
    await frame.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
    assert.deepEqual(await toldHeights(page), []);
    await page.$eval('iframe', (one) => one.removeAttribute('style'));
    await page.waitForFunction('said.some(({ type }) => type === "embed-size")');
    await ready(frame);
    await settled(page);
    assert.equal((await toldHeights(page)).at(-1), await neededHeight(frame));
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const height of ['0px', '20000px']) {
    it(`do not run in circles where the host makes it ${height} high`, async () => {
      const { page, frame, faults } = await open();
      const before = await toldHeights(page);
      await page.$eval('iframe', (one, given) => (one.style.height = given), height);
      await settled(page);
      const after = await toldHeights(page);
      assert.ok(after.length <= before.length + 1, after.join(', '));
      assert.equal(after.at(-1), await neededHeight(frame));
      assert.ok((after.at(-1) ?? 0) < 2000);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('are ignored where they are malformed, or come in a flood', async () => {
    const { page, frame, faults } = await open();
    const before = ((await page.evaluate('said')) as unknown[]).length;
    await page.evaluate(async () => {
      const frame = document.querySelector('iframe');
      const bad = [
        null,
        undefined,
        0,
        NaN,
        '',
        '[iFrameSizer]',
        'pymxPYMx',
        [],
        [null],
        {},
        new Map([['type', 'news-timeline']]),
        new Uint8Array(8),
        { type: 'news-timeline', event: { toString: 'step-3' } },
        { type: 'news-timeline', event: ['step-3'] },
        { type: ['news-timeline'], event: 'step-3' },
        { method: 'register', windowId: {} },
        { message: 'ready', secret: '' },
        'x'.repeat(1_000_000),
      ];
      for (let round = 0; round < 10; round++) {
        for (const message of bad) frame?.contentWindow?.postMessage(message, '*');
        for (let i = 0; i < 100; i++) {
          frame?.contentWindow?.postMessage({ type: 'news-timeline', event: `no-such-${i}` }, '*');
          frame?.contentWindow?.postMessage('pymxPYMxpxPYMxwidthxPYMx640', '*');
        }
        await new Promise((done) => setTimeout(done, 100));
      }
    });
    await settled(page);
    assert.equal(await selectedIn(frame), '');
    const answers = ((await page.evaluate('said')) as unknown[]).length - before;
    // A second of them, at most one answer of each of two dialects in a frame.
    assert.ok(answers > 1 && answers < 2 * 80, `${answers} answers to 2,000 messages`);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are heeded of the host alone', async () => {
    const { page, frame, faults } = await open();
    const message = { type: 'news-timeline', event: 'step-3' };
    const asked = await page.evaluate(() => {
      const other = document.createElement('iframe');
      document.body.append(other);
      const script = document.createElement('script');
      script.textContent =
        'parent.frames[0].postMessage({ type: "news-timeline", event: "step-3" }, "*"); window.ran = true';
      other.contentDocument?.body.append(script);
      const asker: object = other.contentWindow ?? {};
      return Reflect.get(asker, 'ran');
    });
    assert.equal(asked, true);
    await frame.evaluate((own) => window.postMessage(own, '*'), message);
    await settled(page);
    assert.equal(await selectedIn(frame), '');
    await page.evaluate((own) => window.frames[0]?.postMessage(own, '*'), message);
    await frame.waitForFunction(() => document.querySelector('news-timeline')?.selected === 'step-3');
    await page.evaluate(() => window.frames[0]?.postMessage({ type: 'news-timeline', event: '' }, '*'));
    await frame.waitForFunction(() => document.querySelector('news-timeline')?.selected === '');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('say which event is open', async () => {
    const { page, frame } = await open();
    await select(frame, 'step-3');
    await page.waitForFunction(
      'said.some(({ type, event }) => type === "news-timeline" && event === "step-3")',
    );
    await page.evaluate('said.length = 0');
    await select(frame, null);
    await page.waitForFunction('said.some(({ type, event }) => type === "news-timeline" && event === "")');
    await page.close();
  });
});
