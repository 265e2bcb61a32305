import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { TileSource } from '../../src/read/tiles.js';
import { draftManifest } from '../../src/read/tiles-manifest.js';
import { withMargins } from '../../src/model/extent.js';
import { answer, launchBrowser, openPage } from '../tools/browser.js';
import { ROOT } from '../tools/command.mjs';
import { filesBelow } from '../tools/files.mjs';
import { makeTiles } from '../tools/make-tiles.mjs';
import { findOrInstallNginx, startNginx, type Host } from '../tools/nginx.js';
import { settle } from '../tools/tile-folder.js';

const EVENTS = 1_000_000;
const OUT = 'tests/.out/million-';

/** The story, made anew where what makes it has changed: that takes a minute. */
async function million(): Promise<string> {
  const hash = createHash('sha256').update(String(EVENTS));
  const makers = [...filesBelow('src/publish'), ...filesBelow('src/model'), 'tests/tools/stories.mjs'];
  for (const path of makers) hash.update(readFileSync(ROOT + path));
  const folder = `${ROOT}${OUT}${hash.digest('hex').slice(0, 12)}`;
  if (existsSync(`${folder}/timeline.json`)) return folder;
  for (const name of existsSync(`${ROOT}tests/.out`) ? readdirSync(`${ROOT}tests/.out`) : []) {
    if (name.startsWith('million-')) rmSync(`${ROOT}tests/.out/${name}`, { recursive: true });
  }
  await makeTiles({ events: EVENTS }, folder);
  return folder;
}

/** What went over the wire, compressed. */
interface Traffic {
  path: string;
  bytes: number;
}

let host: Host;
let folder: string;
let traffic: Traffic[] = [];

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <title>A million events</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/dist/news-timeline.js"></script>
  </head>
  <body>
    <news-timeline src="/story/timeline.json" view="axis"></news-timeline>
  </body>
</html>`;

/** Opens a page with the million and waits for its first picture; counts what nginx sends until then, by path. */
async function drawMillion(
  page: Page,
  url: string,
): Promise<{
  wire: Record<string, number>;
  drawn: { marks: number; elements: number; names: string[] };
}> {
  const wire: Record<string, number> = {};
  const paths = new Map<string, string>();
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  client.on('Network.requestWillBeSent', ({ requestId, request }) =>
    paths.set(requestId, new URL(request.url).pathname),
  );
  // What files take as they are sent; headers are the host's.
  client.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId) ?? requestId;
    if (path !== '/million.html') wire[path] = (wire[path] ?? 0) + encodedDataLength;
  });
  // While tiles are on their way nothing is asked for that can wait until the picture stands.
  await answer(page, url, { body: PAGE, late: { path: '/tiles/', ms: 700 } });
  await page.goto(url);
  const drawn = await page.evaluate(async () => {
    const timeline = document.querySelector('news-timeline');
    await timeline?.drawn;
    // What comes when the browser has nothing else to do is on its way by now, at most.
    const come = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const elements = timeline?.shadowRoot ? all(timeline.shadowRoot) : [];
    const marks = elements.filter((one) => one.matches('.pin'));
    return {
      marks: marks.length,
      elements: elements.length,
      names: marks.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''),
      come,
    };
  });
  return {
    wire: Object.fromEntries(Object.entries(wire).filter(([path]) => drawn.come.includes(path))),
    drawn,
  };
}

/** In the page: presses clusters until one has parted, opens an event, and gives the words of its details. */
async function openDeep(): Promise<string> {
  const root = document.querySelector('news-timeline')?.shadowRoot;
  const wait = (): Promise<unknown> => new Promise((go) => setTimeout(go, 600));
  for (let i = 0; i < 3; i++) {
    root?.querySelector<HTMLElement>('.pin[data-cluster]')?.click();
    await wait();
  }
  root?.querySelector<HTMLElement>('.pin[data-event]')?.click();
  for (let i = 0; i < 20; i++) {
    await wait();
    const details = root?.querySelector('news-timeline-details')?.shadowRoot;
    const [count, title] = ['.count', '.title'].map((part) =>
      details?.querySelector(part)?.textContent?.trim(),
    );
    if (count && title) return `${count}: ${title}`;
  }
  return 'nothing opened';
}

/** As a browser asks; counts what is sent. */
const fetchCounted = (url: string): Promise<Response> =>
  new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        traffic.push({ path: new URL(url).pathname, bytes: body.length });
        const { statusCode = 0, headers } = answer;
        const text = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        done(new Response(text.toString(), { status: statusCode }));
      });
    }).on('error', fail);
  });

const bytes = (): number => traffic.reduce((sum, one) => sum + one.bytes, 0);

async function open(): Promise<TileSource> {
  const base = `${host.origin}story/timeline.json`;
  const manifest: unknown = await (await fetchCounted(base)).json();
  const { source } = draftManifest(manifest, { base, fetch: fetchCounted });
  assert.ok(source);
  return source;
}

/** The blocks that a window of 1000 px meets, as the axis asks for them. */
function blocksOf(start: number, end: number): [number, number][] {
  const level = Math.ceil(Math.log2((104 * (end - start)) / 1000)) + 4;
  const first = Math.floor(start / 2 ** level);
  const last = Math.floor(end / 2 ** level);
  return Array.from({ length: last - first + 1 }, (_, i) => [level, first + i]);
}

const nginx = await findOrInstallNginx();
const skip = nginx ? false : 'there is no nginx, and it cannot be installed';

describe('a million events on a static host', { skip }, () => {
  before(async () => {
    folder = await million();
    host = await startNginx(nginx ?? '', folder);
  });

  after(async () => host.stop());

  it('show their first picture after a few small files', async () => {
    traffic = [];
    const source = await open();
    const { start, end } = withMargins(source.span);
    const blocks = blocksOf(start, end);
    await settle(source, blocks);
    const counts = blocks.map(([level, number]) => source.known(level, number)?.count ?? NaN);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      EVENTS,
    );
    const manifest = traffic[0]?.bytes ?? NaN;
    assert.ok(manifest <= 3000, `the manifest takes ${manifest} bytes`);
    assert.ok(traffic.length <= 4, JSON.stringify(traffic));
    assert.ok(bytes() <= 16_000, JSON.stringify(traffic));
    assert.deepEqual(source.findings, []);
  });

  it('are drawn, looked into and opened by a browser', async () => {
    const browser = await launchBrowser();
    try {
      const { page, faults, requests } = await openPage(browser, `${host.origin}demo/index.html`);
      const { wire, drawn } = await drawMillion(page, `${host.origin}million.html`);
      const listing = JSON.stringify(wire);
      const sent = Object.values(wire).reduce((sum, one) => sum + one, 0);
      assert.ok(sent > 30_000 && sent <= 80_000, `${sent} bytes: ${listing}`);
      assert.ok(drawn.marks > 10 && drawn.elements <= 700, JSON.stringify(drawn));
      assert.ok(
        drawn.names.some((name) => /\b\d{1,3},\d{3} more|\d{2},\d{3} events/.test(name)),
        drawn.names.join('; '),
      );
      const before = requests.length;
      const opened = await page.evaluate(openDeep);
      assert.match(opened, /^[\d,]+ of 1,000,000: ./);
      // Files, not requests: how many are stopped on the way and asked for again is a matter of time, and takes no bytes.
      const files = new Set(requests.slice(before));
      assert.ok(files.size <= 24, [...files].join('\n'));
      assert.deepEqual(faults, []);
    } finally {
      await browser.close();
    }
  });

  it('take as few where a reader looks closer, and none again for what was seen', async () => {
    const source = await open();
    const { start, end } = source.span;
    for (const part of [0.1, 0.35, 0.62, 0.9]) {
      const middle = start + (end - start) * part;
      for (const length of [30, 1, 0.02].map((days) => days * 86_400_000)) {
        traffic = [];
        const blocks = blocksOf(middle - length / 2, middle + length / 2);
        await settle(source, blocks);
        for (const [level, number] of blocks)
          assert.ok(source.known(level, number), `block ${level}/${number}`);
        assert.ok(traffic.length <= 9, JSON.stringify(traffic));
        assert.ok(
          traffic.every((one) => one.bytes <= 8000),
          JSON.stringify(traffic),
        );
        traffic = [];
        await settle(source, blocks);
        assert.deepEqual(traffic, []);
      }
    }
    assert.deepEqual(source.findings, []);
  });

  it('come whole, one by one, by their ids', async () => {
    const source = await open();
    traffic = [];
    const event = await source.events.whole('e654321');
    assert.equal(event?.id, 'e654321');
    assert.equal(await source.events.place('e654321'), 654_320);
    assert.ok(bytes() <= 40_000, JSON.stringify(traffic));
    assert.equal(await source.events.whole('e1000001'), null);
  });

  it('may be kept for good, all but the manifest', async () => {
    const { tiles } = JSON.parse(readFileSync(`${folder}/timeline.json`, 'utf8'));
    const [[level, number]] = tiles.tops;
    const headers = async (path: string): Promise<Headers> =>
      (await fetch(`${host.origin}story/${path}`)).headers;
    const tile = await headers(`${tiles.base}tiles/${level}/${number}.json`);
    assert.match(tile.get('cache-control') ?? '', /immutable/);
    assert.match(tile.get('content-type') ?? '', /^application\/json/);
    assert.equal(tile.get('content-encoding'), 'gzip');
    assert.equal((await headers('timeline.json')).get('cache-control'), 'no-cache');
  });

  it('are not too many files, and none of them is large', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    assert.ok(files.length <= 30_000, `${files.length} files`);
    const some = files.filter((_, i) => i % 50 === 0);
    const large = some.filter(
      (path) => gzipSync(readFileSync(`${folder}/${path}`), { level: 9 }).length > 8000,
    );
    assert.deepEqual(large, []);
  });
});
