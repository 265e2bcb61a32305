import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import '../tools/page-site.js';
import { openTimeline } from '../tools/timeline-page.js';

// Translators of browsers and their extensions put a `<font>` where a text was, in open shadow roots as well.

/** Translates all that can be read in the timeline, as they do: the texts that were drawn are gone from the page then. */
async function translate(page: Page): Promise<void> {
  await page.$eval('news-timeline', (timeline) => {
    const within = (root: ParentNode & Node): void => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (texts.nextNode())
        if (texts.currentNode instanceof Text && texts.currentNode.data.trim()) found.push(texts.currentNode);
      for (const text of found) {
        if (text.parentElement?.closest('font, style')) continue;
        const font = document.createElement('font');
        font.textContent = '…';
        text.replaceWith(font);
      }
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) within(shadowRoot);
    };
    if (timeline.shadowRoot) within(timeline.shadowRoot);
  });
}

/** What the details say of the event that is open. */
function told(page: Page): Promise<string> {
  return page.$eval('news-timeline >>> news-timeline-details', ({ shadowRoot }) => {
    const content = shadowRoot?.querySelector('news-timeline-event')?.shadowRoot;
    return `${shadowRoot?.textContent} ${content?.textContent}`.replace(/\s+/g, ' ');
  });
}

describe('a timeline that the browser has translated', () => {
  it('says of the next event what is true of it, and nothing of the last', async () => {
    const { page, faults, rest } = await openTimeline();
    const open = async (id: string): Promise<void> => {
      await page.$eval('news-timeline', (timeline, event) => void timeline.select(event), id);
      await rest();
    };
    await open('merz');
    assert.match(await told(page), /7 of 15.*Merz: “far-reaching”.*Chancellor Friedrich Merz/);
    await translate(page);
    assert.doesNotMatch(await told(page), /Merz/);
    await open('invasion');
    const invasion = /1 of 15.*24 February 2022.*Russia invades Ukraine.*launches its full-scale invasion/;
    assert.match(await told(page), invasion);
    await translate(page);
    await open('mi6-speech');
    assert.match(await told(page), /10 of 15.*15 December 2025.*MI6: Putin drags out talks/);
    await open('invasion');
    assert.match(await told(page), invasion);
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const view of ['axis', 'list']) {
    it(`goes on in all that readers do with it: ${view}`, async () => {
      const { page, faults, rest } = await openTimeline({ attributes: `view="${view}"` });
      for (const act of [
        "select('merz')",
        "lang = 'de'",
        "select('senate')",
        "chapter = 'berlin'",
        "select('berlin-talks')",
        'select(null)',
        "view = timeline.view === 'list' ? 'axis' : 'list'",
        "select('miami-round')",
        "lang = 'ar'",
        'showAll()',
        'headingLevel = 4',
        "src = '../data/samples/no-lanes.json'",
        "src = '../data/samples/not-there.json'",
        "src = '../data/ukraine-peace-talks.json'",
        "lang = 'en'",
      ]) {
        await translate(page);
        await page.evaluate(`{ const timeline = document.querySelector('news-timeline'); timeline.${act}; }`);
        await rest();
      }
      const said = await page.$eval('news-timeline', ({ shadowRoot }) => shadowRoot?.textContent ?? '');
      assert.match(said, /As reported on 15 December 2025/);
      const own = faults.filter((fault) => !fault.includes('404'));
      assert.deepEqual(own, []);
      await page.close();
    });
  }
});
