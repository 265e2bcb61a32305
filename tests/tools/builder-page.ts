import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { TimelineBuilder } from '../../src/builder/builder-element.js';

/** What the page's builder has, as text: pages and tests share no objects. */
export const look = <T>(page: Page, what: (builder: TimelineBuilder) => T): Promise<T> =>
  page.$eval('timeline-builder', what as (element: Element) => T) as Promise<T>;

export async function until(
  page: Page,
  what: string,
  holds: (builder: TimelineBuilder) => boolean,
): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (await look(page, holds)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`${what}: ${JSON.stringify(await errors(page))}`);
}

/**
 * Presses the button whose words begin so, once it is there: what was typed last may still be read. Found and pressed at
 * once, as the next reading may give the same button other words.
 */
export async function press(page: Page, words: string): Promise<void> {
  const pressOne = (begin: string): boolean => {
    const buttons = document
      .querySelector('timeline-builder')
      ?.shadowRoot?.querySelectorAll<HTMLElement>('button, summary');
    const button = [...(buttons ?? [])].find(({ textContent }) => textContent?.trim().startsWith(begin));
    button?.click();
    return !!button;
  };
  const isPressed = await page
    .waitForFunction(pressOne, { timeout: 10_000, polling: 50 }, words)
    .then(() => true)
    .catch(() => false);
  assert.ok(isPressed, `There is no button “${words}”.`);
}

/** Writes into the field that has the focus, in place of what stands there. */
export async function write(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    const field = document.querySelector('timeline-builder')?.shadowRoot?.activeElement;
    if (field instanceof HTMLInputElement) field.select();
  });
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

export const errors = (page: Page): Promise<string[]> =>
  look(page, ({ desk }) =>
    desk.reading.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ list, index, field }) => `${list ?? 'story'} ${index} ${field}`),
  );

export async function paste(page: Page, text: string): Promise<void> {
  await until(page, 'the builder did not start', ({ desk }) => desk.holding !== 'waiting');
  await page.evaluate((pasted) => {
    const field = document
      .querySelector('timeline-builder')
      ?.shadowRoot?.querySelector<HTMLTextAreaElement>('#open-text');
    if (field) field.value = pasted;
  }, text);
  await press(page, 'Open what is pasted');
  await until(page, 'nothing was opened', ({ desk }) => desk.isOpen);
}

/** Zooms the timeline in, and waits until its window is another. */
export async function zoomIn(page: Page): Promise<void> {
  const words = (): Promise<string> =>
    look(page, ({ shadowRoot }) => shadowRoot?.querySelector('.right .help')?.textContent ?? '');
  const before = await words();
  await page.evaluate(() => {
    const timeline = document.querySelector('timeline-builder')?.shadowRoot?.querySelector('news-timeline');
    const toolbar = timeline?.shadowRoot?.querySelector('news-timeline-toolbar');
    toolbar?.shadowRoot?.querySelector<HTMLElement>('[aria-label="Zoom in"]')?.click();
  });
  for (let i = 0; i < 100 && (await words()) === before; i++)
    await new Promise((done) => setTimeout(done, 50));
  assert.notEqual(await words(), before, 'the window stays');
}

/**
 * Waits until the timeline has what was written last, by words that stand in it. It takes that over a moment later, and
 * a glide of a zoom is ended then, wherever it is.
 */
export async function takenOver(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (part) => {
      const root = document.querySelector('timeline-builder')?.shadowRoot;
      return JSON.stringify(root?.querySelector('news-timeline')?.document ?? '').includes(part);
    },
    { timeout: 10_000, polling: 50 },
    words,
  );
}
