import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { call, listing, STORY, workFolder } from '../command/building.js';
import { launchBrowser, openPage } from '../tools/browser.js';
import { findOrInstallNginx, startNginxWith, type Host } from '../tools/nginx.js';
import { freePort } from '../tools/port.mjs';

/** Below the root of its host: nothing in the folder may lean on that. */
const PLACE = 'stories/talks/';
const TITLES: string[] = JSON.parse(readFileSync(STORY, 'utf8')).events.map(
  ({ title }: { title: string }) => title,
);

const site = workFolder();
const folder = `${site}/${PLACE}`;
let browser: Browser;
/** One in which no page runs scripts. */
let still: Browser;
let host: Host;
/** Address of the folder. */
let base: string;
/** The same host by another name is another site. */
let other: string;
/** What there is to paste, by kind. */
let snippets: Record<string, string>;

before(async () => {
  const program = await findOrInstallNginx();
  assert.ok(program, 'nginx is not installed, and could not be');
  const port = await freePort();
  base = `http://127.0.0.1:${port}/${PLACE}`;
  other = `http://localhost:${port}/`;
  mkdirSync(`${site}/stories`);
  const { code, told } = await call('build', STORY, '--out', folder, '--base-url', base);
  assert.equal(code, 0, told);
  const plain = await call('build', STORY, '--out', `${site}/plain`);
  assert.equal(plain.code, 0, plain.told);
  host = await startNginxWith(program, 'built.conf', { SITE: site, SETTINGS: `${folder}nginx.conf` }, port);
  browser = await launchBrowser();
  still = await launchBrowser({ scripts: false });
  const { page } = await openPage(browser, `${base}snippets.html`);
  snippets = await page.$$eval('section', (sections) =>
    Object.fromEntries(sections.map((one) => [one.id, one.querySelector('code')?.textContent ?? ''])),
  );
  await page.close();
});

after(async () => {
  await browser.close();
  await still.close();
  await host.stop();
});

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks nginx for a file of the folder. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answered> {
  return new Promise((done, fail) => {
    get(base + path, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', fail);
  });
}

/** Opens a page of another site with this in its body. */
async function paste(html: string, scripts = true): Promise<{ page: Page; faults: string[] }> {
  const name = `page-${Math.random().toString(36).slice(2)}.html`;
  writeFileSync(
    `${site}/${name}`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,"></head><body>${html}</body></html>`,
  );
  if (scripts) return openPage(browser, other + name);
  const page = await still.newPage();
  await page.goto(other + name, { waitUntil: 'load' });
  return { page, faults: [] };
}

async function storyFrame(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame((one) => one.url().startsWith(base), { timeout: 15_000 });
  // Its address is known a moment before its document is there.
  await frame.waitForSelector('news-timeline', { timeout: 15_000 });
  return frame;
}

/** Titles that cannot be read in a page or frame, once it is there. */
async function unread(where: Page | Frame): Promise<string[]> {
  const end = Date.now() + 10_000;
  for (;;) {
    const text = await where.evaluate(() => document.body.innerText);
    const missing = TITLES.filter((title) => !text.includes(title));
    if (!missing.length || Date.now() > end) return missing;
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** Waits for the first picture, opens an event, and says what is drawn. */
function use(where: Page | Frame): Promise<number> {
  return where.evaluate(async () => {
    await customElements.whenDefined('news-timeline');
    const timeline = document.querySelector('news-timeline');
    if (timeline) timeline.view = 'axis';
    await timeline?.drawn;
    timeline?.select('miami-round');
    await timeline?.updateComplete;
    return timeline?.shadowRoot?.querySelectorAll('.axis [data-event]').length ?? 0;
  });
}

describe('the folder on nginx, with the settings that lie in it', () => {
  const find = (pattern: RegExp): string =>
    Object.keys(listing(folder)).find((path) => pattern.test(path)) ?? '';

  for (const path of ['', 'index.html', 'news-timeline.js', 'story.json', 'oembed.json', 'host.js']) {
    it(`answers for /${path} shortly, and with 304 where nothing has changed`, async () => {
      const { status, headers, body } = await ask(path);
      assert.equal(status, 200);
      assert.equal(headers['cache-control'], 'public, max-age=60, stale-while-revalidate=600');
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['x-frame-options'], undefined);
      assert.ok(body.length > 100 && headers.etag);
      const again = await ask(path, { 'if-none-match': headers.etag });
      assert.deepEqual([again.status, again.body.length], [304, 0]);
    });
  }

  for (const pattern of [
    /^chunks\/axis-[^.]+\.js$/,
    /^news-timeline-\w+\.js$/,
    /^story-\w+\.json$/,
    /^embed-\w+\.css$/,
  ]) {
    it(`lets readers keep ${pattern.source} for ever`, async () => {
      const { status, headers } = await ask(find(pattern));
      assert.equal(status, 200);
      assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal(headers['access-control-allow-origin'], '*');
    });
  }

  it('sends what lies compressed', async () => {
    for (const path of ['', 'story.json', find(/^chunks\/axis-[^.]+\.js$/)]) {
      const { headers, body } = await ask(path, { 'accept-encoding': 'gzip' });
      assert.equal(headers['content-encoding'], 'gzip', path);
      assert.match(String(headers.vary), /accept-encoding/i);
      assert.deepEqual(gunzipSync(body), (await ask(path)).body);
    }
  });

  it('says of what type things are, and what pages may do', async () => {
    const type = async (path: string): Promise<string> => String((await ask(path)).headers['content-type']);
    assert.match(await type(''), /^text\/html/);
    assert.match(await type('story.ics'), /^text\/calendar/);
    assert.match(await type('story.jsonld'), /^application\/ld\+json/);
    for (const path of ['', 'snippets.html'])
      assert.match(String((await ask(path)).headers['content-security-policy']), /default-src 'none'/);
  });
});

describe('the page of the story', () => {
  // At the very widths between which the element shows the list or the axis.
  for (const [what, width, part, shown, not] of [
    ['the axis', 488, 'axis', '.axis .pin', 'events'],
    ['the list, where there is little room', 487, 'events', 'news-timeline-list', 'axis'],
  ] as const) {
    it(`asks for all that its first picture needs before its script is there: ${what}`, async () => {
      const { page, faults, requests } = await openPage(browser, `${base}snippets.html`, { width });
      requests.length = 0;
      await page.setRequestInterception(true);
      const needed = [/story-view-/, new RegExp(`chunks/${part}-`), /story-\w+\.json$/].map((path) =>
        page.waitForRequest((request) => path.test(request.url()), { timeout: 10_000 }),
      );
      const early: string[] = [];
      page.on('request', (request) => {
        if (!request.url().includes('/embed-') || request.url().endsWith('.css')) void request.continue();
        else
          Promise.all(needed)
            .then(() => early.push(...requests))
            .then(() => request.continue())
            .catch(() => request.abort());
      });
      await page.goto(base);
      await page.waitForSelector(`news-timeline >>> ${shown}`, { timeout: 10_000 });
      assert.deepEqual(
        early.filter((url) => url.includes(`chunks/${not}-`)),
        [],
      );
      assert.equal(new Set(requests).size, requests.length, 'nothing is asked for twice');
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

describe('what is pasted from the folder', () => {
  it('shows the story in a sandboxed iframe of another site, within its policy, as high as it needs', async () => {
    assert.match(snippets['iframe'] ?? '', /sandbox="allow-scripts /);
    const { page, faults } = await paste(snippets['iframe'] ?? '');
    const frame = await storyFrame(page);
    assert.equal(await frame.evaluate(() => self.origin), 'null');
    assert.ok((await use(frame)) > 5);
    // Asked again each time: what has just been opened may still be on its way.
    const missing = async (): Promise<number> => {
      const given = await page.$eval('iframe', ({ clientHeight }) => clientHeight);
      const needed = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
      return Math.abs(given - needed);
    };
    let last = NaN;
    for (let tries = 0, right = 0; tries < 100 && right < 3; tries++) {
      last = await missing();
      right = last < 60 ? right + 1 : 0;
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    }
    assert.ok(last < 60, `by ${last} px`);
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const kind of ['script', 'integrity']) {
    it(`shows the story in another site’s page (${kind})`, async () => {
      const { page, faults } = await paste(snippets[kind] ?? '');
      assert.ok((await use(page)) > 5);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  for (const kind of ['script', 'integrity', 'list']) {
    it(`has the whole story without scripts (${kind})`, async () => {
      const { page } = await paste(snippets[kind] ?? '', false);
      assert.deepEqual(await unread(page), []);
      await page.close();
    });
  }

  for (const kind of ['iframe', 'amp', 'wordpress-html']) {
    it(`has the whole story without scripts, in its iframe (${kind})`, async () => {
      const { page } = await paste(snippets[kind] ?? '', false);
      await page.$eval('iframe', (one) => one.scrollIntoView());
      assert.deepEqual(await unread(await storyFrame(page)), []);
      await page.close();
    });
  }

  it('is, as a link, the page itself: the whole story without scripts', async () => {
    assert.equal(snippets['wordpress'], `${base}\n`);
    const page = await still.newPage();
    await page.goto(base);
    assert.deepEqual(await unread(page), []);
    await page.close();
  });
});

describe('the pages of the folder', () => {
  it('have the whole list where they are opened as files', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(`${folder}index.html`).href);
    assert.deepEqual(await unread(page), []);
    await page.close();
  });

  it('copy what is to be pasted', async () => {
    const { page, faults } = await openPage(browser, `${base}snippets.html`);
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(base).origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await page.bringToFront();
    await page.click('#list button');
    await page.waitForFunction(() => document.querySelector('#list output')?.textContent, { timeout: 5000 });
    assert.equal(await page.$eval('#list output', (one) => one.textContent), 'Copied');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), snippets['list']);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('know the address of the folder where the build did not', async () => {
    const { page } = await openPage(browser, `${other}plain/snippets.html`);
    const codes = await page.$$eval('code', (all) => all.map((one) => one.textContent).join('\n'));
    assert.ok(codes.includes(`src="${other}plain/news-timeline.js"`));
    assert.ok(!codes.includes('example.org'));
    assert.equal(await page.$('#address'), null);
    await page.close();
  });
});
