import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import '../tools/page-site.js';
import { focused, openTimeline } from '../tools/timeline-page.js';

/** What is wider than its room, cut, or lies over another text, anywhere in the widget. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);
    const all: Element[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        all.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    const root = document.querySelector('news-timeline')?.shadowRoot;
    if (root) walk(root);
    const words = (element: Element): string =>
      (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
    const seen = all.filter((element) => element.checkVisibility() && !element.matches('.unseen, .ruler'));
    for (const element of seen) {
      if (!element.matches('button:not(.pin), a, p, h2, h3, h4, li, small, span')) continue;
      const box = element.getBoundingClientRect();
      if (!box.width || !words(element)) continue;
      if (box.right > innerWidth + 1 || box.left < -1) found.push(`outside: ${words(element)}`);
      if (getComputedStyle(element).overflow !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut: ${words(element)}`);
    }
    const titles = seen.filter((element) => element.matches('.pin .title') && words(element));
    const boxes = titles.map((title) => title.getBoundingClientRect());
    boxes.forEach((a, i) => {
      boxes.slice(i + 1).forEach((b, j) => {
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (x > 1 && y > 2)
          found.push(
            `over one another: ${words(titles[i] ?? document.body)} / ${words(titles[i + j + 1] ?? document.body)}`,
          );
      });
    });
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
  for (const width of [320, 360, 390, 768, 1400]) {
    it(`fits into ${width} px, closed and open`, async () => {
      const { page, rest } = await openTimeline({ width, height: 640 });
      assert.deepEqual(await misfits(page), [], 'closed');
      await page.$eval('news-timeline', (timeline) => timeline.select('berlin-talks'));
      await rest();
      assert.deepEqual(await misfits(page), [], 'open');
      await page.close();
    });
  }

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

describe('keys', () => {
  it('are none of the widget’s outside of it, nor those with Ctrl, Alt and Meta inside', async () => {
    const { page, rest } = await openTimeline({ more: '<input id="field" value="a b c" />' });
    const look = (): Promise<string> =>
      page.$eval('news-timeline', ({ shadowRoot, selected }) =>
        [selected, shadowRoot?.querySelector('.strip')?.textContent].join(),
      );
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        document.body.dataset['heard'] =
          `${document.body.dataset['heard'] ?? ''} ${event.key}:${event.defaultPrevented}`;
      });
    });
    const before = await look();
    await page.focus('#field');
    const keys = ['ArrowLeft', 'ArrowRight', 'Home', 'End', '+', '-', 'Escape', 'Enter'] as const;
    for (const key of keys) await page.keyboard.press(key);
    await rest();
    assert.equal(await look(), before);
    assert.equal(
      await page.$eval('#field', (field) => field instanceof HTMLInputElement && field.value),
      'a b c+-',
    );

    await page.$eval('news-timeline', ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.axis [tabindex="0"]')?.focus(),
    );
    const held = await focused(page);
    await page.evaluate(() => (document.body.dataset['heard'] = ''));
    for (const modifier of ['Control', 'Alt', 'Meta'] as const) {
      await page.keyboard.down(modifier);
      for (const key of ['Home', 'End', 'ArrowDown'] as const) await page.keyboard.press(key);
      await page.keyboard.up(modifier);
    }
    await rest();
    assert.equal(await focused(page), held);
    const heard = await page.evaluate(() => document.body.dataset['heard'] ?? '');
    assert.match(heard, /Home:false/);
    assert.doesNotMatch(heard, /true/);
    await page.close();
  });

  it('that it acts on are not acted on by a page that listens for them as well', async () => {
    const { page } = await openTimeline();
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => {
        document.body.dataset['heard'] = `${document.body.dataset['heard'] ?? ''} ${key}`;
      });
    });
    await page.$eval('news-timeline', ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.axis [tabindex="0"]')?.focus(),
    );
    for (const key of ['ArrowRight', 'ArrowLeft', 'End', 'Home'] as const) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    // Enter is the button's; the second Escape finds nothing to close, and is the page's.
    assert.equal(await page.evaluate(() => document.body.dataset['heard']), ' Enter Escape');
    await page.close();
  });

  it('zoom to the limit when held down, and back', async () => {
    const { page, faults, rest } = await openTimeline({ reducedMotion: true });
    await page.$eval('news-timeline', ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.axis [data-event="berlin-talks"]')?.focus(),
    );
    for (let i = 0; i < 40; i++) await page.keyboard.press('+');
    await rest();
    const zoomIn = 'news-timeline >>> news-timeline-toolbar >>> [name="zoom-in"]';
    assert.equal(await page.$eval(zoomIn, (button) => button.getAttribute('aria-disabled')), 'true');
    assert.match(await focused(page), /Berlin talks/);
    for (let i = 0; i < 40; i++) await page.keyboard.press('-');
    await rest();
    assert.match(await focused(page), /Berlin talks/);
    assert.deepEqual(faults, []);
    await page.close();
  });
});

describe('the focus', () => {
  it('goes to the nearest event when its own is replaced', async () => {
    for (const view of ['axis', 'list']) {
      const { page, rest } = await openTimeline({ attributes: `view="${view}"` });
      await page.$eval('news-timeline', ({ shadowRoot }) => {
        const list = shadowRoot?.querySelector('news-timeline-list')?.shadowRoot;
        (list ?? shadowRoot)?.querySelector<HTMLElement>('[data-event="miami-round"]')?.focus();
      });
      assert.match(await focused(page), /^Miami round/);
      await page.$eval('news-timeline', (timeline) => {
        timeline.data = {
          version: 1,
          title: 'Another',
          events: [
            { id: 'far', date: '2025-12-01', title: 'Far' },
            { id: 'near', date: '2025-12-19', title: 'Near' },
            { id: 'end', date: '2025-12-30', title: 'End' },
          ],
        };
      });
      await rest();
      assert.match(await focused(page), /^Near/, view);
      await page.close();
    }
  });

  it('stays with its event when the axis is measured again, becomes a list, and comes back', async () => {
    const { page, rest } = await openTimeline({ width: 1000 });
    await page.$eval('news-timeline', ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.axis [data-event="miami-round"]')?.focus(),
    );
    for (const width of [900, 400, 1000]) {
      await page.setViewport({ width, height: 800 });
      await rest();
      assert.match(await focused(page), /^Miami round/, `${width} px`);
    }
    await page.close();
  });

  it('goes on where a break was opened, and back to the mark whose details were closed', async () => {
    const { page, rest } = await openTimeline();
    await page.$eval('news-timeline', ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.break')?.focus(),
    );
    assert.match(await focused(page), /without events: open$/);
    await page.keyboard.press('Enter');
    await rest();
    assert.match(await focused(page), /event \d+ of 15$/);
    await page.$eval('news-timeline', (timeline) => timeline.select('miami-round'));
    await rest();
    await page.$eval('news-timeline', ({ shadowRoot }) =>
      shadowRoot
        ?.querySelector('news-timeline-details')
        ?.shadowRoot?.querySelector<HTMLElement>('[name="next"]')
        ?.focus(),
    );
    await page.keyboard.press('Escape');
    await rest();
    assert.match(await focused(page), /^Miami round/);
    await page.close();
  });

  it('is never hidden: not by the edge of the screen, and not by the buttons that stay under the thumb', async () => {
    for (const [width, view] of [
      [1000, 'axis'],
      [320, 'list'],
    ] as const) {
      const { page, rest } = await openTimeline({
        width,
        height: 500,
        attributes: `view="${view}" selected="berlin-talks"`,
      });
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForFunction(() => customElements.get('news-timeline-event'), { timeout: 10_000 });
      let inside = 0;
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const state = await page.evaluate(() => {
          let at = document.activeElement;
          const isOurs = at?.localName === 'news-timeline';
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          if (!at || !isOurs) return null;
          const { left, top, width, height } = at.getBoundingClientRect();
          let top1 = document.elementFromPoint(left + Math.min(width, innerWidth) / 2, top + height / 2);
          while (top1?.shadowRoot) {
            const deeper = top1.shadowRoot.elementFromPoint(
              left + Math.min(width, innerWidth) / 2,
              top + height / 2,
            );
            if (!deeper || deeper === top1) break;
            top1 = deeper;
          }
          const isSeen = top1 !== null && (at.contains(top1) || top1.contains(at));
          return { isSeen, name: at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '' };
        });
        if (state) inside++;
        else if (inside) break;
        if (state) assert.ok(state.isSeen, `${view}: ${state.name}`);
      }
      assert.ok(inside >= 6, `${view}: ${inside}`);
      await rest();
      await page.close();
    }
  });
});

describe('the wheel', () => {
  it('scrolls past the widget as it scrolls an empty page', async () => {
    const { page } = await openTimeline({ height: 700 });
    const scroll = async (): Promise<number> => {
      await page.evaluate(() => scrollTo(0, 700));
      await page.mouse.move(500, 350);
      for (let i = 0; i < 10; i++) await page.mouse.wheel({ deltaY: 60 });
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      return page.evaluate(() => scrollY);
    };
    const over = await scroll();
    await page.$eval('news-timeline', (timeline) => {
      const { offsetHeight } = timeline;
      const empty = document.createElement('div');
      empty.style.height = `${offsetHeight}px`;
      timeline.replaceWith(empty);
    });
    assert.equal(over, await scroll());
    assert.equal(over, 1300);
    await page.close();
  });
});
