import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { look, paste, press, until, write } from '../tools/builder-page.js';
import { browser, site } from '../tools/page-site.js';

async function openStory(events: readonly object[]): ReturnType<typeof openPage> {
  const context = await browser.createBrowserContext();
  const opened = await openPage(context, `${site.origin}dist/builder.html`, { width: 1400 });
  await paste(opened.page, JSON.stringify({ version: 1, title: 'The bridge', events }));
  return opened;
}

/** All words in a part of the desk. */
const words = async (page: Page, part: string): Promise<string> =>
  page.evaluate((selector) => {
    const root = document.querySelector('timeline-builder')?.shadowRoot;
    return [...(root?.querySelectorAll(selector) ?? [])]
      .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
      .join(' | ');
  }, part);

describe('dates at the builder', () => {
  it('are told once at their field and once in their row where they are none, in a sentence', async () => {
    const { page, faults } = await openStory([
      { id: 'money', date: '03/04/2025', title: 'The money' },
      { id: 'vote', date: '31.02.2025', title: 'The vote' },
    ]);
    assert.equal(
      await words(page, '.form .reading, .form .said'),
      '“03/04/2025” can be read in two ways. Which one? 3 April 2025 2025-04-03 4 March 2025 2025-03-04',
    );
    assert.equal(
      await words(page, 'tr.words'),
      'Error: “03/04/2025” can be read in two ways. Write 2025-04-03 if the day comes first, 2025-03-04 if the month does. | ' +
        'Error: “31.02.2025” is not a date: month 02 of 2025 has 28 days. Write a day that the month has.',
    );
    await press(page, 'Next');
    await until(page, 'the second event is not in the form', ({ desk }) => desk.row === 1);
    assert.equal(
      await words(page, '.form .reading, .form .said'),
      '“31.02.2025” is not a date: month 02 of 2025 has 28 days. Write a day that the month has.',
    );
    const described = await look(page, ({ shadowRoot }) => {
      const field = shadowRoot?.querySelector('.form [data-at="events:1:date"]');
      const ids = field?.getAttribute('aria-describedby')?.split(' ') ?? [];
      return [field?.getAttribute('aria-invalid'), ids.every((id) => shadowRoot?.querySelector(`#${id}`))];
    });
    assert.deepEqual(described, ['true', true]);
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });

  it('that were given before are read as people write them', async () => {
    const { page, faults } = await openStory([{ id: 'vote', date: '2025', title: 'The vote' }]);
    await press(page, 'Place, notes, id');
    await page.evaluate(() => {
      const root = document.querySelector('timeline-builder')?.shadowRoot;
      root?.querySelector<HTMLElement>('[data-at="events:0:previousDates"]')?.focus();
    });
    await write(page, '1.9.2025; 15 Oct 2025');
    await until(
      page,
      'it is not read',
      ({ desk }) => !!desk.reading.document?.events[0]?.previousDates.length,
    );
    const field = await look(
      page,
      ({ shadowRoot }) =>
        shadowRoot?.querySelector<HTMLInputElement>('[data-at="events:0:previousDates"]')?.value,
    );
    assert.equal(field, '2025-09-01; 2025-10-15');
    assert.equal(await words(page, '.form .said'), '');
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });

  it('before our era can be kept as a chapter', async () => {
    const { page, faults } = await openStory([
      { id: 'ides', date: '-0043-03-15', title: 'The Ides of March' },
      { id: 'battle', date: '-0041-10-23', title: 'The battle' },
    ]);
    await press(page, 'Keep this window as a chapter');
    await until(page, 'the chapter is not read', ({ desk }) => !!desk.reading.document?.chapters.length);
    const chapter = await look(page, ({ desk }) => [
      desk.story.chapters[0]?.['start'],
      desk.story.chapters[0]?.['end'],
    ]);
    assert.deepEqual(chapter, ['-0043-03-15', '-0041-10-23']);
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });
});
