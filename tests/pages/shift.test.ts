import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { answer, openPage } from '../tools/browser.js';
import { storyHtml } from '../../src/publish/story-html.js';
import { ROOT } from '../tools/command.mjs';
import { browser, site } from '../tools/page-site.js';
import { readStory } from '../tools/story.js';

const ITEMS = Array.from(
  { length: 30 },
  (_, i) => `<li><time datetime="2024-01-${i + 1}">Day ${i + 1}</time><h3>Event ${i + 1}</h3></li>`,
).join('');

/** An article that keeps room for the timeline as the README says. */
function article(height: number, above: string, inside = `<ol>${ITEMS}</ol>`): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <title>An article</title>
    <link rel="icon" href="data:," />
    <style>
      body { margin: 0 auto; max-width: 900px; }
      news-timeline { --news-timeline-height: ${height}px; }
      news-timeline:not(:defined) {
        display: block;
        block-size: var(--news-timeline-height);
        overflow: auto;
      }
    </style>
    <script type="module" src="/dist/news-timeline.js"></script>
  </head>
  <body>
    ${above}
    <news-timeline src="/data/ukraine-peace-talks.json">${inside}</news-timeline>
    <p>What stands below.</p>
  </body>
</html>`;
}

/** How much moved, as the browser counts it, until the axis or the list has come to rest. */
async function shifts(
  size: { width: number; height: number },
  html: string,
  beforeAll?: () => void,
): Promise<number> {
  const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`, size);
  const url = `${site.origin}article.html`;
  await answer(page, url, { body: html });
  await page.evaluateOnNewDocument(() => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry)
          Reflect.set(window, 'moved', Number(Reflect.get(window, 'moved')) + Number(entry.value));
      }
    });
    Reflect.set(window, 'moved', 0);
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  if (beforeAll) await page.evaluateOnNewDocument(beforeAll);
  await page.goto(url);
  await page.evaluate(async () => {
    const timeline = document.querySelector('news-timeline');
    // A reader comes to what is far below when it is there; what is in view is seen before.
    if ((timeline?.offsetTop ?? 0) > innerHeight) {
      await timeline?.ready;
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    }
    timeline?.scrollIntoView({ block: 'center' });
    const wide = (timeline?.clientWidth ?? 0) >= 480;
    await (wide ? timeline?.drawn : timeline?.ready);
    // What comes late: fonts, the content of events, a second drawing.
    for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
  });
  const moved = await page.evaluate(() => Number(Reflect.get(window, 'moved')));
  assert.deepEqual(faults, []);
  await page.close();
  return moved;
}

/** In the page: answers come when all that shows them has been there for some frames. */
function lateEvents(): void {
  const { fetch } = window;
  window.fetch = async (...asked) => {
    const answer = await fetch(...asked);
    await customElements.whenDefined('news-timeline-toolbar');
    for (let i = 0; i < 6; i++) await new Promise(requestAnimationFrame);
    return answer;
  };
}

describe('nothing on the page moves', () => {
  it('where the axis comes into view at once', async () => {
    assert.equal(await shifts({ width: 1000, height: 1400 }, article(1000, '')), 0);
  });

  it('where the list comes into view at once', async () => {
    assert.equal(await shifts({ width: 400, height: 900 }, article(4000, '')), 0);
  });

  it('where the events come later than what shows them', async () => {
    assert.equal(await shifts({ width: 1000, height: 1800 }, article(1000, ''), lateEvents), 0);
  });

  it('where the whole story stands in the page first', async () => {
    const html = storyHtml(readStory());
    assert.equal(await shifts({ width: 1000, height: 1400 }, article(1000, '', html)), 0);
    assert.equal(await shifts({ width: 400, height: 900 }, article(4000, '', html)), 0);
    // Without a file to ask for, it is read from the page itself.
    const alone = article(1000, '', html).replace(/ src="[^"]*json"/, '');
    assert.equal(await shifts({ width: 1000, height: 1400 }, alone), 0);
  });

  it('in the demo article, which keeps the room of each width', async () => {
    const html = readFileSync(`${ROOT}demo/article.html`, 'utf8')
      .replaceAll('"../', '"/')
      .replace('"demo.css"', '"/demo/demo.css"');
    for (const width of [320, 360, 600, 700, 1400])
      assert.equal(await shifts({ width, height: 2400 }, html), 0, `${width} px`);
  });

  it('where the timeline is below what is seen, and has no room kept', async () => {
    const above = '<p style="block-size: 1300px">Above</p>';
    assert.equal(await shifts({ width: 1000, height: 700 }, article(200, above)), 0);
  });
});

/** In the page: counts the frames in which neither the page's own list nor the timeline can be seen. */
function watchForBlanks(): void {
  Reflect.set(window, 'blanks', 0);
  Reflect.set(window, 'frames', 0);
  const count = (name: string): unknown => Reflect.set(window, name, Number(Reflect.get(window, name)) + 1);
  const look = (): void => {
    const timeline = document.querySelector('news-timeline');
    const own = timeline?.querySelector('h2');
    const title = timeline?.shadowRoot?.querySelector('[part~="title"]');
    if (own) count('frames');
    if (own && ![own, title].some((heading) => heading?.getClientRects().length)) count('blanks');
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

describe('nothing on the page flashes', () => {
  it('where the timeline takes the place of the whole story', async () => {
    const html = article(1000, '', storyHtml(readStory()));
    for (const width of [1000, 400]) {
      const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`, {
        width,
        height: 1400,
      });
      const url = `${site.origin}article.html`;
      await answer(page, url, { body: html });
      await page.evaluateOnNewDocument(watchForBlanks);
      await page.goto(url);
      const seen = await page.evaluate(async () => {
        const timeline = document.querySelector('news-timeline');
        await customElements.whenDefined('news-timeline');
        await timeline?.ready;
        for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
        const title = timeline?.shadowRoot?.querySelector('[part~="title"]');
        return {
          blanks: Number(Reflect.get(window, 'blanks')),
          frames: Number(Reflect.get(window, 'frames')) > 5,
          own: timeline?.querySelector('h2')?.getClientRects().length,
          title: title?.getClientRects().length,
        };
      });
      assert.deepEqual(seen, { blanks: 0, frames: true, own: 0, title: 1 });
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  it('where there are no scripts: the story stays', async () => {
    const { page } = await openPage(browser, `${site.origin}demo/index.html`);
    const url = `${site.origin}article.html`;
    await answer(page, url, { body: article(1000, '', storyHtml(readStory())) });
    await page.setJavaScriptEnabled(false);
    await page.goto(url);
    const words = await page.$eval('news-timeline', (timeline) => [
      timeline.shadowRoot,
      timeline.querySelectorAll('li > article').length,
      timeline.querySelector('h2')?.getClientRects().length,
    ]);
    assert.deepEqual(words, [null, readStory().events.length, 1]);
    await page.close();
  });
});
