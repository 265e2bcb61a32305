import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPage } from '../tools/browser.js';
import { browser, host, publish, timeline, us } from './hosts.js';

/** Source text: notes every attempt to store or send something. */
const WATCH = `{
  globalThis.attempts = [];
  const watch = (where, name) => {
    const original = where?.[name];
    if (original) where[name] = function (...parts) {
      attempts.push(name);
      return original.apply(this, parts);
    };
  };
  watch(Storage.prototype, 'setItem');
  watch(Storage.prototype, 'getItem');
  watch(IDBFactory.prototype, 'open');
  watch(Navigator.prototype, 'sendBeacon');
  watch(XMLHttpRequest.prototype, 'open');
  watch(globalThis, 'WebSocket');
  watch(globalThis, 'EventSource');
  watch(globalThis, 'postMessage');
  watch(globalThis.CacheStorage?.prototype ?? {}, 'open');
  watch(globalThis.ServiceWorkerContainer?.prototype ?? {}, 'register');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    get() { attempts.push('cookie read'); return cookie.get.call(this); },
    set(value) { attempts.push('cookie written'); cookie.set.call(this, value); },
  });
}`;

describe('a reader who uses everything', () => {
  it('leaves nothing behind, and is known only to whom the page named', async () => {
    const { page, faults, requests } = await openPage(browser, 'about:blank');
    await page.evaluateOnNewDocument(WATCH);
    await page.goto(publish({ body: timeline() }));
    await page.evaluate(async () => {
      const element = document.querySelector('news-timeline');
      if (!element) return;
      await element.drawn;
      for (const { id } of element.document?.events ?? []) {
        element.select(id);
        await element.updateComplete;
        await new Promise(requestAnimationFrame);
      }
      element.showWindow('2025-12-13', '2025-12-18');
      element.chapter = 'berlin';
      element.view = 'list';
      await element.updateComplete;
      element.view = 'axis';
      await element.updateComplete;
      await new Promise((done) => setTimeout(done, 500));
    });
    // Before looking, which is itself an attempt.
    const attempts = await page.evaluate(() => String(Reflect.get(globalThis, 'attempts')));
    assert.equal(attempts, '');
    assert.deepEqual(await page.browserContext().cookies(), []);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await navigator.storage.estimate()).usage,
    ]);
    assert.deepEqual(kept, [0, 0, 0, 0]);
    const scripts = new RegExp(`^${us.origin}dist/(news-timeline|chunks/[\\w-]+)\\.js$`);
    const others = requests.filter((url) => !scripts.test(url));
    assert.deepEqual(
      others.filter(
        (url) => url !== `${us.origin}data/ukraine-peace-talks.json` && !url.startsWith(host.origin),
      ),
      [],
      'nobody else is asked',
    );
    assert.deepEqual(
      others
        .filter((url) => url.startsWith(host.origin))
        .filter((url) => !/page-\d+\.html$|favicon\.ico$/.test(url)),
      [],
      'nothing is asked of the publisher',
    );
    assert.deepEqual(faults, []);
    await page.close();
  });
});
