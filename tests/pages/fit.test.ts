import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import '../tools/page-site.js';
import { misfits } from '../tools/misfits.js';
import { openTimeline } from '../tools/timeline-page.js';

/** Width and height, CSS px. A screen of 1280 × 1024 px has 320 × 256 of them at 400 % (WCAG 1.4.10). */
const SCREENS = [
  [320, 568],
  [568, 320],
  [360, 640],
  [640, 360],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [320, 256],
  [1400, 900],
] as const;

/**
 * What a finger may miss under a coarse pointer: where less than 44 px can be touched, one above the other, or 24 px where
 * there is no room for that (marks and breaks of the axis, thumbs of the overview). Links in lines of text are as tall as
 * the lines.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (!matchMedia('(pointer: coarse)').matches) return ['the pointer is not coarse'];
    const found: string[] = [];
    const hits = (element: Element, x: number, y: number): boolean => {
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot) {
        const inner = hit.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      return element.contains(hit);
    };
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.matches('button, a[href], select, input, summary, [role="slider"]')) continue;
        if (!element.checkVisibility() || element.matches('p a, li a, small a')) continue;
        // So that nothing lies over it, and a finger has room around it.
        element.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        const x = left + width / 2;
        const y = top + height / 2;
        let reach = 0;
        for (const direction of [-1, 1])
          for (let i = 0.5; i < 30 && hits(element, x, y + direction * i); i++) reach++;
        const least = element.matches('.pin, .break, [role="slider"]') ? 24 : 44;
        if (width < 23.5 || reach < least - 1)
          found.push(`${element.outerHTML.slice(0, 90)}: ${Math.round(width)} × ${reach} px`);
      }
    };
    const root = document.querySelector('news-timeline')?.shadowRoot;
    if (root) walk(root);
    document.querySelector('news-timeline')?.scrollIntoView();
    return found;
  });
}

/** WCAG 1.4.12, as a reader's own style sheet has it: in every shadow root. */
function spaceOut(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    const walk = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) walk(shadowRoot);
    };
    walk(document);
  });
}

describe('small, large and spaced out', () => {
  it('fits on every phone and tablet, upright and on its side, at 400 % zoom, and on a wide screen', async () => {
    const { page, rest } = await openTimeline({ touch: true, reducedMotion: true });
    const found: string[] = [];
    for (const [width, height] of SCREENS) {
      await page.setViewport({ width, height, hasTouch: true, isMobile: true });
      for (const selected of ['', 'berlin-talks']) {
        await page.$eval('news-timeline', (timeline, id) => timeline.select(id || null), selected);
        await rest();
        const faults = [...(await misfits(page)), ...(await smallTargets(page))];
        found.push(...faults.map((fault) => `${width} × ${height}, ${selected || 'closed'}: ${fault}`));
      }
    }
    assert.deepEqual(found, []);
    await page.close();
  });

  it('fits with text spacing as in WCAG 1.4.12, on the axis and in the list', async () => {
    const { page, rest } = await openTimeline({ width: 1000 });
    await spaceOut(page);
    await rest();
    assert.deepEqual(await misfits(page), [], 'axis');
    await page.$eval('news-timeline', (timeline) => (timeline.view = 'list'));
    await page.setViewport({ width: 320, height: 640 });
    await rest();
    await spaceOut(page);
    assert.deepEqual(await misfits(page), [], 'list');
    await page.close();
  });

  it('becomes a list where text is twice as large and there is no room for an axis of such text', async () => {
    const { page } = await openTimeline({ width: 760, attributes: 'style="font-size: 200%"' });
    assert.ok(await page.$('news-timeline >>> news-timeline-list'));
    assert.deepEqual(await misfits(page), []);
    await page.close();
  });

  it('moves nothing and cuts nothing when the font of the page comes late', async () => {
    const { page, rest, faults } = await openTimeline({
      attributes: 'style="font-family: Late, sans-serif"',
    });
    const look = (): Promise<{ height: number; titles: string }> =>
      page.$eval('news-timeline', ({ shadowRoot }) => {
        const axis = shadowRoot?.querySelector<HTMLElement>('.axis');
        const titles = [...(axis?.querySelectorAll('.title') ?? [])];
        return {
          height: axis?.offsetHeight ?? 0,
          titles: titles.map((title) => title.getBoundingClientRect().width).join(),
        };
      });
    const before = await look();
    // Wider than what stands in for it, so that titles measured before are cut or lie over one another.
    await page.addStyleTag({
      content: `@font-face { font-family: Late; font-weight: 100 900; size-adjust: 140%;
        src: url(../node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf) }`,
    });
    await page.evaluate(async () => void (await document.fonts.load('16px Late')));
    await rest();
    const after = await look();
    assert.notEqual(after.titles, before.titles);
    assert.equal(after.height, before.height);
    assert.deepEqual(await misfits(page), []);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('shows more contrast to who asks for it', async () => {
    const { page } = await openTimeline();
    const colours = (): Promise<string[]> =>
      page.$eval('news-timeline', ({ shadowRoot }) =>
        ['.frame', '.as-of'].map(
          (part) => getComputedStyle(shadowRoot?.querySelector(part) ?? document.body).color,
        ),
      );
    const [ink, soft] = await colours();
    assert.notEqual(soft, ink);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-contrast', value: 'more' }],
    });
    assert.deepEqual(await colours(), [ink, ink]);
    assert.deepEqual(await misfits(page), []);
    await page.close();
  });

  it('bears titles of one endless word, of emoji, and of mixed directions', async () => {
    for (const width of [1000, 320]) {
      const { page, rest } = await openTimeline({ width });
      await page.$eval('news-timeline', (timeline) => {
        timeline.data = {
          version: 1,
          title: 'x'.repeat(300),
          events: [
            { id: 'long', date: '2025-01-01', title: 'w'.repeat(300), body: ['v'.repeat(300)] },
            { id: 'emoji', date: '2025-01-05', title: '🕊️🤝🇺🇦' },
            { id: 'mixed', date: '2025-01-09', title: 'جولة Miami المتوقعة (2025)' },
          ],
        };
        timeline.selected = 'long';
      });
      await rest();
      assert.deepEqual(await misfits(page), [], `${width} px`);
      await page.close();
    }
  });
});

describe('on paper', () => {
  it('is the whole story as a list, with the addresses of its sources', async () => {
    const { page, rest } = await openTimeline({ width: 1000 });
    await page.$eval('news-timeline', async (timeline) => {
      const story: { sources: { url?: string }[] } = await (await fetch(timeline.src)).json();
      for (const source of story.sources) source.url = 'https://example.org/report';
      timeline.data = story;
    });
    await rest();
    await page.waitForFunction(() => customElements.get('news-timeline-event'), { timeout: 10_000 });
    await page.emulateMediaType('print');
    const paper = await page.$eval('news-timeline', (timeline) => {
      const root = timeline.shadowRoot;
      const look = (): { text: string; seen: string[]; after: string } => ({
        text: root?.querySelector<HTMLElement>('.paper')?.innerText ?? '',
        seen: ['.axis', 'news-timeline-toolbar', 'news-timeline-details', '.legend', '.story-sources'].filter(
          (part) => root?.querySelector(part)?.checkVisibility(),
        ),
        after: getComputedStyle(root?.querySelector('.story-sources a') ?? timeline, '::after').content,
      });
      dispatchEvent(new Event('beforeprint'));
      const during = look();
      dispatchEvent(new Event('afterprint'));
      const events = timeline.document?.events.map(({ title }) => title) ?? [];
      return { during, after: look().text, events };
    });
    assert.equal(paper.events.length, 15);
    for (const title of paper.events) assert.ok(paper.during.text.includes(title), title);
    assert.deepEqual(paper.during.seen, ['.story-sources']);
    assert.match(paper.during.after, /attr\(href\)|https:/);
    assert.equal(paper.after, '');
    await page.close();
  });
});
