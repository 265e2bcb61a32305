import { expect, nextFrame } from '@open-wc/testing';
import { loadFullReader } from '../../src/model/full-reader.js';
import type { TimelineEvent } from '../../src/model/document.js';
import { event, story } from '../elements/sample.js';
import { clear, show, showWindow, type Shown } from './shown.js';

/** Each form of a date, by what it is; all within 1980 to 2000. */
const FORMS = {
  'a day': '1985-05-12',
  'an uncertain day': '1985-06-12?',
  'a year': '1985',
  'an uncertain year': '1986?',
  'about a year': '1987~',
  'about a year, perhaps': '1987%',
  'some day in a year': '1985-XX-XX',
  'a season': '1990-21',
  'an open end': '1990-06/..',
  'an open start': '../1990-06',
  'an unknown end': '1991-06/',
  'an unknown start': '/1991-06',
  'on or before': '[..1992-06-15]',
  'on or after': '[1992-06-15..]',
  'one of several': '[1984,1986,1990..1992]',
  'all of several': '{1984,1986,1990..1992}',
};
const STATUSES = ['expected', 'tentative', 'postponed', 'cancelled', 'disputed'] as const;

type Made = [name: string, date: string, more: Partial<TimelineEvent>];

/** Every mark in a lane of its own, so that none is gathered with another: no more than the axis has lanes. */
function drawn(width: number, marks: readonly Made[]): Promise<Shown> {
  const dates = [...marks, ['first', '1980-01-01', {}], ['last', '2000-01-01', {}]] as const;
  const events = dates.map(([name, text, more]) => event(name, text, { title: name, lane: name, ...more }));
  return show(story(events, { lanes: dates.map(([id]) => ({ id, title: id })) }), width, { fold: false });
}

/** Each form of a date. */
function all(width: number): Promise<Shown> {
  return drawn(
    width,
    Object.entries(FORMS).map(([name, text]): Made => [name, text, {}]),
  );
}

/** Some forms of a date with each status. */
function byStatus(names: readonly (keyof typeof FORMS)[]): Promise<Shown> {
  return drawn(
    1000,
    names.flatMap((name) => [
      [name, FORMS[name], {}],
      ...STATUSES.map((status): Made => [`${status} ${name}`, FORMS[name], { status }]),
    ]),
  );
}

/** How a mark looks, but for its place, its length and its colour. */
function look(host: HTMLElement, name: string): string {
  const shape = host.querySelector(`[data-event="${name}"] .shape`) ?? expect.fail(name);
  const style = getComputedStyle(shape);
  const { borderStyle, borderRadius, backgroundImage, maskImage, clipPath, transform } = style;
  return [borderStyle, borderRadius, backgroundImage, maskImage, clipPath, transform].join(' | ');
}

function lookAlike(host: HTMLElement, names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const own = look(host, name);
    const other = seen.get(own);
    seen.set(own, name);
    return other === undefined ? [] : [`${other} and ${name}: ${own}`];
  });
}

describe('the marks of the axis', () => {
  before(async () => {
    expect(await loadFullReader()).to.equal(true);
  });
  afterEach(clear);

  for (const width of [360, 1000]) {
    it(`tell every form of a date from every other, ${width} px wide, at every zoom`, async () => {
      const one = await all(width);
      const { most } = one.view();
      const middle = (most.from + most.to) / 2;
      for (const zoom of [1, 2]) {
        const half = (most.to - most.from) / zoom / 2;
        showWindow(one, { from: middle - half, to: middle + half });
        await nextFrame();
        await nextFrame();
        // Of what the window cuts, no end is seen that could tell.
        const room = one.host.getBoundingClientRect();
        const drawn = Object.keys(FORMS).filter((name) => {
          const shape = one.host.querySelector(`[data-event="${name}"] .shape`)?.getBoundingClientRect();
          return shape && shape.left >= room.left - 1 && shape.right <= room.right + 1;
        });
        expect(drawn.length).to.be.above(zoom > 1 ? 5 : 15);
        expect(lookAlike(one.host, drawn)).to.deep.equal([]);
      }
    });
  }

  it('tell every status from every other, and from what is certain', async () => {
    const { host } = await byStatus(['a day', 'a year']);
    for (const name of ['a day', 'a year'])
      expect(lookAlike(host, [name, ...STATUSES.map((status) => `${status} ${name}`)])).to.deep.equal([]);
  });

  it('fill wedges that are not certain: of an outline, a wedge leaves a corner', async () => {
    const names = ['on or before', 'on or after'] as const;
    const { host } = await byStatus(names);
    for (const name of names) {
      const wedges = ['expected', 'tentative'].map((status) => `${status} ${name}`);
      expect(lookAlike(host, [name, ...wedges])).to.deep.equal([]);
      for (const wedge of wedges) {
        const shape = host.querySelector(`[data-event="${wedge}"] .shape`) ?? expect.fail(wedge);
        const { backgroundImage, borderTopWidth } = getComputedStyle(shape);
        expect(backgroundImage, wedge).to.contain('repeating-linear-gradient');
        expect(borderTopWidth, wedge).to.equal('0px');
      }
    }
  });

  it('place each of several dates where it is, also where the window cuts the mark', async () => {
    const one = await all(1000);
    const shape = one.host.querySelector<HTMLElement>('[data-event="all of several"] .shape');
    const image = shape ? getComputedStyle(shape).backgroundImage : '';
    // Days of 1984 to 1992: the first year is 366 of 3288 days long, the third begins after 731, the last after 2192.
    for (const part of ['22.23%', '33.33%', '66.67%']) expect(image).to.contain(part);
    const { most } = one.view();
    const whole = parseFloat(shape?.style.width ?? '');
    const length = (most.to - most.from) / 4;
    const from = most.from + (most.to - most.from) * 0.35;
    showWindow(one, { from, to: from + length });
    await nextFrame();
    await nextFrame();
    const cut = one.host.querySelector<HTMLElement>('[data-event="all of several"] .shape')?.style;
    expect(parseFloat(cut?.backgroundSize ?? '')).to.be.closeTo(4 * whole, 2);
    expect(parseFloat(cut?.backgroundPosition ?? '')).to.be.below(-100);
  });
});
