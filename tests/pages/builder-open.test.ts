import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { look, paste, press, until } from '../tools/builder-page.js';
import { browser, site } from '../tools/page-site.js';

const STORY = JSON.stringify({
  version: 1,
  title: 'The bridge',
  events: [{ id: 'vote', date: '2025-01-05', title: 'The vote' }],
});

/** Pastes something over the story that is on the desk. */
async function pasteOver(page: Page, text: string): Promise<void> {
  await press(page, 'Open …');
  await until(
    page,
    'the question which story',
    ({ shadowRoot }) => !!shadowRoot?.querySelector('#open-text'),
  );
  await paste(page, text);
}

const said = (page: Page): Promise<string> =>
  look(
    page,
    ({ shadowRoot }) => shadowRoot?.querySelector('.refused')?.textContent?.replace(/\s+/g, ' ') ?? '',
  );

const titles = (page: Page): Promise<unknown[]> =>
  look(page, ({ desk }) => desk.story.events.map(({ title }) => title));

describe('an editor who opens something at the builder', () => {
  it('hears why it is no story, and keeps the one on the desk', async () => {
    const context = await browser.createBrowserContext();
    const { page, faults } = await openPage(context, `${site.origin}dist/builder.html`);
    await paste(page, STORY);
    for (const [text, words] of [
      ['[{"id":"a","title":"A","date":"2025"}]', /Expected a timeline as an object, found a list/],
      ['{"foo":1}', /There are no “events”; there is nothing to show/],
      ['{"version":1,"title":"T","events":[null,5]}', /None of the events can be shown/],
      ['2025-01-05\tThe vote\n2025-01-06\tThe money', /The row with the names of the columns is missing/],
    ] as const) {
      await pasteOver(page, text);
      await until(
        page,
        `nothing is said of ${text}`,
        ({ shadowRoot }) => !!shadowRoot?.querySelector('.refused'),
      );
      assert.match(await said(page), words);
      assert.deepEqual(await titles(page), ['The vote']);
      await press(page, 'Back to the story');
    }
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('finds what was left out among what could not be carried over', async () => {
    const context = await browser.createBrowserContext();
    const { page, faults } = await openPage(context, `${site.origin}dist/builder.html`);
    await paste(
      page,
      '{"version":2,"title":"T","events":[null,5,{"title":"A","date":"2025"},["x"]],"lanes":"city"}',
    );
    await until(page, 'there are no notes', ({ shadowRoot }) => !!shadowRoot?.querySelector('.notes'));
    const notes = await look(page, ({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('.notes li b') ?? [])].map(({ textContent }) => textContent),
    );
    assert.deepEqual(notes, ['version:', 'lanes:', 'events[0]:', 'events[1]:', 'events[3]:']);
    assert.deepEqual(await titles(page), ['A']);
    assert.deepEqual(faults, []);
    await context.close();
  });
});
