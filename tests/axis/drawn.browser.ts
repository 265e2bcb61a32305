import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { date, event, LANES, story } from '../elements/sample.js';
import { baseStyles } from '../../src/elements/styles/base.js';
import { clear, settle, show, showWindow, type Shown } from './shown.js';

const PAPER = 'rgb(255, 255, 255)';
const TINT = 'rgb(250, 246, 239)';

/** A story of two years that knows up to a day in its middle or at its end, with an era on either side of it. */
function known(asOf: string, width: number): Promise<Shown> {
  const document = story(
    [event('a', '2024-01-10', { lane: 'talks' }), event('b', '2025-12-10', { lane: 'russia' })],
    {
      lanes: LANES,
      asOf: date(asOf),
      eras: [
        { id: 'all', title: 'All the time', date: date('2024-01/..') },
        { id: 'late', title: 'Late', date: date('2025-06/2025-07') },
      ],
    },
  );
  return show(document, width, { fold: false });
}

function box(host: HTMLElement, selector: string): DOMRect {
  return (host.querySelector(selector) ?? expect.fail(selector)).getBoundingClientRect();
}

function ground(host: HTMLElement, selector: string): string {
  return getComputedStyle(host.querySelector(selector) ?? expect.fail(selector)).backgroundColor;
}

/** Where the letters of an element are, without what is left free around them. */
function letters(host: HTMLElement, selector: string): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(host.querySelector(selector) ?? expect.fail(selector));
  return range.getBoundingClientRect();
}

describe('the axis, as it is drawn', () => {
  afterEach(clear);

  it('keeps lines of eras off the words of the report, as far on the left as on the right', async () => {
    for (const asOf of ['2024-12-15', '2025-12-15']) {
      const { host } = await known(asOf, 400);
      const free = box(host, '.known-words');
      const words = letters(host, '.known-words');
      expect(words.left - free.left, `left, ${asOf}`).to.be.within(5, 7);
      expect(free.right - words.right, `right, ${asOf}`).to.be.within(4.5, 7);
      // The line of the report itself runs on beside them.
      const line = box(host, '.known').left;
      expect(free.left >= line + 0.5 || free.right <= line + 0.5, `its line, ${asOf}`).to.equal(true);
    }
  });

  it('gives words the ground on which they lie: the tint after the report, paper before it', async () => {
    const { host, axis } = await known('2024-12-15', 968);
    expect(ground(host, '.known-words')).to.equal(TINT);
    expect(ground(host, '.era:nth-child(1 of .era) > .era-words')).to.equal(PAPER);
    expect(ground(host, '.era:nth-child(2 of .era) > .era-words')).to.equal(TINT);
    axis.showTime(Date.UTC(2025, 2), Date.UTC(2025, 11), false);
    await settle();
    for (const words of host.querySelectorAll('.era-words'))
      expect(getComputedStyle(words).backgroundColor, words.textContent ?? '').to.equal(TINT);
    const left = await known('2025-12-15', 400);
    expect(letters(left.host, '.known-words').right).to.be.below(box(left.host, '.known').left);
    expect(ground(left.host, '.known-words')).to.equal(PAPER);
  });

  it('gives names of lanes paper as far as the report, and the tint from there on, and interrupts its line', async () => {
    const one = await known('2024-12-15', 968);
    const { host } = one;
    const { scale } = one.view();
    for (const month of [-6, 4, 10.8, 11.2, 14]) {
      const from = scale.toAxis(Date.UTC(2024, 0) + month * 30.4 * 86_400_000);
      showWindow(one, { from, to: from + (scale.to - scale.from) / 4 });
      await settle();
      const lane = host.querySelector('.lane') ?? expect.fail('no lane');
      const { backgroundImage, zIndex } = getComputedStyle(lane);
      const [ends] = /[\d.]+(px|%)/.exec(backgroundImage) ?? [];
      const { left, width } = box(host, '.after');
      if (width) expect(parseFloat(ends ?? '') + box(host, '.back').left, ends).to.be.closeTo(left, 0.1);
      else expect(ends).to.equal('100%');
      expect(backgroundImage.indexOf(PAPER)).to.be.within(0, backgroundImage.indexOf(TINT));
      expect(Number(zIndex)).to.be.at.least(
        Number(getComputedStyle(host.querySelector('.known') ?? lane).zIndex),
      );
    }
  });

  it('draws the lines of all eras at one height, with words or without', async () => {
    const { host } = await known('2024-12-15', 250);
    const [all, late] = host.querySelectorAll('.era');
    expect(all?.textContent).not.to.equal('');
    expect(late?.textContent).to.equal('');
    const middle = (era: Element | undefined): number => {
      const { top, height } = (era ?? expect.fail('no era')).getBoundingClientRect();
      return top + height / 2;
    };
    expect(middle(late)).to.equal(middle(all));
  });

  it('draws the ring of focus on what is selected thicker than its frame, and under no name of a lane', async () => {
    const { host } = await show(
      story([event('a', '2024-01-01', { lane: 'talks' }), event('b', '2025-01-01', { lane: 'russia' })], {
        lanes: LANES,
      }),
      968,
      { selected: 'b' },
    );
    // The ring is that of all parts of the widget.
    const { adoptedStyleSheets: sheets } = host.getRootNode() as ShadowRoot;
    if (baseStyles.styleSheet) sheets.push(baseStyles.styleSheet);
    for (const id of ['a', 'b']) {
      const pin = host.querySelector<HTMLElement>(`[data-event="${id}"]`) ?? expect.fail(id);
      pin.focus();
      await sendKeys({ press: 'Shift' });
      expect(pin.matches(':focus-visible')).to.equal(true);
      const { outlineOffset, outlineWidth } = getComputedStyle(pin);
      if (id === 'b') expect(outlineWidth, 'twice the frame').to.equal('4px');
      const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
      const names = [...host.querySelectorAll('.lane')].map((lane) => lane.getBoundingClientRect().bottom);
      const { top } = pin.getBoundingClientRect();
      expect(Math.max(...names.filter((bottom) => bottom < top + 1)), id).to.be.at.most(top - reach + 0.01);
    }
  });

  it('leaves the frame of a selected bar whole under it', async () => {
    const { host } = await show(
      story([event('a', '2024-01-01'), event('b', '2024-02-01/2025-10-31'), event('c', '2025-12-31')]),
      968,
      { fold: false, selected: 'b' },
    );
    const pin = host.querySelector('[data-event="b"]');
    expect([...(pin?.classList ?? [])]).to.include('over');
    expect(pin?.getAttribute('aria-current')).not.to.equal(null);
    // The frame lies inside of the border, which buttons here still have.
    const inside = box(host, '[data-event="b"]').bottom - (pin?.clientTop ?? NaN);
    expect(box(host, '[data-event="b"] .shape').bottom).to.be.at.most(inside - 2);
  });
});
