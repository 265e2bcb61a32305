import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { look, paste, press, until } from '../tools/builder-page.js';
import { ROOT } from '../tools/command.mjs';
import { browser, site } from '../tools/page-site.js';

const TALKS = readFileSync(`${ROOT}data/ukraine-peace-talks.json`, 'utf8');
const LANES = JSON.stringify({
  version: 1,
  title: 'The bridge',
  lanes: [{ id: 'city', title: 'City' }],
  events: [
    { id: 'a', date: '2025-01', title: 'A', lane: 'city' },
    { id: 'b', date: '2025-02', title: 'B', lane: 'city' },
    { id: 'c', date: '2025-03', title: 'C' },
  ],
});

async function openStory(width: number, text: string): ReturnType<typeof openPage> {
  const context = await browser.createBrowserContext();
  const opened = await openPage(context, `${site.origin}dist/builder.html`, { width });
  await paste(opened.page, text);
  return opened;
}

/** The field with the focus, and whether it can be seen: that nothing lies over it. */
const focused = (page: Page): Promise<{ at: string | undefined; isSeen: boolean }> =>
  look(page, ({ shadowRoot }) => {
    const field = shadowRoot?.activeElement;
    if (!(field instanceof HTMLElement)) return { at: undefined, isSeen: false };
    const { left, top, width, height } = field.getBoundingClientRect();
    const isSeen = shadowRoot?.elementFromPoint(left + width / 2, top + height / 2) === field;
    return { at: field.dataset['at'], isSeen };
  });

describe('the builder in any room', () => {
  for (const width of [360, 600, 1000, 1200, 1400])
    it(`leads from each problem to a field that is seen: ${width} px`, async () => {
      const { page, faults } = await openStory(width, TALKS);
      const problems = await look(page, ({ desk }) =>
        desk.reading.problems.map(
          ({ list, index, field }) => [`${list}:${index}:${field}`, index + 1, field] as const,
        ),
      );
      assert.ok(problems.length >= 3, 'the story has statuses to check');
      await press(page, `${problems.length} to check`);
      for (const [at, row, field] of problems) {
        await press(page, `Check, row ${row}, ${field}`);
        await until(
          page,
          `${at} has no focus`,
          ({ shadowRoot }) => !!shadowRoot?.activeElement?.matches('[data-at]'),
        );
        assert.deepEqual(await focused(page), { at, isSeen: true });
        await page.evaluate(() => {
          const active = document.querySelector('timeline-builder')?.shadowRoot?.activeElement;
          if (active instanceof HTMLElement) active.blur();
        });
      }
      assert.deepEqual(faults, []);
      await page.browserContext().close();
    });

  for (const width of [360, 1400])
    it(`leads to the first event of those that have no lane: ${width} px`, async () => {
      const { page, faults } = await openStory(width, LANES);
      await press(page, '1 to check');
      await press(page, 'Check, story: Other events have lanes');
      await until(
        page,
        'no field has the focus',
        ({ shadowRoot }) => !!shadowRoot?.activeElement?.matches('[data-at]'),
      );
      assert.deepEqual(await focused(page), { at: 'events:2:lane', isSeen: true });
      assert.deepEqual(faults, []);
      await page.browserContext().close();
    });

  for (const width of [320, 480, 1000, 1400])
    it(`leads back up to a field under nothing: ${width} px`, async () => {
      const { page, faults } = await openStory(width, TALKS);
      for (const [index, path] of [
        [13, 'id'],
        [5, 'title'],
        [13, 'media.src'],
        [0, 'title'],
        [13, 'title'],
        [6, 'title'],
      ] as const) {
        await page.evaluate(
          (row, field) =>
            document.querySelector('timeline-builder')?.goTo({ list: 'events', index: row, path: field }),
          index,
          path,
        );
        await look(page, ({ updateComplete }) => updateComplete);
        assert.deepEqual(await focused(page), { at: `events:${index}:${path}`, isSeen: true });
      }
      assert.deepEqual(faults, []);
      await page.browserContext().close();
    });

  for (const width of [320, 360, 600, 1000])
    it(`does not scroll sideways: ${width} px`, async () => {
      const { page, faults } = await openStory(width, TALKS);
      const room = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
      for (const tab of ['Events', 'Story', 'Lanes', 'Chapters', 'Sources']) {
        await press(page, tab);
        await until(page, `${tab} is not shown`, ({ shadowRoot }) => !!shadowRoot?.querySelector('#panel'));
        assert.equal(await room(), width, tab);
      }
      await press(page, 'Save and publish');
      assert.equal(await room(), width, 'what is saved');
      await press(page, 'Close');
      await press(page, 'Open …');
      assert.equal(await room(), width, 'the question which story');
      assert.deepEqual(faults, []);
      await page.browserContext().close();
    });

  it('has its line between the columns as long as the page, which does not scroll for it', async () => {
    const { page, faults } = await openStory(1400, LANES);
    for (const tab of ['Story', 'Lanes', 'Chapters']) {
      await press(page, tab);
      await until(page, `${tab} is not shown`, ({ shadowRoot }) => !!shadowRoot?.querySelector('#panel'));
      const end = await look(
        page,
        ({ shadowRoot }) => shadowRoot?.querySelector('.left')?.getBoundingClientRect().bottom ?? NaN,
      );
      assert.ok(end >= 798, `${tab}: it ends at ${end} px of 800`);
    }
    await press(page, 'Chapters');
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), 800);
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });
});
