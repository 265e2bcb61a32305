import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeyInput, Page, SerializedAXNode } from 'puppeteer-core';
import '../tools/page-site.js';
import { openTimeline, type TimelinePage } from '../tools/timeline-page.js';

/** How long words are waited for that may not come. */
const LATER = { timeout: 2000 };

/** What a screen reader says of what has the focus: its name, what it is, its state. From Chromium's tree. */
function sayFocus(node: SerializedAXNode | null): string {
  if (!node) return '';
  if (node.focused && node.role !== 'RootWebArea') {
    const states = [
      node.pressed === undefined ? '' : node.pressed ? 'pressed' : 'not pressed',
      node.expanded === undefined ? '' : node.expanded ? 'expanded' : 'collapsed',
      node.disabled ? 'unavailable' : '',
      node.valuetext ?? String(node.value ?? ''),
    ];
    return [node.name, node.role, ...states].filter(Boolean).join(', ');
  }
  for (const child of node.children ?? []) {
    const said = sayFocus(child);
    if (said) return said;
  }
  return '';
}

/** Listens to the live region from now on. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const region = document
      .querySelector('news-timeline')
      ?.shadowRoot?.querySelector('.unseen[role="status"]');
    if (!region) throw new Error('no live region');
    if (document.body.dataset['said'] !== undefined) return;
    new MutationObserver(() => {
      const words = region.textContent?.trim();
      if (words) document.body.dataset['said'] = `${document.body.dataset['said'] ?? ''}|${words}`;
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
}

/** Presses keys, one after the other, and writes down what is heard after each; "*" before what the live region says. */
async function transcript({ page, rest }: TimelinePage, keys: readonly KeyInput[]): Promise<string[]> {
  const heard: string[] = [];
  let before = '';
  for (const key of keys) {
    await page.evaluate(() => (document.body.dataset['said'] = ''));
    await page.keyboard.press(key);
    await rest();
    // A step says nothing but what it comes to.
    const wait = key === 'Tab' ? 0 : 700;
    await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), wait);
    // On a busy machine words come later; some keys have none.
    if (wait) await page.waitForFunction(() => document.body.dataset['said'], LATER).catch(() => undefined);
    const focus = sayFocus(await page.accessibility.snapshot());
    const said = await page.evaluate(() => document.body.dataset['said'] ?? '');
    heard.push(
      [
        `${key}:`,
        focus === before ? '' : focus,
        ...said
          .split('|')
          .filter(Boolean)
          .map((words) => `* ${words}`),
      ]
        .filter(Boolean)
        .join(' '),
    );
    before = focus;
  }
  return heard;
}

/** Puts the focus on an element inside, by a path through shadow roots. */
async function start(page: Page, ...path: string[]): Promise<void> {
  await page.evaluate((selectors) => {
    let root: ParentNode | null | undefined = document.querySelector('news-timeline')?.shadowRoot;
    let found: HTMLElement | null | undefined;
    for (const selector of selectors) {
      found = root?.querySelector<HTMLElement>(selector);
      root = found?.shadowRoot;
    }
    if (!found) throw new Error(selectors.join(' '));
    found.focus();
  }, path);
  await listen(page);
}

describe('what is heard', () => {
  it('on the way through the widget, one stop for each group', async () => {
    const opened = await openTimeline();
    await start(opened.page, 'news-timeline-toolbar', 'button');
    assert.deepEqual(await transcript(opened, ['ArrowRight', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab']), [
      'ArrowRight: Berlin, button, not pressed',
      'Tab: Russia invades Ukraine, 24 February 2022, Russia, event 1 of 15, button',
      'Tab: 3 years 7 months without events: open, button',
      'Tab: Start of the part shown, slider',
      'Tab: End of the part shown, slider',
      'Tab: Start with the first event, button',
    ]);
    await opened.page.close();
  });

  it('from event to event, opening and closing one', async () => {
    const opened = await openTimeline();
    await start(opened.page, '.axis [tabindex="0"]');
    assert.deepEqual(await transcript(opened, ['End', 'ArrowLeft', 'Enter', 'Escape']), [
      'End: Talks over by Christmas?, was tentative, not confirmed, 25 December 2025, Talks, event 14 of 15, button',
      'ArrowLeft: Miami round, was expected, not confirmed, 20 to 21 December 2025, uncertain, Talks, event 13 of 15, button',
      'Enter: * Details of the event: Miami round',
      'Escape:',
    ]);
    await opened.page.close();
  });

  it('zooming to a day and back', async () => {
    const opened = await openTimeline({ reducedMotion: true });
    await start(opened.page, '.axis [data-event="berlin-talks"]');
    assert.deepEqual(await transcript(opened, ['+', '+', '-', '-']), [
      '+: Berlin talks, 14 to 15 December 2025, Talks, event 3 of 15, button * 24 October 2024 to 24 December 2025, 12 events',
      '+: * 30 October to 21 December 2025, 12 events',
      '-: * 24 October 2024 to 24 December 2025, 12 events',
      '-: * Whole story, 15 events',
    ]);
    await opened.page.close();
  });

  it('opening a cluster', async () => {
    const opened = await openTimeline({ width: 640, attributes: 'fold="false"' });
    await start(opened.page, '.axis [data-cluster]');
    assert.deepEqual(await transcript(opened, ['Enter']), [
      'Enter: Zelenskyy ready to drop NATO bid, by 15 December 2025, Ukraine, event 12 of 15, button * 23 September 2023 to 12 February 2027, 13 events',
    ]);
    await opened.page.close();
  });

  it('led through the story by one key, on the axis', async () => {
    const opened = await openTimeline();
    await start(opened.page, 'news-timeline-details', '[name="start"]');
    assert.deepEqual(await transcript(opened, ['Enter']), [
      'Enter: Next event, button * Russia invades Ukraine, 24 February 2022, Russia, event 1 of 15',
    ]);
    assert.deepEqual(await transcript(opened, ['Enter', 'Enter']), [
      'Enter: Next event, button * Metreweli heads MI6, about October 2025, Europe, event 2 of 15',
      'Enter: * Berlin talks, 14 to 15 December 2025, Talks, event 3 of 15',
    ]);
    await opened.page.close();
  });

  it('led through the story by one key, in the list', async () => {
    const opened = await openTimeline({ width: 360 });
    await start(opened.page, 'news-timeline-list', '[data-event="berlin-talks"]');
    assert.deepEqual(await transcript(opened, ['Enter']), ['Enter: Berlin talks, button, expanded']);
    await start(opened.page, 'news-timeline-list', '[name="next"]');
    assert.deepEqual(await transcript(opened, ['Enter', 'Enter', 'Escape']), [
      'Enter: Next event, button * U.S. offers security guarantees, 15 December 2025, United States, event 4 of 15',
      'Enter: * U.S.: about 90% of plan agreed, 15 December 2025, United States, event 5 of 15',
      'Escape: U.S.: about 90% of plan agreed, button, collapsed',
    ]);
    await opened.page.close();
  });

  it('how much of the story the list shows, by chapter', async () => {
    const opened = await openTimeline({ width: 360 });
    await start(opened.page, 'news-timeline-toolbar', '[name="chapter next"]');
    assert.deepEqual(await transcript(opened, ['Enter', 'Home', 'Enter']), [
      'Enter: What comes next, button, pressed * 12 events',
      'Home: The whole war, button, not pressed',
      'Enter: The whole war, button, pressed * 15 events',
    ]);
    await opened.page.close();
  });
});
