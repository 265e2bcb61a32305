import type { Page } from 'puppeteer-core';
import { answer, openPage, type OpenedPage, type PageOptions } from './browser.js';
import { browser, site } from './page-site.js';

/** Text that stands before and after the timeline, so that the page can be scrolled past it. */
const AROUND = '<p style="height: 1200px">Text of the article</p>';

export interface TimelinePage extends OpenedPage {
  /** Until what was asked for has come to rest. */
  rest(): Promise<void>;
}

/**
 * A page of an article with the real story in it, drawn and in view.
 *
 * @param attributes of the element, as HTML
 * @param more HTML that stands after the element
 */
export async function openTimeline(
  options: PageOptions & { attributes?: string; more?: string; lang?: string } = {},
): Promise<TimelinePage> {
  const { attributes = '', more = '', lang = 'en' } = options;
  const opened = await openPage(browser, 'about:blank', options);
  const url = `${site.origin}demo/made-by-a-test.html`;
  await answer(opened.page, url, {
    body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8" /><link rel="icon" href="data:," /><title>Article</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <style>:root { color-scheme: light dark; font-family: sans-serif } body { margin: 0 8px }
        body { color: #000; background: #fff }
        @media (prefers-color-scheme: dark) { body { color: #fff; background: #15171b } }</style>
      <script type="module" src="../dist/news-timeline.js"></script></head>
      <body><main><h1>Article</h1>${AROUND}
      <news-timeline src="../data/ukraine-peace-talks.json" ${/links=/.test(attributes) ? '' : 'links="none"'} ${attributes}></news-timeline>${more}
      ${AROUND}</main></body></html>`,
  });
  await opened.page.goto(url, { waitUntil: 'load' });
  await opened.page.$eval('news-timeline', async (timeline) => {
    await timeline.ready;
    timeline.scrollIntoView();
    if (timeline.shadowRoot?.querySelector('.axis')) await timeline.drawn;
  });
  const rest = (): Promise<void> => settled(opened.page);
  await rest();
  return { ...opened, rest };
}

/**
 * Until neither the marks nor the page have moved for some frames, and for as long as vis-timeline waits before it says
 * that a movement has ended: 200 ms after its last step.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const look = (): string => {
      const root = document.querySelector('news-timeline')?.shadowRoot;
      const marks = [...(root?.querySelectorAll('.pin, .tick-words') ?? [])];
      return `${scrollY} ${marks.map((mark) => Math.round(mark.getBoundingClientRect().left)).join()}`;
    };
    const begun = await frame();
    let [at, moved, still, last] = [begun, begun, 0, look()];
    while ((still < 12 || at - moved < 300) && at - begun < 8000) {
      at = await frame();
      const now = look();
      if (now === last) still++;
      else [moved, still, last] = [at, 0, now];
    }
  });
}

/** What has the focus, through all shadow roots: its name, or its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return '';
    return at.getAttribute('aria-label') ?? at.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  });
}
