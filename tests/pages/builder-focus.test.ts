import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { look, paste, press, until } from '../tools/builder-page.js';
import { browser, site } from '../tools/page-site.js';

const STORY = JSON.stringify({
  version: 1,
  title: 'The bridge',
  lanes: ['City', 'State', 'Press'].map((title) => ({ id: title.toLowerCase(), title })),
  events: [
    { id: 'plan', date: '2019-05', title: 'The plan', lane: 'city' },
    { id: 'work', date: '2021-09', title: 'The work', lane: 'state' },
  ],
});

async function openBuilder(): Promise<Page> {
  const context = await browser.createBrowserContext();
  const { page } = await openPage(context, `${site.origin}dist/builder.html`, { width: 1400 });
  await until(page, 'the builder did not start', ({ desk }) => desk.holding !== 'waiting');
  return page;
}

/** Name of what has the focus at the desk; empty where nothing has it. */
const focus = (page: Page): Promise<string> =>
  look(page, ({ shadowRoot }) => {
    const at = shadowRoot?.activeElement;
    if (!at) return '';
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at.textContent;
    return (at.getAttribute('aria-label') ?? label ?? '').replace(/\s+/g, ' ').trim();
  });

/** Puts the focus on the button or tab that begins so, and presses a key there. */
async function pressAt(page: Page, words: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  const isThere = await page.evaluate((begin) => {
    const buttons = document.querySelector('timeline-builder')?.shadowRoot?.querySelectorAll('button');
    const button = [...(buttons ?? [])].find((one) =>
      (one.ariaLabel ?? one.textContent ?? '').trim().startsWith(begin),
    );
    button?.focus();
    return !!button;
  }, words);
  assert.ok(isThere, `There is no button “${words}”.`);
  await page.keyboard.press(key);
  // Until the desk is drawn, and the browser has taken the focus from what can no longer be pressed.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
}

describe('the focus at the builder', () => {
  it('goes with the story: to the desk where one is opened, to the question which, and back', async () => {
    const page = await openBuilder();
    await page.evaluate((text) => {
      const root = document.querySelector('timeline-builder')?.shadowRoot;
      const field = root?.querySelector<HTMLTextAreaElement>('#open-text');
      if (field) field.value = text;
    }, STORY);
    await pressAt(page, 'Open what is pasted');
    await until(page, 'nothing was opened', ({ desk }) => desk.isOpen);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.equal(await focus(page), 'Events');

    await pressAt(page, 'Open …');
    assert.equal(await focus(page), 'Open another story');
    await pressAt(page, 'Back to the story');
    assert.equal(await focus(page), 'Events');

    await pressAt(page, 'Undo');
    assert.equal(await focus(page), 'Redo', 'there is nothing more to undo');
    await page.close();
  });

  it('comes back to the button that was busy where a story is refused', async () => {
    const page = await openBuilder();
    await page.evaluate(() => {
      const root = document.querySelector('timeline-builder')?.shadowRoot;
      const field = root?.querySelector<HTMLInputElement>('#open-address');
      if (field) field.value = 'none.json';
    });
    // As long as it takes, the button cannot be pressed.
    await page.setRequestInterception(true);
    page.on('request', (request) => setTimeout(() => void request.continue(), 500));
    await pressAt(page, 'Open the address');
    await until(page, 'nothing was refused', ({ shadowRoot }) => !!shadowRoot?.querySelector('.refused'));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.equal(await focus(page), 'Open the address');
    await page.close();
  });

  it('goes to what is beside a button that can no longer be pressed', async () => {
    const page = await openBuilder();
    await paste(page, STORY);
    await pressAt(page, 'Next');
    assert.equal(await focus(page), 'Previous');
    await pressAt(page, 'Previous');
    assert.equal(await focus(page), 'Next');
    await page.close();
  });

  it('goes with what is moved, to what is added, and stays at the desk where something is deleted', async () => {
    const page = await openBuilder();
    await paste(page, STORY);
    await press(page, 'Lanes');
    await pressAt(page, 'Move “City” down');
    assert.equal(await focus(page), 'Move “City” down');
    await page.keyboard.press('Enter');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.equal(await focus(page), 'Move “City” up');
    const lanes = await look(page, ({ desk }) => desk.story.lanes.map(({ title }) => title).join());
    assert.equal(lanes, 'State,Press,City');

    await pressAt(page, 'Delete the lane “City”');
    assert.equal(await focus(page), 'Lanes');
    await pressAt(page, 'Add a lane');
    assert.equal(await focus(page), 'Title');
    await page.keyboard.type('Railway');
    const last = await look(page, ({ desk }) => desk.story.lanes.at(-1)?.['title']);
    assert.equal(last, 'Railway');

    await press(page, 'Events');
    await press(page, 'Links');
    await pressAt(page, 'Add a link');
    assert.equal(await focus(page), 'Address');
    await page.close();
  });
});

describe('the words at the builder', () => {
  it('say of a day without a date that it stands in the list, and of no other empty field', async () => {
    const page = await openBuilder();
    await paste(page, STORY);
    await press(page, 'Story');
    const said = (): Promise<string[]> =>
      look(page, ({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('.reading') ?? [])].map(({ textContent }) => textContent.trim()),
      );
    assert.deepEqual(await said(), ['']);
    await press(page, 'Events');
    await press(page, 'Add an event');
    assert.ok((await said()).some((words) => words.startsWith('No date: the event stands')));
    await page.close();
  });

  it('of buttons are heard as they are written', async () => {
    const page = await openBuilder();
    await paste(page, STORY);
    await press(page, 'Story');
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const names = nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => name?.value);
    assert.ok(names.includes('Add an era'), names.join(', '));
    await page.close();
  });
});
