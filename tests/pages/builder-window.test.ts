import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { look, paste, press, takenOver, until } from '../tools/builder-page.js';
import { browser, site } from '../tools/page-site.js';

const story = (title: string, year: number): string =>
  JSON.stringify({
    version: 1,
    title,
    events: Array.from({ length: 12 }, (_, month) => ({
      id: `${title}-${month}`,
      title: `Step ${month + 1}`,
      date: `${year}-${String(month + 1).padStart(2, '0')}-10`,
    })),
  });

/** What the timeline shows, in words. */
const shown = (page: Page): Promise<string> =>
  look(page, ({ shadowRoot }) => shadowRoot?.querySelector('.right .help')?.textContent?.trim() ?? '');

/** Corrects the first title and zooms in at once, before the timeline has the correction. */
const correctAndZoom = (page: Page, title: string): Promise<void> =>
  page.evaluate((text) => {
    const root = document.querySelector('timeline-builder')?.shadowRoot;
    const field = root?.querySelector<HTMLInputElement>('td [data-at="events:0:title"]');
    if (field) field.value = text;
    field?.dispatchEvent(new Event('input'));
    const timeline = root?.querySelector('news-timeline')?.shadowRoot;
    const toolbar = timeline?.querySelector('news-timeline-toolbar')?.shadowRoot;
    toolbar?.querySelector<HTMLElement>('[aria-label="Zoom in"]')?.click();
  }, title);

describe('the window of the timeline at the builder', () => {
  it('stays where a zoom has put it right after a correction, and is the whole of another story', async () => {
    const context = await browser.createBrowserContext();
    const { page, faults } = await openPage(context, `${site.origin}dist/builder.html`, {
      width: 1400,
      // A glide is ended by a story that comes meanwhile.
      reducedMotion: true,
    });
    await paste(page, story('bridge', 2025));
    await page.evaluate(async () => {
      const root = document.querySelector('timeline-builder')?.shadowRoot;
      await root?.querySelector('news-timeline')?.drawn;
    });
    assert.equal(await shown(page), '10 January – 10 December 2025');
    await correctAndZoom(page, 'The vote');
    await takenOver(page, 'The vote');
    // What is told late would take it back.
    await new Promise((done) => setTimeout(done, 1000));
    const zoomed = await shown(page);
    assert.notEqual(zoomed, '10 January – 10 December 2025');

    await press(page, 'Open …');
    await press(page, 'Back to the story');
    await takenOver(page, 'The vote');
    await new Promise((done) => setTimeout(done, 1000));
    assert.equal(await shown(page), zoomed);

    await press(page, 'Open …');
    await until(
      page,
      'the question which story',
      ({ shadowRoot }) => !!shadowRoot?.querySelector('#open-text'),
    );
    await paste(page, story('tower', 1990));
    await takenOver(page, 'tower-1');
    await new Promise((done) => setTimeout(done, 1000));
    assert.equal(await shown(page), '10 January – 10 December 1990');
    assert.deepEqual(faults, []);
    await context.close();
  });
});
