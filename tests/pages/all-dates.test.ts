import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { tiles } from '../../src/publish/tiles.js';
import { browser, site } from '../tools/page-site.js';
import { documentOf } from '../tools/story.js';

/** What reads all of EDTF, where a story has other than plain dates. */
const READER = '/dist/chunks/parse-date-';
const WAIT = { timeout: 20_000 };

const story = (dates: readonly string[]): object => ({
  version: 1,
  title: 'Dates',
  lang: 'en',
  events: dates.map((date, at) => ({ id: `e${at}`, date, title: `Event ${at}` })),
});
/** More than fit into what is read at once. */
const MANY = Array.from({ length: 2100 }, (_, at) => `${1000 + (at % 1000)}-0${1 + (at % 9)}`);

interface Opened {
  page: Page;
  requests: string[];
  faults: string[];
}

/**
 * A page with a timeline.
 *
 * @param inside attributes and content of the element
 * @param files by what their addresses end with; `null` where they fail
 */
async function open(inside: string, files: Record<string, string | null> = {}): Promise<Opened> {
  const page = await browser.newPage();
  const [requests, faults]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named;');
  await page.setViewport({ width: 1000, height: 800 });
  const url = `${site.origin}demo/all-dates.html`;
  const body = `<!doctype html><html lang="en"><link rel="icon" href="data:,">
    <script type="module" src="../dist/news-timeline.js"></script><news-timeline links="none" ${inside}</news-timeline>`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const address = request.url();
    requests.push(address);
    const name = Object.keys(files).find((end) => address.includes(end));
    const file = name === undefined ? undefined : files[name];
    if (address === url) void request.respond({ contentType: 'text/html', body });
    else if (file === null) void request.abort();
    else if (file !== undefined) void request.respond({ contentType: 'application/json', body: file });
    else void request.continue();
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.$eval('news-timeline', async ({ ready }) => void (await ready));
  return { page, requests, faults };
}

const inPage = (value: object): string =>
  `><script type="application/json">${JSON.stringify(value)}</script>`;

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((selector) => {
    const texts: string[] = [];
    const look = (root: ParentNode): void => {
      for (const one of root.querySelectorAll(selector)) texts.push(one.textContent);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) look(shadowRoot);
    };
    look(document);
    return texts.join(' | ').replace(/\s+/g, ' ').trim();
  }, selector);

const waitFor = async (page: Page, selector: string, words: string): Promise<void> => {
  const ends = Date.now() + WAIT.timeout;
  while (!(await textOf(page, selector)).includes(words)) {
    assert.ok(Date.now() < ends, `${words} in ${await textOf(page, selector)}`);
    await new Promise((soon) => setTimeout(soon, 100));
  }
};

const isAsked = ({ requests }: Opened): boolean => requests.some((url) => url.includes(READER));

describe('dates that are not plain', () => {
  it('stay as they were written where what reads them cannot be loaded, and that is said', async () => {
    const opened = await open(inPage(story(['2025-12-14', '201X', '[1667,1668]'])), { [READER]: null });
    const { page, faults } = opened;
    assert.ok(isAsked(opened));
    const { codes, dated } = await page.$eval('news-timeline', ({ document: read, problems }) => ({
      codes: problems.map(({ code, where }) => `${code} ${where}`),
      dated: read?.events.map(({ date, dateText }) => date?.text ?? `as written ${dateText}`),
    }));
    assert.equal(codes.length, 2, codes.join());
    assert.ok(
      codes.every((one) => /^date-unloaded events\[[12]\]/.test(one)),
      codes.join(),
    );
    assert.deepEqual(dated, ['2025-12-14', 'as written 201X', 'as written [1667,1668]']);
    await waitFor(page, '.undated', 'Date as written: 201X');
    await waitFor(page, '.undated', 'Date as written: [1667,1668]');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are said in words below the axis where nothing is known of their year', async () => {
    const { page, faults } = await open(inPage(story(['2025-12-14', '2025-12-16', 'XXXX-12-25', 'soon'])));
    await waitFor(page, '.undated', '25 December, year unknown: Event 2');
    const below = await textOf(page, '.undated');
    assert.match(below, /Date as written: soon: Event 3/);
    assert.doesNotMatch(below, /Date not set/);
    await page.$eval('news-timeline', (timeline) => (timeline.view = 'list'));
    await waitFor(page, '.when', '25 December, year unknown');
    assert.doesNotMatch(await textOf(page, '.undated'), /Date not set/);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are read in a list of the page that changes', async () => {
    const item = (date: string, title: string): string => `<li data-date="${date}"><h3>${title}</h3></li>`;
    const opened = await open(
      ` view="list"><h2>Dates</h2><ol>${item('2025-12-14', 'One')}${item('2025-12-15', 'Two')}</ol>`,
    );
    const { page, faults } = opened;
    await waitFor(page, '.when', '15 December 2025');
    assert.ok(!isAsked(opened), 'plain dates need no more');
    await page.$eval('news-timeline ol', (list) => {
      const item = list.lastElementChild?.cloneNode(true);
      if (item instanceof HTMLElement) item.dataset['date'] = '201X';
      if (item) list.append(item);
    });
    await waitFor(page, '.when', '2010s');
    assert.ok(isAsked(opened));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are read in a story of thousands of events, also when it is read again', async () => {
    const files: Record<string, string | null> = { 'large.json': JSON.stringify(story(MANY)) };
    const opened = await open(` view="list" src="large.json">`, files);
    const { page, faults } = opened;
    const texts = (): Promise<(string | undefined)[]> =>
      page.$eval('news-timeline', ({ document: read }) =>
        (read?.events ?? []).filter(({ id }) => /^e(?:0|2100)$/.test(id)).map(({ date }) => date?.text),
      );
    assert.deepEqual(await texts(), [MANY[0]]);
    assert.ok(!isAsked(opened), 'plain dates need no more');
    files['large.json'] = JSON.stringify(story([...MANY, '1XXX']));
    // As `refresh` does every so many seconds.
    await page.$eval('news-timeline', (timeline) => (timeline.src = 'large.json?again'));
    await page.waitForFunction(
      () => document.querySelector('news-timeline')?.document?.events.length === 2101,
      WAIT,
    );
    assert.deepEqual((await texts()).sort(), [MANY[0], '1XXX'].sort());
    assert.ok(isAsked(opened));
    assert.deepEqual(await page.$eval('news-timeline', ({ problems }) => problems.length), 0);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are read in a story in tiles, whose manifest says that it has such', async () => {
    const files: Record<string, string> = {};
    for await (const { path, text } of tiles(
      documentOf(story([...MANY.slice(0, 300), '201X', '2004-06~-11'])),
    ))
      files[`/demo/cut/${path}`] = text;
    const manifest = Object.keys(files).find((path) => path.endsWith('/timeline.json')) ?? '';
    assert.match(files[manifest] ?? '', /"dates":"all"/);
    const opened = await open(` view="list" src="${manifest}">`, files);
    const { page, faults } = opened;
    assert.ok(isAsked(opened), 'before any tile shows one');
    await page.$eval('news-timeline', (timeline) => (timeline.selected = 'e301'));
    await waitFor(page, 'news-timeline-details .date, .date', '11 June 2004 (month approximate)');
    assert.deepEqual(await page.$eval('news-timeline', ({ problems }) => problems.length), 0);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are read as moments to go to, in a story that has none', async () => {
    const opened = await open(inPage(story(['2024-02-01', '2024-05-01', '2024-08-01', '2025-11-01'])));
    const { page, faults } = opened;
    await page.$eval('news-timeline', async ({ drawn }) => void (await drawn));
    assert.ok(!isAsked(opened));
    await page.$eval('news-timeline', (timeline) => {
      timeline.addEventListener('timeline-window', ({ start, end }) => {
        document.title = [start, end].map((time) => new Date(time).toISOString().slice(0, 10)).join('/');
      });
      timeline.showWindow('2024-34', '2024-41', { animate: false });
    });
    await page.waitForFunction(() => document.title !== '', WAIT);
    assert.ok(isAsked(opened));
    const went = await page.title();
    // The engine rounds to whole coordinates.
    assert.match(went, /^2024-0(?:3-31|4-01)\/(?:2024-12-31|2025-01-01)$/);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
