import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, openPage } from '../tools/browser.js';
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

  it('writes no words on others under its axes, in any language', async () => {
    for (const width of [600, 1000]) {
      const { page, faults } = await open(width);
      await page.evaluate(async () => {
        document.querySelector('#far')?.scrollIntoView();
        await Promise.all([...document.querySelectorAll('news-timeline')].map(({ drawn }) => drawn));
      });
      for (const lang of LANGUAGES) {
        await page.select('[name=lang]', lang);
        await page.waitForFunction(
          (lang) =>
            [...document.querySelectorAll('news-timeline')].every(
              ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.frame')?.lang === lang,
            ),
          { timeout: 10_000 },
          lang,
        );
        const { clashes, count } = await page.evaluate(async () => {
          // Sizes are told with the next frame, and drawn with the one after.
          for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
          const words = [...document.querySelectorAll('news-timeline')].flatMap(({ shadowRoot: root }) =>
            [
              ...(root?.querySelectorAll('.tick-words, .break') ?? []),
              ...(root?.querySelector('news-timeline-overview')?.shadowRoot?.querySelectorAll('small') ?? []),
            ].flatMap((one) => {
              const range = document.createRange();
              range.selectNodeContents(one);
              const { left, right, top, bottom } = range.getBoundingClientRect();
              return one.textContent ? [{ words: one.textContent, left, right, top, bottom }] : [];
            }),
          );
          const clashes = words.flatMap((one, at) =>
            words.slice(at + 1).flatMap((other) => {
              const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
              const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
              // Lines of small words stand close under one another.
              return across > 0 && down > 4 ? [`${one.words} / ${other.words}`] : [];
            }),
          );
          return { clashes, count: words.length };
        });
        assert.ok(count > 10, String(count));
        assert.deepEqual(clashes, [], `${lang} ${width}`);
      }
      assert.deepEqual(faults, []);
      await page.close();
    }
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

describe('a story of deep time', () => {
  const story = {
    version: 1,
    title: 'Deep time',
    lang: 'en',
    events: [
      { id: 'sea', date: 'Y-170000000', title: 'A shallow sea' },
      { id: 'impact', date: 'Y-66E6', title: 'The impact' },
      { id: 'after', date: 'Y-65999000', title: 'A cooler age' },
      { id: 'today', date: '2025-11-23', title: 'Today' },
    ],
  };

  /** Middles of marks and of the overview's bars, shares of their width; words of ticks and of the overview. */
  const look = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('news-timeline')?.shadowRoot;
      const overview = root?.querySelector('news-timeline-overview')?.shadowRoot;
      const words = (one: ParentNode | null | undefined, of: string): string[] =>
        [...(one?.querySelectorAll(of) ?? [])].map(({ textContent }) => textContent.trim());
      const pins = [...(root?.querySelectorAll('.axis .pin .shape') ?? [])].map((mark) => {
        const { left, width } = mark.getBoundingClientRect();
        return left + width / 2;
      });
      return {
        pins: pins.sort((a, b) => a - b),
        names: words(root, '.axis .pin'),
        ticks: words(root, '.tick-words').filter((one) => one),
        years: words(overview, '.labels small'),
        thumbs: [...(overview?.querySelectorAll('.thumb') ?? [])].map((one) => one.ariaValueText),
      };
    });

  async function show(shown: object): ReturnType<typeof openPage> {
    const opened = await openPage(browser, 'about:blank', { reducedMotion: true });
    const { page } = opened;
    const url = `${site.origin}demo/deep-time.html`;
    await answer(page, url, {
      body: `<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="module" src="../dist/news-timeline.js"></script>
        <news-timeline links="none"><script type="application/json">${JSON.stringify(shown)}</script></news-timeline>`,
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(
      () =>
        document
          .querySelector('news-timeline')
          ?.shadowRoot?.querySelector('news-timeline-overview')
          ?.shadowRoot?.querySelector('.labels small'),
      { timeout: 20_000 },
    );
    return opened;
  }

  it('has round years before our era on the axis and under the overview', async () => {
    const { page, faults } = await show({
      version: 1,
      title: 'Cities',
      events: [
        { id: 'uruk', date: '-3099', title: 'Uruk is the largest city' },
        { id: 'rome', date: '-0752', title: 'Rome is founded' },
        { id: 'end', date: '0476', title: 'The last emperor' },
      ],
    });
    const { ticks, years } = await look(page);
    const round = ['3000 BCE', '2500 BCE', '2000 BCE', '1500 BCE', '1000 BCE', '500 BCE', '1 CE', '500'];
    assert.deepEqual(ticks, round);
    assert.deepEqual(years, round);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('stands in true proportion, in words, at every zoom', async () => {
    const { page, faults } = await show(story);
    const whole = await look(page);
    // A thousand years are no pixel: two of them one above the other.
    assert.equal(whole.pins.length, 4, whole.names.join());
    const [sea = 0, impact = 0, after = 0, today = 0] = whole.pins;
    assert.ok(after - impact < 1, whole.pins.join());
    // 66 million of 170 million years.
    assert.ok(Math.abs((today - impact) / (today - sea) - 66 / 170) < 0.01, whole.pins.join());
    assert.ok(whole.ticks.includes('100 million BCE'), whole.ticks.join());
    assert.ok(whole.years.includes('100 million BCE'), whole.years.join());
    assert.match(whole.thumbs.join(), /^\d+ million BCE,[\d.]+ million CE$/);

    await page.$eval('news-timeline', (timeline) =>
      timeline.showWindow('Y-66010000', 'Y-65990000', { animate: false }),
    );
    await page.waitForFunction(
      () =>
        [
          ...(document.querySelector('news-timeline')?.shadowRoot?.querySelectorAll('.axis .pin') ?? []),
        ].filter((pin) => !pin.matches('.cluster')).length === 2,
      { timeout: 10_000 },
    );
    const near = await look(page);
    assert.ok(
      near.ticks.length > 1 && near.ticks.every((one) => /^6[56](?:\.\d+)? million BCE$/.test(one)),
      near.ticks.join(),
    );
    assert.deepEqual(faults, []);
    await page.close();
  });
});
