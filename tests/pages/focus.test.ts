import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../tools/page-site.js';
import { focused, openTimeline } from '../tools/timeline-page.js';

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

  it('act on one of two timelines, and on none while a field between them is written into', async () => {
    const { page, rest } = await openTimeline({
      more: `<input id="field" /><news-timeline id="second" links="none" src="../data/ukraine-peace-talks.json"></news-timeline>`,
    });
    await page.$eval('#second', async (timeline) => {
      timeline.scrollIntoView({ block: 'center' });
      await (timeline instanceof HTMLElement && 'drawn' in timeline ? timeline.drawn : null);
    });
    await rest();
    const looks = (): Promise<string[]> =>
      page.$$eval('news-timeline', (timelines) =>
        timelines.map(({ shadowRoot, selected }) =>
          [selected, shadowRoot?.querySelector('.strip')?.textContent].join(),
        ),
      );
    const before = await looks();
    await page.focus('#field');
    await page.keyboard.type('+-0 ');
    for (const key of ['Home', 'ArrowRight', 'End', 'Enter', 'Escape'] as const)
      await page.keyboard.press(key);
    await rest();
    assert.deepEqual(await looks(), before);
    await page.$eval('#second', ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.axis [tabindex="0"]')?.focus(),
    );
    await page.keyboard.press('Enter');
    for (let i = 0; i < 3; i++) await page.keyboard.press('+');
    await rest();
    const after = await looks();
    assert.equal(after[0], before[0]);
    assert.notEqual(after[1], before[1]);
    assert.match(after[1] ?? '', /^invasion,/);
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

  it('goes to the nearest event that is left when its own is filtered away', async () => {
    const { page, rest } = await openTimeline({ height: 900 });
    await page.$eval('news-timeline', (timeline) => {
      timeline.data = {
        version: 1,
        title: 'Two lanes',
        lanes: [
          { id: 'a', title: 'Alpha' },
          { id: 'b', title: 'Beta' },
        ],
        events: Array.from({ length: 70 }, (_, i) => ({
          id: `e${i}`,
          date: new Date(Date.UTC(2025, 0, 1 + 3 * i)).toISOString().slice(0, 10),
          title: `Event ${i}`,
          lane: i === 6 ? 'b' : 'a',
        })),
      };
    });
    await rest();
    const toolbar = 'news-timeline >>> news-timeline-toolbar >>> ';
    const press = (path: string): Promise<unknown> =>
      page.$eval(toolbar + path, (button) => button instanceof HTMLElement && button.click());
    await press('[name=find]');
    await page.waitForSelector(`${toolbar}news-timeline-find >>> .lanes`, { visible: true, timeout: 10_000 });
    for (const view of ['axis', 'list'] as const) {
      await page.$eval('news-timeline', (timeline, way) => (timeline.view = way), view);
      await rest();
      await page.$eval('news-timeline', (timeline) =>
        timeline.showWindow('2025-01-10', '2025-01-30', { animate: false }),
      );
      await rest();
      await page.$eval('news-timeline', ({ shadowRoot }) => {
        const list = shadowRoot?.querySelector('news-timeline-list')?.shadowRoot;
        (list ?? shadowRoot)?.querySelector<HTMLElement>('[data-event="e6"]')?.focus();
      });
      assert.match(await focused(page), /^Event 6/, view);
      // As by voice, or in browsers in which a click gives no focus.
      await press('news-timeline-find >>> .lanes button:last-of-type');
      await rest();
      assert.match(await focused(page), /^Event [57]/, view);
      // Why it is there is said as well, once all is calm.
      await page.waitForFunction(
        () =>
          document.querySelector('news-timeline')?.shadowRoot?.querySelector('.unseen[role="status"]')
            ?.textContent === 'No longer shown: Event 6',
        { timeout: 5000 },
      );
      await press('news-timeline-find >>> [name=clear]');
      await rest();
    }
    await page.close();
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
      // With the one that has no date, which the axis does not show.
      if (width === 400)
        assert.equal((await page.$$('news-timeline >>> news-timeline-list >>> .open')).length, 15);
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

describe('a fast hand', () => {
  it('loses no press: each counts from where the one before it leads', async () => {
    const { page, faults, rest } = await openTimeline();
    const axis = (act: 'focus' | 'click', path: string): Promise<unknown> =>
      page.$eval(`news-timeline >>> ${path}`, (part, how) => part instanceof HTMLElement && part[how](), act);
    await page.$eval('news-timeline', (timeline) =>
      timeline.showWindow('2025-12-13', '2025-12-16', { animate: false }),
    );
    await rest();
    await axis('focus', '.axis [data-event="berlin-talks"]');
    // Events that lie outside of the window: while it goes there, the keys are still those of the axis.
    await page.keyboard.press('End');
    await rest();
    assert.match(await focused(page), /event 14 of 15$/);
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
    await rest();
    assert.match(await focused(page), /event 6 of 15$/);

    const length = (): Promise<number> =>
      page.$eval('news-timeline >>> news-timeline-overview', (part) => {
        const window = 'view' in part ? (part.view as { window: { from: number; to: number } }).window : null;
        return window ? window.to - window.from : 0;
      });
    await page.$eval('news-timeline', (timeline) => timeline.showAll({ animate: false }));
    await rest();
    const whole = await length();
    for (let i = 0; i < 4; i++) await axis('click', 'news-timeline-toolbar >>> [name=zoom-in]');
    await rest();
    assert.equal((whole / (await length())).toFixed(2), (1.6 ** 4).toFixed(2));

    await page.$eval('news-timeline', (timeline) => timeline.select('berlin-talks'));
    await rest();
    await axis('click', 'news-timeline-details >>> [name=previous]');
    await axis('click', 'news-timeline-details >>> [name=next]');
    await rest();
    const isSeen = await page.$eval(
      'news-timeline >>> .axis',
      (part) => !!part.querySelector('.pin[aria-current]'),
    );
    assert.ok(isSeen, 'what is open is in the window');
    assert.deepEqual(faults, []);
    await page.close();
  });
});

describe('on a screen lower than the axis', () => {
  it('what the keys come to is seen, and nothing inside the axis is scrolled', async () => {
    const { page, faults, rest } = await openTimeline({
      width: 640,
      height: 260,
      attributes: 'view="axis"',
    });
    await page.$eval('news-timeline >>> .axis [tabindex="0"]', (mark) => (mark as HTMLElement).focus());
    await page.keyboard.press('Home');
    for (let i = 0; i < 14; i++) {
      await rest();
      const { hidden, inside } = await page.$eval('news-timeline >>> .axis', (axis) => {
        const root = axis.getRootNode();
        const at = root instanceof ShadowRoot ? root.activeElement : null;
        const { top, bottom } = at?.getBoundingClientRect() ?? { top: NaN, bottom: NaN };
        const scrolled = [axis, ...axis.querySelectorAll('*')].filter(
          (one) => one.scrollTop || one.scrollLeft,
        );
        return { hidden: Math.max(-top, bottom - innerHeight), inside: scrolled.map((one) => one.className) };
      });
      assert.ok(hidden <= 0.5, `event ${i + 1} is hidden by ${hidden} px`);
      assert.deepEqual(inside, []);
      await page.keyboard.press('ArrowRight');
    }
    assert.deepEqual(faults, []);
    await page.close();
  });
});
