import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const LANGUAGES = ['en', 'uk', 'de', 'fr', 'pl', 'es', 'ar', 'ja'];

async function open(width: number): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await openPage(browser, `${site.origin}demo/dates.html`, { width });
  await page.waitForFunction(() => document.querySelector('[name=lang]') instanceof HTMLSelectElement);
  await page.evaluate(async () => {
    await Promise.all([...document.querySelectorAll('news-timeline')].map(({ ready }) => ready));
    const all = document.querySelector<HTMLElement>('#all');
    all?.scrollIntoView();
  });
  return { page, faults };
}

/** Looks of the legend's marks, but for colour. */
const looks = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(document.querySelector('#all')?.shadowRoot?.querySelectorAll('.legend .mark') ?? [])].map((mark) => {
      const style = getComputedStyle(mark);
      return [
        style.borderStyle,
        style.borderRadius,
        style.inlineSize,
        style.maskImage,
        style.clipPath,
        style.backgroundImage,
        style.transform,
      ].join();
    }),
  );

describe('the demo of dates', () => {
  it('is worded in each of eight languages, with room to spare at 320 px', async () => {
    const { page, faults } = await open(320);
    const said = new Set<string>();
    for (const lang of LANGUAGES) {
      await page.select('[name=lang]', lang);
      await page.waitForFunction(
        (lang) =>
          document.querySelector('#all')?.shadowRoot?.querySelector<HTMLElement>('.frame')?.lang === lang,
        { timeout: 10_000 },
        lang,
      );
      const { wide, words, zone } = await page.evaluate(() => {
        const root = document.querySelector('#all')?.shadowRoot;
        const list = root?.querySelector('news-timeline-list')?.shadowRoot;
        const bar = root?.querySelector('news-timeline-toolbar')?.shadowRoot;
        return {
          wide: document.documentElement.scrollWidth - innerWidth,
          words: [...(list?.querySelectorAll('.when') ?? [])].map((one) => one.textContent).join(),
          zone: bar?.querySelector('[name=zone]')?.textContent?.trim(),
        };
      });
      assert.equal(wide, 0, lang);
      assert.ok(words.length > 500, `${lang}: ${words}`);
      said.add(words);
      assert.ok(zone, lang);
    }
    assert.equal(said.size, LANGUAGES.length);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('has a legend of 17 marks, all of them different, in forced colours too', async () => {
    const { page, faults } = await open(1000);
    await page.waitForFunction(
      () => document.querySelector('#all')?.shadowRoot?.querySelectorAll('.axis .pin .mark').length,
      { timeout: 10_000 },
    );
    const own = await looks(page);
    assert.equal(own.length, 17);
    assert.equal(new Set(own).size, 17);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    const forced = await looks(page);
    assert.equal(new Set(forced).size, 17);
    const colors = await page.evaluate(() =>
      [
        ...(document
          .querySelector('#all')
          ?.shadowRoot?.querySelectorAll('.axis .dot.confirmed:not(.uncertain)') ?? []),
      ].map((mark) => getComputedStyle(mark).backgroundColor),
    );
    // Those of lanes are gone.
    assert.equal(new Set(colors).size, 1, colors.join());
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('shows the story by the clocks of another zone', async () => {
    const { page } = await open(1000);
    const note = 'Clock times on the axis: ';
    for (const [zone, name] of [
      ['Europe/Kyiv', 'Eastern European Time'],
      ['America/New_York', 'Eastern Time'],
      ['UTC', 'UTC'],
    ]) {
      await page.select('[name=zone]', zone ?? '');
      await page.waitForFunction(
        (words) => document.querySelector('#all')?.shadowRoot?.querySelector('.zone')?.textContent === words,
        { timeout: 10_000 },
        `${note}${name}`,
      );
    }
    await page.close();
  });
});
