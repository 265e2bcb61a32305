import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page, Protocol } from 'puppeteer-core';
import { workFolder } from '../command/building.js';
import { openPage, type OpenedPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const out = workFolder();

/** Writes a file to be dropped. @returns its path */
function file(name: string, text: string): string {
  writeFileSync(`${out}/${name}`, text);
  return `${out}/${name}`;
}

const SHEET = 'id,date,title\none,2025-12-01,First talks\ntwo,2025-12-05,Second talks\n';

/** The builder in a context of its own, so that it starts without a story. */
async function openBuilder(): Promise<OpenedPage> {
  const context = await browser.createBrowserContext();
  const opened = await openPage(context, `${site.origin}dist/builder.html`);
  await until(opened.page, () => document.querySelector('timeline-builder')?.desk.holding === 'held');
  return opened;
}

async function until(page: Page, is: () => unknown): Promise<void> {
  await page.waitForFunction(is, { timeout: 20_000, polling: 50 });
}

/** Drags something over a place of the page and lets it fall, as the system does. */
async function drop(page: Page, data: Partial<Protocol.Input.DragData>, x = 500, y = 400): Promise<void> {
  const session = await page.createCDPSession();
  const whole = { items: [], dragOperationsMask: 1, ...data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data: whole });
  await session.detach();
}

const titles = (page: Page): Promise<unknown[]> =>
  page.evaluate(
    () => document.querySelector('timeline-builder')?.desk.story.events.map(({ title }) => title) ?? [],
  );

const refusal = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector('timeline-builder')
        ?.shadowRoot?.querySelector('.refused')
        ?.textContent?.trim() ?? '',
  );

describe('a file that is dropped onto the builder', () => {
  it('is opened, wherever it falls, and so is another one after it', async () => {
    const { page, faults } = await openBuilder();
    await drop(page, { files: [file('talks.csv', SHEET)] }, 990, 790);
    await until(page, () => document.querySelector('timeline-builder')?.desk.isOpen);
    assert.deepEqual(await titles(page), ['First talks', 'Second talks']);
    const json = JSON.stringify({
      version: 1,
      title: 'Another',
      events: [{ id: 'a', date: '2025', title: 'Alone' }],
    });
    await drop(page, { files: [file('another.json', json)] });
    await until(page, () => document.querySelector('timeline-builder')?.desk.story.events.length === 1);
    assert.deepEqual(await titles(page), ['Alone']);
    await page.evaluate(() => document.querySelector('timeline-builder')?.desk.undo());
    assert.deepEqual(await titles(page), ['First talks', 'Second talks'], 'undo brings the first one back');
    assert.equal(page.url(), `${site.origin}dist/builder.html`);
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });

  it('is opened once where it falls on the field for files', async () => {
    const { page, faults } = await openBuilder();
    await page.evaluate(() => {
      const builder = document.querySelector('timeline-builder');
      const { desk } = builder ?? {};
      if (!desk) throw new Error('There is no desk.');
      const { open } = desk;
      desk.open = (...given) => {
        document.body.dataset['opened'] = `${document.body.dataset['opened'] ?? ''}x`;
        open.apply(desk, given);
      };
    });
    const { x, y } = await page.evaluate(() => {
      const field = document.querySelector('timeline-builder')?.shadowRoot?.querySelector('#open-file');
      const { left = 0, top = 0, height = 0 } = field?.getBoundingClientRect() ?? {};
      return { x: left + 20, y: top + height / 2 };
    });
    await drop(page, { files: [file('talks.csv', SHEET)] }, x, y);
    await until(page, () => document.querySelector('timeline-builder')?.desk.isOpen);
    assert.equal(await page.evaluate(() => document.body.dataset['opened']), 'x');
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });

  it('is refused with words where it cannot be read, and the story on the desk stays', async () => {
    const { page } = await openBuilder();
    const wrong = file('notes.json', '{"events": [');
    await drop(page, { files: [wrong] });
    await until(page, () =>
      document.querySelector('timeline-builder')?.shadowRoot?.querySelector('.refused'),
    );
    assert.match(await refusal(page), /JSON/);
    await drop(page, { files: [file('talks.csv', SHEET)] });
    await until(page, () => document.querySelector('timeline-builder')?.desk.isOpen);
    assert.equal(await refusal(page), '');
    // Once more, now over a story.
    await drop(page, { files: [wrong] });
    await until(page, () =>
      document.querySelector('timeline-builder')?.shadowRoot?.querySelector('.refused'),
    );
    assert.match(await refusal(page), /JSON/);
    assert.deepEqual(await titles(page), ['First talks', 'Second talks']);
    await page.evaluate(() => {
      const buttons = document.querySelector('timeline-builder')?.shadowRoot?.querySelectorAll('button');
      [...(buttons ?? [])].find(({ textContent }) => textContent?.includes('Back to the story'))?.click();
    });
    await until(page, () =>
      document.querySelector('timeline-builder')?.shadowRoot?.querySelector('[role=tablist]'),
    );
    await page.browserContext().close();
  });

  it('is no story where it is text: that goes into the field under it, as everywhere', async () => {
    const { page, faults } = await openBuilder();
    const { x, y } = await page.evaluate(() => {
      const field = document.querySelector('timeline-builder')?.shadowRoot?.querySelector('#open-text');
      const { left = 0, top = 0 } = field?.getBoundingClientRect() ?? {};
      return { x: left + 20, y: top + 20 };
    });
    await drop(page, { items: [{ mimeType: 'text/plain', data: 'id,date,title' }] }, x, y);
    assert.equal(
      await page.evaluate(
        () =>
          document
            .querySelector('timeline-builder')
            ?.shadowRoot?.querySelector<HTMLTextAreaElement>('#open-text')?.value,
      ),
      'id,date,title',
    );
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });
});
