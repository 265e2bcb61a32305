import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../tools/page-site.js';
import { openTimeline } from '../tools/timeline-page.js';

describe('in forced colours', () => {
  // As on most news sites: they say nothing of dark, and the reader’s colours are light on black all the same.
  it('all that is drawn is to be seen on a page that is only light', async () => {
    const { page, rest } = await openTimeline({
      attributes: 'style="color-scheme: only light" selected="berlin-talks"',
    });
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ],
    });
    await rest();
    const looks = await page.$eval('news-timeline', (timeline) => {
      const root = timeline.shadowRoot;
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'CanvasText';
      const style = (part: Element | null | undefined): CSSStyleDeclaration =>
        getComputedStyle(part ?? document.body);
      const overview = root?.querySelector('news-timeline-overview')?.shadowRoot;
      return {
        text: style(probe).color,
        words: [
          ...new Set([...(root?.querySelectorAll('.tick-words') ?? [])].map((one) => style(one).color)),
        ],
        bars: style(overview?.querySelector('path')).stroke,
        break: style(root?.querySelector('.break-band')).backgroundImage,
      };
    });
    assert.match(looks.text, /255, 255, 255/);
    assert.deepEqual(looks.words, [looks.text], 'years and months under the axis');
    assert.equal(looks.bars, looks.text, 'bars of the overview');
    assert.ok(looks.break.includes(looks.text), looks.break);

    // The open event has a frame as well, where its ground cannot be tinted.
    const frames = (): Promise<string[]> =>
      page.$eval('news-timeline', ({ shadowRoot }) =>
        ['berlin-talks', 'us-guarantees'].map((id) => {
          const mark = shadowRoot?.querySelector<HTMLElement>(`.axis [data-event="${id}"]`);
          return mark ? getComputedStyle(mark).outlineStyle : '';
        }),
      );
    await page.$eval('news-timeline', ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.axis [data-event="berlin-talks"]')?.focus(),
    );
    await page.keyboard.press('ArrowRight');
    await rest();
    const [open, focused] = await frames();
    assert.equal(focused, 'solid');
    assert.equal(open, 'dotted');
    await page.keyboard.press('ArrowLeft');
    assert.equal((await frames())[0], 'solid', 'the open event, with the focus');
    await page.close();
  });

  it('what cannot be pressed looks so, in the colour that the reader has for that', async () => {
    const { page, rest } = await openTimeline({ attributes: 'selected="invasion"' });
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await rest();
    const colors = await page.$eval('news-timeline', ({ shadowRoot }) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'GrayText';
      const found = ['toolbar', 'details'].flatMap((part) => [
        ...(shadowRoot
          ?.querySelector(`news-timeline-${part}`)
          ?.shadowRoot?.querySelectorAll('[aria-disabled="true"]') ?? []),
      ]);
      return [getComputedStyle(probe), ...found.map((button) => getComputedStyle(button))].map(
        ({ color }) => color,
      );
    });
    const [gray, ...buttons] = colors;
    assert.ok(buttons.length >= 3, colors.join());
    assert.deepEqual([...new Set(buttons)], [gray]);
    await page.close();
  });
});
