import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequestListener } from 'node:http';
import { LIMIT } from '../../src/read/parse-json.js';
import { us, visit } from './hosts.js';

const STORY = JSON.stringify({ version: 1, events: [{ id: 'one', date: '2025-01-01', title: 'One' }] });
const HTML = '<!doctype html><title>Not found</title><p>Sorry.</p>';
const OPEN = { 'access-control-allow-origin': '*' };

/** Sends spaces as long as somebody listens. */
const endless: RequestListener = (_, response) => {
  response.writeHead(200, OPEN);
  const piece = Buffer.alloc(1_000_000, ' ');
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
};

/** What our host answers, what the reader is told, and whether to try again is offered. */
const ANSWERS: Readonly<Record<string, { answer: RequestListener; words: RegExp; retry: boolean }>> = {
  'forbidden.json': {
    answer: (_, response) => response.end(STORY),
    words: /forbidden\.json could not be loaded.*Access-Control-Allow-Origin/s,
    retry: true,
  },
  'round.json': {
    answer: (_, response) => response.writeHead(302, { ...OPEN, location: '/round.json' }).end(),
    words: /round\.json could not be loaded/,
    retry: true,
  },
  'gone.json': {
    answer: (_, response) => response.writeHead(404, { ...OPEN, 'content-type': 'text/html' }).end(HTML),
    words: /answered 404 for http\S+gone\.json.*Check the address/s,
    retry: false,
  },
  'page.json': {
    answer: (_, response) => response.writeHead(200, { ...OPEN, 'content-type': 'text/html' }).end(HTML),
    words: /web page, not JSON.*Check the address/s,
    retry: false,
  },
  'empty.json': {
    answer: (_, response) => response.writeHead(200, OPEN).end(),
    words: /empty/,
    retry: false,
  },
  'endless.json': { answer: endless, words: /larger than 50 MB/, retry: false },
  'stated.json': {
    answer: (_, response) =>
      response.writeHead(200, { ...OPEN, 'content-length': String(LIMIT + 1) }).write(' '),
    words: /larger than 50 MB/,
    retry: false,
  },
  'packed.json': {
    answer: (_, response) => response.writeHead(200, { ...OPEN, 'content-encoding': 'gzip' }).end(STORY),
    words: /packed\.json could not be loaded/,
    retry: true,
  },
  'broken.json': {
    answer: (_, response) => response.writeHead(503, OPEN).end(HTML),
    words: /answered 503.*try again later/s,
    retry: true,
  },
};

/** Addresses that are none of a file on a host. */
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  'javascript:document.title="hacked"': /javascript:\S+ could not be loaded.*begins with https:/s,
  'file:///etc/passwd': /file:\S+ could not be loaded.*begins with https:/s,
  'blob:https://example.org/00000000-0000-0000-0000-000000000000': /blob:\S+ could not be loaded/,
  'data:text/html,<script>document.title="hacked"</script>': /web page, not JSON/,
  'ftp://example.org/story.json': /ftp:\S+ could not be loaded.*begins with https:/s,
};

async function look(src: string) {
  const { page, faults } = await visit({ body: '<news-timeline><p>In short</p></news-timeline>' });
  const seen = await page.evaluate(async (address) => {
    await customElements.whenDefined('news-timeline');
    const element = document.querySelector('news-timeline');
    if (!element) throw new Error('There is no timeline.');
    const told: string[] = [];
    element.addEventListener('timeline-error', ({ problems }) =>
      told.push(...problems.map(({ code }) => code)),
    );
    element.setAttribute('src', address);
    await element.ready;
    await element.updateComplete;
    const error = element.shadowRoot?.querySelector<HTMLElement>('[part~="error"]');
    return {
      words: error?.innerText ?? '',
      retry: !!error?.querySelector('button'),
      kept: (element.querySelector('p')?.offsetHeight ?? 0) > 0,
      told: told.length,
      title: document.title,
    };
  }, src);
  await page.close();
  // What a browser says of its own of addresses that fail is no fault of ours.
  return {
    ...seen,
    faults: faults.filter(
      (fault) => !/Failed to load|Fetch API cannot load|blocked by CORS|Not allowed to load|ERR_/.test(fault),
    ),
  };
}

describe('an address that gives no story', () => {
  for (const [path, { answer, words, retry }] of Object.entries(ANSWERS)) {
    it(`${path}: says what and where, keeps what stands in the page, and offers to try again where that may help`, async () => {
      us.answers.set(`/${path}`, answer);
      const seen = await look(`${us.origin}${path}`);
      assert.match(seen.words, words);
      assert.deepEqual([seen.retry, seen.kept, seen.told], [retry, true, 1]);
      assert.deepEqual(seen.faults, []);
    });
  }

  for (const [address, words] of Object.entries(ADDRESSES)) {
    it(`${address}: runs nothing, and never offers to try again`, async () => {
      const seen = await look(address);
      assert.match(seen.words, words);
      assert.deepEqual([seen.retry, seen.kept, seen.told, seen.title], [false, true, 1, 'News']);
      assert.deepEqual(seen.faults, []);
    });
  }

  it('that is no address is named', async () => {
    const seen = await look('https://[');
    assert.match(seen.words, /https:\/\/\[ could not be loaded\. Check the connection and the address/);
    assert.deepEqual([seen.kept, seen.told, seen.faults], [true, 1, []]);
  });

  it('that is missing: what stands in the page stays, and nothing is said', async () => {
    const { page, faults, requests } = await visit({
      body: '<news-timeline src><p>In short</p></news-timeline>',
    });
    await page.waitForNetworkIdle({ idleTime: 300, timeout: 10_000 });
    const seen = await page.$eval('news-timeline', (element) => [
      (element.querySelector('p')?.offsetHeight ?? 0) > 0,
      element.shadowRoot?.textContent?.trim(),
    ]);
    assert.deepEqual(seen, [true, '']);
    assert.ok(
      requests.every((url) => /\.html$|\/dist\/|favicon/.test(url)),
      requests.join('\n'),
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('and gives one at the second try: the reader presses, and sees the story', async () => {
    let asked = 0;
    us.answers.set('/second.json', (_, response) =>
      asked++ ? response.writeHead(200, OPEN).end(STORY) : response.writeHead(503, OPEN).end(),
    );
    const { page } = await visit({ body: `<news-timeline src="${us.origin}second.json"></news-timeline>` });
    await (
      await page.waitForSelector('news-timeline >>> .error button', { visible: true, timeout: 10_000 })
    )?.click();
    await page.waitForSelector('news-timeline >>> .axis .pin', { visible: true, timeout: 10_000 });
    await page.close();
  });
});
