import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';
import { embedded, embedOf, openHost, ready, select, there, toldHeights, wordsOf } from './embedded.js';

const STORY = 'data/ukraine-peace-talks.json';

interface Seen {
  attributes: Record<string, string>;
  theme: string;
  scheme: string;
  lang: string;
  title: string;
  heading: string;
  shows: string;
}

/** What our page makes of a query. */
async function seen(query: string): Promise<Seen> {
  const { page, faults } = await openHost(embedOf(query, STORY), { width: '1000' });
  const frame = await embedded(page);
  await ready(frame);
  const shown = await frame.evaluate(() => {
    const timeline = document.querySelector('news-timeline');
    const { theme = '' } = document.documentElement.dataset;
    return {
      attributes: Object.fromEntries(
        [...(timeline?.attributes ?? [])].map(({ name, value }) => [name, value]),
      ),
      theme,
      scheme: getComputedStyle(document.documentElement).colorScheme,
      lang: document.documentElement.lang,
      title: document.title,
      heading: timeline?.shadowRoot?.querySelector('[part=title]')?.localName ?? '',
      shows: timeline?.shadowRoot?.querySelector('news-timeline-list') ? 'list' : 'axis',
    };
  });
  assert.deepEqual(faults, []);
  await page.close();
  return shown;
}

describe('the page for an iframe', () => {
  it('shows the story of its address, in a sandbox, under a strict policy', async () => {
    const { page, faults } = await openHost(embedOf('', STORY), { sandbox: 'allow-scripts', width: '1000' });
    const frame = await embedded(page);
    await ready(frame);
    await frame.evaluate('document.querySelector("news-timeline").drawn.then(() => undefined)');
    assert.equal(await frame.evaluate('self.origin'), 'null');
    const [told] = await toldHeights(page);
    assert.ok(told && told > 400, `${told} px`);
    await select(frame, 'miami-round');
    await page.waitForFunction('said.some(({ event }) => event === "miami-round")');
    assert.doesNotMatch(await wordsOf(frame), /Data from/);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('heeds every parameter', async () => {
    const query =
      '&chapter=berlin&start=2025-12-13&end=2025-12-20&selected=miami-round&view=list&lang=de&fold=false&heading-level=4&theme=dark';
    const { attributes, theme, scheme, lang, title, heading, shows } = await seen(query);
    const given = Object.fromEntries(new URLSearchParams(query.slice(1)));
    delete given['theme'];
    assert.deepEqual(attributes, { src: `../${STORY}`, ...given });
    assert.deepEqual([theme, scheme, lang, heading, shows], ['dark', 'dark', 'de', 'h4', 'list']);
    assert.match(title, /Berlin/);
  });

  it('heeds dates of all of EDTF', async () => {
    const query = '&start=201X&end=2026-34';
    const { attributes } = await seen(query);
    assert.deepEqual(attributes, { src: `../${STORY}`, start: '201X', end: '2026-34' });
  });

  it('does without all but the story', async () => {
    const { attributes, theme, scheme, lang, heading, shows } = await seen('');
    assert.deepEqual(attributes, { src: `../${STORY}` });
    assert.deepEqual([theme, scheme, lang, heading, shows], ['auto', 'light dark', 'en', 'h2', 'axis']);
  });

  it('says what it does not understand, and shows the rest', async () => {
    const query =
      '&chapter=nowhere&selected=nobody&view=table&theme=blue&lang=!&start=soon&fold=maybe&heading-level=9';
    const { page, faults } = await openHost(embedOf(query), { width: '1000' });
    const frame = await embedded(page);
    await ready(frame);
    await frame.waitForFunction(() => document.querySelectorAll('.faults > p').length === 8);
    const words = await wordsOf(frame);
    for (const part of query.slice(1).split('&')) assert.ok(words.includes(`“${part}”`), part);
    assert.ok(await frame.evaluate(() => (document.querySelector('news-timeline')?.clientHeight ?? 0) > 200));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('says what is missing where no story is named, with an example', async () => {
    const { page, faults } = await openHost(there('dist/embed.html'));
    const frame = await embedded(page);
    assert.match(await wordsOf(frame), /No story is named.*embed\.html\?src=https:/);
    await page.waitForFunction('said.some(({ type, height }) => type === "news-timeline" && height > 40)');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('says whose data they are where they come from elsewhere, in the language of the page', async () => {
    const elsewhere = there(STORY).replace('localhost', '127.0.0.1');
    const { page } = await openHost(
      `${site.origin}dist/embed.html?lang=uk&src=${encodeURIComponent(elsewhere)}`,
    );
    const frame = await embedded(page);
    await ready(frame);
    await frame.waitForSelector('.from');
    const { host } = new URL(elsewhere);
    assert.equal(await frame.$eval('.from', (line) => line.textContent), `Дані з ${host}`);
    await page.close();
  });

  it('has words where scripts may not run', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(embedOf());
    assert.match(
      await page.$eval('body', (body) => (body as HTMLElement).innerText),
      /please allow JavaScript/,
    );
    await page.close();
  });

  it('has words where its script does not come', async () => {
    const { page } = await openPage(browser, `${site.origin}demo/index.html`);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) void request.abort();
      else void request.continue();
    });
    await page.goto(`${site.origin}dist/embed.html?src=a.json`);
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('.late') ?? document.body).visibility === 'visible',
    );
    assert.match(await page.$eval('.late', (words) => words.textContent ?? ''), /has not come yet/);
    await page.close();
  });
});

describe('a page for one story, with its list in it', () => {
  const PAGE = `<!doctype html><html lang="en"><head><title>One</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="dist/embed.css"><script type="module" src="dist/embed.js"></script></head>
    <body><main><news-timeline src="data/samples/one-event.json" view="list" heading-level="3"><ol>
    <li id="bridge"><time datetime="2025-12-15">15 December 2025</time> <h3>In short</h3></li></ol></news-timeline></main>
    </body></html>`;

  it('is filled by the same script; the address may say all but which story', async () => {
    const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
    const url = `${site.origin}one.html?src=https://elsewhere.example/a.json&heading-level=5&selected=bridge&theme=light`;
    await answer(page, url, { body: PAGE });
    await page.goto(url);
    await page.evaluate('document.querySelector("news-timeline").ready.then(() => undefined)');
    const shown = await page.evaluate(() => {
      const [timeline, ...more] = document.querySelectorAll('news-timeline');
      const { src, view, headingLevel, selected } = timeline ?? {};
      return {
        src,
        view,
        headingLevel,
        selected,
        more: more.length,
        above: timeline?.previousElementSibling?.textContent,
      };
    });
    assert.deepEqual(shown, {
      src: 'data/samples/one-event.json',
      view: 'list',
      headingLevel: 5,
      selected: 'bridge',
      more: 0,
      above: '“src” is not heeded: this page shows one story.',
    });
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('shows its list where scripts may not run', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setContent(PAGE);
    assert.match(await page.$eval('body', (body) => (body as HTMLElement).innerText), /15 December 2025/);
    await page.close();
  });
});
