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
