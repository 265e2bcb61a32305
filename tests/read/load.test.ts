import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { LIMIT } from '../../src/read/parse-json.js';
import { explained } from '../../src/read/explain.js';
import { load as draft, type LoadOptions } from '../../src/read/load.js';
import { readStory } from '../../src/read/story.js';
import { badFile, story } from './samples.js';
import { listen } from '../tools/port.mjs';

async function load(url: string, options?: LoadOptions) {
  const loading = await draft(url, options);
  if ('retry' in loading) return { retry: loading.retry, ...explained(loading) };
  const { file, base } = loading;
  return { retry: false, ...(await readStory(file, { name: base, base })) };
}

const good = JSON.stringify(
  story([{ id: 'one', title: 'One', links: [{ url: 'more.html', title: 'More' }] }]),
);
/** Requests that the server has seen ended by the other side. */
let hungUp = 0;

/** What the server answers at each address. */
const ANSWERS: Record<string, RequestListener> = {
  '/good.json': (_, response) => response.end(good),
  '/moved.json': (_, response) => response.writeHead(302, { location: '/folder/good.json' }).end(),
  '/folder/good.json': (_, response) => response.end(good),
  '/500.json': (_, response) => response.writeHead(500).end(good),
  '/429.json': (_, response) => response.writeHead(429).end(),
  '/408.json': (_, response) => response.writeHead(408).end(),
  '/page.json': (_, response) => response.end(badFile('web-page.json')),
  '/not-json.json': (_, response) => response.end(badFile('not-json.json')),
  '/empty.json': (_, response) => response.end(),
  '/sheet.csv': (_, response) => response.end(badFile('no-title-column.csv')),
  '/sign-in.csv': (_, response) => response.end(badFile('web-page.csv')),
  '/export': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end('id\n'),
  '/never.json': (_, response) => void response.on('close', () => hungUp++),
  '/half.json': (_, response) => {
    response.write(good.slice(0, 20));
    response.on('close', () => hungUp++);
  },
  '/cut.json': (_, response) => {
    response.writeHead(200, { 'content-length': String(good.length) });
    response.write(good.slice(0, 20), () => response.destroy());
  },
  '/too-large.json': (_, response) => response.end(Buffer.alloc(2 * LIMIT, ' ')),
  '/endless.json': (_, response) => {
    const piece = Buffer.alloc(1_000_000, ' ');
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    response.on('close', () => hungUp++);
    more();
  },
};

const server = createServer((request, response) => {
  const answer = ANSWERS[request.url ?? ''];
  if (answer) answer(request, response);
  else response.writeHead(404).end('Not found');
});
let host = '';

before(async () => {
  host = `http://127.0.0.1:${await listen(server)}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

/** Waits until the server has seen the other side go. */
async function untilHungUp(count: number): Promise<void> {
  while (hungUp < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('loading', () => {
  it('reads a file, and what it links to counts from there', async () => {
    const { document, problems, retry } = await load(`${host}/good.json`);
    assert.deepEqual([problems, retry], [[], false]);
    assert.equal(document?.events[0]?.links[0]?.url, `${host}/more.html`);
    const moved = await load(`${host}/moved.json`);
    assert.equal(moved.document?.events[0]?.links[0]?.url, `${host}/folder/more.html`);
  });

  it('puts letters together that come in pieces', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(story([{ id: 'one', title: 'Зеленський' }])));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const fetch = (): Promise<Response> => Promise.resolve(new Response(body));
    assert.equal((await load('https://example.org/', { fetch })).document?.events[0]?.title, 'Зеленський');
  });

  for (const [path, code, message, hint, retry] of [
    ['/404.json', 'http-404', /answered 404 for http:.*\/404\.json/, /Check the address/, false],
    ['/500.json', 'http-500', /answered 500/, /try again later/, true],
    ['/408.json', 'http-408', /answered 408/, /try again later/, true],
    ['/429.json', 'http-429', /answered 429/, /try again later/, true],
    ['/page.json', 'json-html', /web page, not JSON/, /Check the address/, false],
    ['/not-json.json', 'json-syntax', /line 6, column 3/, /comma before it/, false],
    ['/empty.json', 'json-empty', /empty/, /saved and uploaded/, false],
    ['/sheet.csv', 'sheet-columns', /no column|No column/, /at least “date” and “title”/, false],
    ['/export', 'sheet-columns', /found: “id”/, /at least “date” and “title”/, false],
    ['/sign-in.csv', 'sheet-html', /web page, not a sheet/, /behind a login/, false],
    ['/cut.json', 'network', /could not be loaded/, /Check the connection/, true],
    ['/too-large.json', 'too-large', /larger than 50 MB/, /several timelines/, false],
    ['/endless.json', 'too-large', /larger than 50 MB/, /several timelines/, false],
  ] as const) {
    it(`tells of ${path} what is wrong, and whether to try again`, async () => {
      const result = await load(host + path);
      assert.deepEqual([result.document, result.retry], [null, retry]);
      assert.deepEqual(
        result.problems.map((problem) => [problem.severity, problem.code]),
        [['error', code]],
      );
      assert.match(result.problems[0]?.message ?? '', message);
      assert.match(result.problems[0]?.hint ?? '', hint);
    });
  }

  it('tells of a host that is not there', async () => {
    const { document, problems, retry } = await load('http://127.0.0.1:1/a.json');
    assert.deepEqual([document, problems[0]?.code, retry], [null, 'network', true]);
  });

  it('tells of an address that is none', async () => {
    assert.equal((await load('http://[')).problems[0]?.code, 'network');
    // Of another scheme it is never loaded, however often.
    assert.equal((await load('ftp://example.org/a.json')).retry, false);
  });

  for (const path of ['/never.json', '/half.json']) {
    it(`does not wait for ever for ${path}, and hangs up`, async () => {
      const before = hungUp;
      const { document, problems, retry } = await load(host + path, { timeOut: 20 });
      assert.deepEqual(
        [document, problems[0]?.code, problems[0]?.where, retry],
        [null, 'time-out', host + path, true],
      );
      assert.match(problems[0]?.message ?? '', /within 0\.02 seconds/);
      await untilHungUp(before + 1);
    });
  }

  it('hangs up on what is too large', async () => {
    const before = hungUp;
    await load(`${host}/endless.json`);
    await untilHungUp(before + 1);
  });
});

describe('stopping', () => {
  it('rejects with an AbortError, and hangs up', async () => {
    for (const path of ['/never.json', '/half.json']) {
      const before = hungUp;
      const controller = new AbortController();
      const loading = load(host + path, { signal: controller.signal });
      setTimeout(() => controller.abort(), 20);
      await assert.rejects(loading, { name: 'AbortError' });
      await untilHungUp(before + 1);
    }
  });

  it('before it begins asks for nothing', async () => {
    let asked = 0;
    const fetch = (): Promise<Response> => {
      asked++;
      return Promise.resolve(new Response(good));
    };
    await assert.rejects(load('https://example.org/', { signal: AbortSignal.abort(), fetch }), {
      name: 'AbortError',
    });
    assert.equal(asked, 0);
  });

  it('ends even a fetch that does not heed its signal', async () => {
    const never = (): Promise<Response> => new Promise(() => undefined);
    const controller = new AbortController();
    const loading = load('https://example.org/', { signal: controller.signal, fetch: never });
    controller.abort();
    await assert.rejects(loading, { name: 'AbortError' });
    assert.equal(
      (await load('https://example.org/', { fetch: never, timeOut: 1 })).problems[0]?.code,
      'time-out',
    );
  });

  it('after it is done changes nothing', async () => {
    const controller = new AbortController();
    const fetch = (): Promise<Response> => Promise.resolve(new Response(good));
    const { document } = await load('https://example.org/a.json', { signal: controller.signal, fetch });
    controller.abort();
    assert.equal(document?.events.length, 1);
  });

  it('refuses by the length that the server states, before reading', async () => {
    let isCancelled = false;
    const body = new ReadableStream({ cancel: () => void (isCancelled = true) });
    const headers = { 'content-length': String(LIMIT + 1) };
    const fetch = (): Promise<Response> => Promise.resolve(new Response(body, { headers }));
    assert.equal((await load('https://example.org/', { fetch })).problems[0]?.code, 'too-large');
    assert.ok(isCancelled);
  });
});
