import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { timeline, us, visit, type HostPage } from './hosts.js';

/** What a page says to its own texts, and texts inherit. */
const LOUD = `body {
  text-transform: uppercase; line-height: 3; letter-spacing: 0.2em; word-spacing: 0.5em; text-indent: 2em;
  white-space: pre; user-select: none; font-style: italic; font-variant: small-caps; font-weight: 700;
  text-align: center; text-shadow: 2px 2px red; cursor: help;
}`;

const sheet = (path: string): string => `<link rel="stylesheet" href="${us.origin}node_modules/${path}">`;
const style = (text: string) => (): Partial<HostPage> => ({ head: `<style>${text}</style>` });

/** Pages whose styles are hard on what stands in them. */
const HOSTS: Readonly<Record<string, () => Partial<HostPage>>> = {
  'that takes all styles away': style(
    '* { all: unset } head, script, style, title { display: none } p { display: block }',
  ),
  'that decides on boxes and movement for all': style(
    '* { box-sizing: content-box !important; transition: all 2s; margin: 0; padding: 0 } :focus { outline: none }',
  ),
  'that hides what it does not know': style(
    'button, svg, small, i { display: none !important } [hidden] { display: block !important }',
  ),
  'with loud texts': style(LOUD),
  'with tiny texts': style('html { font-size: 8px }'),
  'with huge texts': style('html { font-size: 40px }'),
  'whose rem is 10 px': style('html { font-size: 62.5% } body { font-size: 1.6rem }'),
  'with styles for every element of an article': style(
    `h2, h3, ol, li, time, a, figure, blockquote, section, header, input { color: red !important; margin: 3em !important;
      padding: 3em !important; border: 9px solid !important; font-size: 50px !important }`,
  ),
  'with Bootstrap': () => ({ head: sheet('bootstrap/dist/css/bootstrap.css') }),
  'with styles for Markdown': () => ({ head: sheet('github-markdown-css/github-markdown.css') }),
  'with normalize.css': () => ({ head: sheet('normalize.css/normalize.css') }),
  'in quirks mode': () => ({ doctype: '' }),
  'that is written from right to left': () => ({ html: 'lang="ar" dir="rtl"' }),
};

/** Opens an event and says how the widget is laid out. */
function look(page: Page) {
  return page.evaluate(async () => {
    const element = document.querySelector('news-timeline');
    if (!element) throw new Error('There is no timeline.');
    await element.ready;
    const isAxis = element.view === 'axis';
    if (isAxis) await element.drawn;
    element.select('miami-round');
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    const root = element.shadowRoot;
    const all = <E extends Element>(from: ParentNode | null | undefined, selector: string): E[] => [
      ...(from?.querySelectorAll<E>(selector) ?? []),
    ];
    const parts = all<HTMLElement>(root, '*').flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const buttons = parts.flatMap((part) => all<HTMLElement>(part, 'button'));
    const titles = all<HTMLElement>(root, '.pin .title')
      .map((title) => ({
        text: title.textContent,
        box: title.getBoundingClientRect(),
        pin: title.parentElement?.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0);
    const heading = root?.querySelector('#title');
    const title = heading && getComputedStyle(heading);
    const frame = root?.querySelector('.frame');
    const text = frame && getComputedStyle(frame);
    return {
      width: element.getBoundingClientRect().width,
      isWide: document.documentElement.scrollWidth > innerWidth,
      marks: all(root, '.pin').length,
      small: buttons
        .map((button) => button.getBoundingClientRect())
        .filter(({ width, height }) => Math.min(width, height) < 24).length,
      buttons: buttons.length,
      icons: parts
        .flatMap((part) => all<SVGElement>(part, 'button svg'))
        .filter((icon) => !icon.getBoundingClientRect().width).length,
      cut: titles
        .filter(({ box, pin }) => !pin || box.left < pin.left - 1 || box.right > pin.right + 1)
        .map((one) => one.text),
      crossed: titles
        .filter(({ box, text }) =>
          titles.some(
            (other) =>
              other.text !== text &&
              Math.abs(other.box.top - box.top) < 8 &&
              other.box.left < box.right - 1 &&
              box.left < other.box.right - 1,
          ),
        )
        .map((one) => one.text),
      title: title && {
        size: parseFloat(title.fontSize),
        color: title.color,
        margin: title.margin,
        spacing: [title.letterSpacing, title.wordSpacing, title.textIndent],
        transform: title.textTransform,
        direction: title.direction,
      },
      text: text && {
        size: parseFloat(text.fontSize),
        lines: parseFloat(text.lineHeight) / parseFloat(text.fontSize),
        select: text.userSelect,
        align: text.textAlign,
        white: text.whiteSpace,
        shadow: text.textShadow,
      },
    };
  });
}

/** Makes the window so wide and shows it so, and waits until it has been laid out. */
async function bring(page: Page, view: 'axis' | 'list', width: number): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.$eval(
    'news-timeline',
    async (timeline, as) => {
      await timeline.ready;
      timeline.view = as;
      for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
    },
    view,
  );
}

describe('a host page', () => {
  for (const [name, content] of Object.entries(HOSTS)) {
    it(`${name}: axis and list are what they are elsewhere, at 1000 and at 360 px`, async () => {
      const body = `<article><p>Before</p>${timeline()}<p>After</p></article>`;
      const { page, faults } = await visit({ body, ...content() });
      for (const [view, width] of [
        ['axis', 1000],
        ['axis', 360],
        ['list', 360],
      ] as const) {
        await bring(page, view, width);
        const seen = await look(page);
        assert.ok(seen.width > width - 50 && seen.width <= width, `as wide as its column: ${seen.width}`);
        assert.equal(seen.isWide, false, 'the page does not scroll sideways');
        if (view === 'axis') assert.ok(seen.marks > 5, `${seen.marks} marks`);
        assert.ok(seen.buttons > 8, `${seen.buttons} buttons`);
        assert.equal(seen.small, 0, 'no button is too small to press');
        assert.equal(seen.icons, 0, 'no icon is missing');
        assert.deepEqual(seen.cut, [], 'titles keep to the room that was measured for them');
        assert.deepEqual(seen.crossed, [], 'titles do not lie on one another');
        assert.ok(seen.title && seen.text);
        assert.ok(seen.text.size >= 14 && seen.text.size <= 40, `${seen.text.size} px`);
        assert.equal(seen.title.size, seen.text.size * 1.5);
        assert.deepEqual(
          { ...seen.title, size: 0 },
          {
            size: 0,
            color: 'rgb(22, 24, 29)',
            margin: '0px',
            spacing: ['normal', '0px', '0px'],
            transform: 'none',
            direction: 'ltr',
          },
        );
        assert.ok(Math.abs(seen.text.lines - 1.4) < 0.01, `${seen.text.lines} lines`);
        assert.deepEqual(
          { ...seen.text, size: 0, lines: 0 },
          { size: 0, lines: 0, select: 'text', align: 'left', white: 'normal', shadow: 'none' },
        );
      }
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

/** Boxes that ask how wide their content is, or give what is left. */
const ROOMS: Readonly<Record<string, string>> = {
  'a flexible row': '<div style="display: flex">#</div>',
  'a flexible row beside something':
    '<div style="display: flex"><div>#</div><p style="flex: none; width: 60px">Beside</p></div>',
  'a flexible column that is centred':
    '<div style="display: flex; flex-direction: column; align-items: center">#</div>',
  'a grid': '<div style="display: grid; grid-template-columns: 1fr 60px">#<p>Beside</p></div>',
  'a grid whose columns are as wide as they like':
    '<div style="display: grid; grid-template-columns: auto auto">#<p>Beside</p></div>',
  'a grid that is centred': '<div style="display: grid; place-items: center">#</div>',
  'a table cell': '<table><tr><td>#</td><td>Beside</td></tr></table>',
  'a float': '<div style="float: left">#</div>',
  'a line': '<span style="display: inline-block">#</span>',
};

describe('a timeline in', () => {
  for (const [name, around] of Object.entries(ROOMS)) {
    it(`${name} has room, at 1000 and at 360 px`, async () => {
      const { page, faults } = await visit({ body: around.replace('#', timeline()) });
      for (const width of [1000, 360]) {
        await bring(page, 'axis', width);
        const seen = await look(page);
        assert.ok(seen.width > width * 0.65, `${seen.width} px of ${width}`);
        assert.equal(seen.isWide, false, 'the page does not scroll sideways');
        assert.ok(seen.marks > 5, `${seen.marks} marks`);
      }
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('a page that is written downwards runs across all the same', async () => {
    const { page } = await visit({ body: `<div style="writing-mode: vertical-rl">${timeline()}</div>` });
    const seen = await look(page);
    assert.ok(seen.width > 600 && seen.width <= 1000, `${seen.width} px`);
    assert.ok(seen.marks > 5, `${seen.marks} marks`);
    await page.close();
  });

  it('a page without margins makes nothing scroll', async () => {
    const { page } = await visit(
      { head: '<style>body { margin: 0 }</style>', body: timeline() },
      { width: 360 },
    );
    const seen = await look(page);
    assert.deepEqual([seen.width, seen.isWide], [360, false]);
    await page.close();
  });
});
