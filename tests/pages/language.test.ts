import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { formatDate, parseDate } from '../../src/dates.js';
import { OF_OTHER_LANGUAGES } from '../package/dist.js';
import { answer } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';
import { LANGUAGES } from '../words/language-cases.js';
import { SHORT, SPOKEN } from '../words/language-forms.js';
import { FULL } from '../words/language-spans.js';

const LIMIT = 20_000;

const body = (lang: string, story = ''): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<script type="module" src="/dist/news-timeline.js"></script>
<news-timeline ${lang && `lang="${lang}"`} view="axis" src="/data/ukraine-peace-talks.json">${story}</news-timeline>`;

/** A page with the story; keeps in `seen` every text that stood on the buttons of its toolbar. */
async function open(html: string, broken = ''): Promise<{ page: Page; requests: string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname.slice(1)));
  const url = `${site.origin}language.html`;
  await answer(page, url, { body: html, broken: { path: broken } });
  await page.evaluateOnNewDocument(`
    globalThis.seen = new Set();
    const look = () => {
      const shadow = document.querySelector('news-timeline')?.shadowRoot;
      const bar = shadow?.querySelector('news-timeline-toolbar')?.shadowRoot;
      for (const button of bar?.querySelectorAll('button') ?? [])
        seen.add(button.getAttribute('aria-label') ?? button.textContent.trim());
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  `);
  await page.goto(url, { waitUntil: 'load', timeout: LIMIT });
  return { page, requests };
}

const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(`document.querySelector('news-timeline').drawn.then(() => null)`);
const seen = (page: Page): Promise<unknown> => page.evaluate('[...seen]');
const languages = (requests: readonly string[]): string[] =>
  requests
    .filter((path) => OF_OTHER_LANGUAGES.test(path))
    .map((path) => path.replace(/^.*\/|-[\w-]{6}\.js$/g, ''));

describe('a story in another language', () => {
  it('loads the words of that one, and never shows others', async () => {
    const { page, requests } = await open(body('uk'));
    await drawn(page);
    const words = await seen(page);
    assert.ok(Array.isArray(words) && words.includes('Раніше') && words.includes('Список'), String(words));
    assert.ok(!words.includes('Earlier') && !words.includes('List'), String(words));
    assert.deepEqual(languages(requests).sort(), ['intl-forms', 'load-language', 'uk', 'uk-dates']);
    await page.close();
  });

  it('changes with the attribute, when the words are there', async () => {
    const { page, requests } = await open(body(''));
    await drawn(page);
    assert.deepEqual(languages(requests), []);
    await page.evaluate(`document.querySelector('news-timeline').lang = 'ar'`);
    await page.waitForFunction('seen.has("الأقدم")', { timeout: LIMIT });
    const look = await page.evaluate(`{
      const frame = document.querySelector('news-timeline').shadowRoot.querySelector('.frame');
      [frame.lang, frame.dir, frame.querySelector('.as-of').textContent];
    }`);
    assert.deepEqual(look, ['ar', 'rtl', 'وفق المعلومات حتى 15 ديسمبر 2025']);
    assert.deepEqual(languages(requests).sort(), ['ar', 'ar-dates', 'intl-forms', 'load-language']);
    await page.close();
  });

  it('is in English, whole, where its words cannot be loaded, and says so to the editor', async () => {
    const { page } = await open(body('pl'), '/chunks/pl-');
    await drawn(page);
    const words = await seen(page);
    assert.ok(
      Array.isArray(words) && words.includes('Earlier') && !words.includes('Wcześniej'),
      String(words),
    );
    const told = await page.evaluate(`{
      const timeline = document.querySelector('news-timeline');
      const { shadowRoot, problems } = timeline;
      [
        problems.map(({ code, severity }) => code + ' ' + severity),
        shadowRoot.querySelector('.as-of').textContent,
        shadowRoot.querySelector('[role=alert]'),
      ];
    }`);
    assert.deepEqual(told, [['language-missing warning'], 'As reported on 15 December 2025', null]);
    await page.close();
  });
});

/** A story of two events written from right to left, with Latin names in it; the second is selected. */
const fromRight = (lang: string, [first, second]: [string, string], view: string): string =>
  `<!doctype html><meta charset="utf-8"><script type="module" src="/dist/news-timeline.js"></script>
<news-timeline view="${view}" selected="two"><script type="application/json">${JSON.stringify({
    version: 1,
    lang,
    sources: [{ id: 's', title: 'Reuters', url: 'https://example.org/a?b=2' }],
    events: [
      { id: 'one', date: '2025-02-28', title: first },
      { id: 'two', date: '2025-12-20?', title: second, status: 'expected', sources: ['s'] },
    ],
  })}</script></news-timeline>`;

/** An expression of the first of these in all shadow trees that has the text. */
const inShadow = (selector: string, text: string): string => `(function find(root) {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(${JSON.stringify(selector)}) && element.textContent.includes(${JSON.stringify(text)})) return element;
      const found = element.shadowRoot && find(element.shadowRoot);
      if (found) return found;
    }
  })(document)`;

/** Whether the first letter of the first text in such an element stands left of its last. */
async function runs(page: Page, selector: string, text: string): Promise<unknown> {
  await page.waitForFunction(inShadow(selector, text), { timeout: LIMIT });
  // Titles come before all parts of the page stand.
  await page.waitForNetworkIdle({ idleTime: 200, timeout: LIMIT });
  return page.evaluate(`{
    const walker = document.createTreeWalker(${inShadow(selector, text)}, NodeFilter.SHOW_TEXT);
    while (!walker.nextNode().data.trim());
    const { data } = walker.currentNode;
    const left = (at) => {
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      return range.getBoundingClientRect().left;
    };
    left(data.length - data.trimStart().length) < left(data.trimEnd().length - 1) ? 'from the left' : 'from the right';
  }`);
}

describe('a story written from right to left', () => {
  const titles: [string, string] = ['Trump يلتقي بوتين', 'NATO وأوكرانيا'];

  it('runs so where a title begins with a Latin name, on the axis, in details and in the list', async () => {
    for (const [view, selectors] of [
      ['axis', ['.pin .title', 'h3']],
      ['list', ['h3 .open']],
    ] as const) {
      const { page } = await open(fromRight('ar', titles, view));
      for (const selector of selectors)
        assert.equal(await runs(page, selector, 'NATO'), 'from the right', selector);
      await page.close();
    }
  });

  it('has the English words that stand in for its own run from the left', async () => {
    const { page } = await open(fromRight('he', ['Trump נפגש', 'NATO ואוקראינה'], 'axis'));
    assert.equal(await runs(page, '.title', 'NATO'), 'from the right');
    // “20” stood behind “December 2025 (uncertain)”, and the full stop before its sentence.
    for (const [selector, text] of [
      ['.date', '20 December'],
      ['.flag', 'not confirm it.'],
      ['.story-sources', '1 source:'],
    ] as const)
      assert.equal(await runs(page, selector, text), 'from the left', selector);
    await page.close();
  });

  it('keeps its texts as they are where they are of another language than its story', async () => {
    const { page } = await open(
      fromRight('en', ['One.', 'Two, at last.'], 'axis').replace(' view', ' lang="ar" view'),
    );
    assert.equal(await runs(page, 'h3', 'Two'), 'from the left');
    const side = await page.evaluate(`getComputedStyle(${inShadow('h3', 'Two')}).textAlign`);
    assert.equal(side, 'right');
    await page.close();
  });

  it('prints the addresses of links whole', async () => {
    const { page } = await open(fromRight('ar', titles, 'list'));
    await page.emulateMediaType('print');
    const link = inShadow('.story-sources a', 'Reuters');
    await page.waitForFunction(link, { timeout: LIMIT });
    const content = await page.evaluate(`getComputedStyle(${link}, '::after').content`);
    assert.equal(content, '" \u200e<https://example.org/a?b=2>\u200e"');
    await page.close();
  });
});

describe('dates in a browser', () => {
  it('are worded as in Node', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}demo/index.html`, { timeout: LIMIT });
    for (const [form, rows] of [
      ['full', FULL],
      ['spoken', SPOKEN],
      ['short', SHORT],
    ] as const) {
      const texts = rows.map(({ text }) => text);
      const here: string[][] = [];
      for (const text of texts) {
        const date = await parseDate(text, { timeZone: 'Europe/Berlin' });
        here.push(['en', ...LANGUAGES, 'sv'].map((lang) => formatDate(date, { lang, form })));
      }
      const there = await page.evaluate(`import('/dist/dates.js').then(({ parseDate, formatDate }) =>
        Promise.all(${JSON.stringify(texts)}.map(async (text) => {
          const date = await parseDate(text, { timeZone: 'Europe/Berlin' });
          return ${JSON.stringify(['en', ...LANGUAGES, 'sv'])}.map((lang) => formatDate(date, { lang, form: '${form}' }));
        })))`);
      assert.deepEqual(there, here);
    }
    await page.close();
  });
});
