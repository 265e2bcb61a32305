import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { TimelineDocument } from '../../src/model/document.js';
import { readDocument } from '../../src/read/document.js';
import { at, buttons, clear, settle, show, showWindow, windowOf } from './shown.js';

let story: TimelineDocument;

describe('the axis', () => {
  before(async () => {
    const { document } = readDocument(await (await fetch('/data/ukraine-peace-talks.json')).json());
    story = document ?? expect.fail('the story cannot be read');
    await setViewport({ width: 1200, height: 900 });
  });

  afterEach(clear);

  it('shows every dated event of the story with its whole title at 1000 px, folded', async () => {
    const { host } = await show(story, 968);
    const dated = story.events.filter(({ date }) => date);
    expect(
      buttons(host, 'event').map((button) => button.querySelector('.title')?.textContent),
    ).to.have.members(dated.map(({ title }) => title));
    expect(buttons(host, 'cluster')).to.have.length(0);
  });

  it('names events as a screen reader says them, and clusters by what they hold', async () => {
    const { host } = await show(story, 968, { fold: false });
    const then = { now: Date.UTC(2025, 11, 16) };
    const miami = (await show(story, 968, then)).host.querySelector('[data-event="miami-round"]');
    expect(miami?.getAttribute('aria-label')).to.equal(
      'Miami round, expected, 20 to 21 December 2025, uncertain, Talks, event 13 of 15',
    );
    const [cluster] = buttons(host, 'cluster');
    expect(cluster?.getAttribute('aria-label') ?? '').to.satisfy((name: string) =>
      /^Berlin talks and 2 more, 14.*25 December 2025$/.test(name),
    );
  });

  it('never draws two labels over one another, nor cuts one: 60 windows at 6 widths', async () => {
    for (const width of [320, 480, 600, 768, 1000, 1168]) {
      const one = await show(story, width, { fold: width !== 600 });
      const { most } = one.view();
      const length = most.to - most.from;
      for (const zoom of [1, 1.5, 2.3, 4, 8, 16]) {
        for (let i = 0; i < 10; i++) {
          const from = most.from + ((length - length / zoom) * i) / 9;
          showWindow(one, { from, to: from + length / zoom });
          await nextFrame();
          await nextFrame();
          checkLabels(one.host, `${width} px, zoom ${zoom}, place ${i}`);
        }
      }
    }
  }).timeout(60_000);

  it('makes what lies behind its first marks only once those have been painted', async () => {
    let paint: () => void = () => expect.fail('it waits for no paint');
    let coming: Promise<unknown> | undefined;
    await new Promise<void>((asked) => {
      const painted = () => {
        asked();
        return new Promise<void>((done) => (paint = done));
      };
      coming = show(story, 968, {}, { painted });
    });
    const host = document.body.lastElementChild?.shadowRoot?.querySelector<HTMLElement>('.axis');
    const ticks = host?.getElementsByClassName('tick');
    expect(host && buttons(host, 'event').length).to.be.above(0);
    expect(ticks?.length).to.equal(0);
    paint();
    await Promise.resolve();
    expect(ticks?.length).to.be.above(0);
    await coming;
  });

  it('says no more once it is gone, though its first marks are painted later', async () => {
    let paint: () => void = () => expect.fail('it waits for no paint');
    const painted = () => new Promise<void>((done) => (paint = done));
    let said = 0;
    const { axis } = await show(story, 968, {}, { painted, moved: () => said++ });
    axis.dispose();
    const before = said;
    paint();
    await nextFrame();
    expect(said).to.equal(before);
  });

  it('draws the same picture for the same window, whichever way it was reached', async () => {
    const one = await show(story, 700);
    const { most } = one.view();
    const length = most.to - most.from;
    const target = { from: most.from + length * 0.5, to: most.from + length * 0.8 };
    const picture = (): string =>
      [...buttons(one.host, 'event'), ...buttons(one.host, 'cluster')]
        .map((button) => {
          const { left, top, width } = button.getBoundingClientRect();
          return [
            button.dataset['event'] ?? button.dataset['cluster'],
            Math.round(left),
            Math.round(top),
            Math.round(width),
            button.textContent,
          ].join(' ');
        })
        .sort()
        .join('\n');
    showWindow(one, target);
    await settle();
    const before = picture();
    one.axis.showWhole(false);
    await settle();
    showWindow(one, { from: most.from, to: most.from + length * 0.1 });
    await settle();
    showWindow(one, target);
    await settle();
    expect(picture()).to.equal(before);
  });

  it('lets the plain wheel scroll the page, and zooms with Ctrl about the pointer', async () => {
    const one = await show(story, 968);
    window.document.body.style.minHeight = '3000px';
    const { x, y } = at(one.host);
    const wheel = (init: WheelEventInit): boolean =>
      one.host.dispatchEvent(
        new WheelEvent('wheel', {
          bubbles: true,
          cancelable: true,
          composed: true,
          clientX: x,
          clientY: y,
          ...init,
        }),
      );
    const before = windowOf(one);
    expect(wheel({ deltaY: 100 }), 'the page may scroll').to.equal(true);
    expect(windowOf(one)).to.deep.equal(before);
    expect(wheel({ deltaY: -100, ctrlKey: true }), 'the page must not zoom').to.equal(false);
    await settle();
    const after = windowOf(one);
    expect(after.length).to.be.below(before.length);
    const share = (x - one.host.getBoundingClientRect().left) / 968;
    expect(
      (after.from + share * after.length - before.from - share * before.length) / before.length,
    ).to.be.closeTo(0, 0.01);
    expect(wheel({ deltaX: 80 }), 'sideways pans').to.equal(false);
    expect(wheel({ deltaY: 80, shiftKey: true }), 'Shift pans').to.equal(false);
    await settle();
    expect(windowOf(one).from).to.be.above(after.from);
    window.document.body.style.minHeight = '';
  });

  it('pans under the mouse, and a drag that ends on an event opens nothing', async () => {
    const one = await show(story, 968);
    one.axis.showTime(Date.UTC(2025, 11, 13), Date.UTC(2025, 11, 18), false);
    await settle();
    const before = windowOf(one);
    const event = one.host.querySelector('[data-event="us-guarantees"]') ?? expect.fail();
    const { x, y } = at(event);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x - 60, y] });
    await sendMouse({ type: 'move', position: [x - 120, y] });
    await sendMouse({ type: 'up' });
    await settle();
    expect(windowOf(one).from).to.be.above(before.from);
    expect(one.selected).to.deep.equal([]);
    await sendMouse({ type: 'click', position: [x - 120, y] });
    expect(one.selected).to.deep.equal(['us-guarantees']);
  });

  it('is one tab stop; arrow keys go from event to event and bring them into the window', async () => {
    const one = await show(story, 968);
    one.axis.showTime(Date.UTC(2025, 11, 13), Date.UTC(2025, 11, 18), false);
    await settle();
    expect(one.host.querySelectorAll('.pin[tabindex="0"]')).to.have.length(1);
    one.axis.focus('berlin-talks');
    const focused = (): string | undefined => {
      const active = (one.host.getRootNode() as ShadowRoot).activeElement;
      return active instanceof HTMLElement ? active.dataset['event'] : undefined;
    };
    expect(focused()).to.equal('berlin-talks');
    await sendKeys({ press: 'End' });
    await aTimeout(700);
    expect(focused()).to.equal('by-christmas');
    await sendKeys({ press: 'ArrowLeft' });
    await aTimeout(700);
    expect(focused()).to.equal('miami-round');
    await sendKeys({ press: 'Home' });
    await aTimeout(700);
    expect(focused()).to.equal('invasion');
    expect(one.host.querySelectorAll('.pin[tabindex="0"]')).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    expect(one.selected).to.deep.equal(['invasion']);
    expect(one.host.scrollLeft).to.equal(0);
  });

  it('zooms with + and −, within its limits', async () => {
    const one = await show(story, 968);
    one.axis.focus('berlin-talks');
    const before = windowOf(one).length;
    await sendKeys({ press: '+' });
    await aTimeout(700);
    expect(windowOf(one).length).to.be.below(before);
    for (let i = 0; i < 30; i++) showWindow(one, { from: windowOf(one).from, to: windowOf(one).from + 1000 });
    await settle();
    const { start, end, canZoomIn } = one.view();
    expect(end - start).to.be.closeTo(2 * 86_400_000, 3_600_000);
    expect(canZoomIn).to.equal(false);
    showWindow(one, { from: -1e15, to: 1e15 });
    await settle();
    expect(one.view().canZoomOut).to.equal(false);
  });

  it('zooms until a cluster parts, and opens as a list what no zoom parts', async () => {
    const one = await show(story, 968, { fold: false });
    const [cluster] = buttons(one.host, 'cluster');
    cluster?.click();
    await aTimeout(800);
    expect(buttons(one.host, 'event').length).to.be.above(2);
    const together = (entry: Element): boolean =>
      /Berlin talks and 2 more/.test(entry.getAttribute('aria-label') ?? '');
    expect(buttons(one.host, 'cluster').some(together)).to.equal(false);

    const { document } = readDocument({
      version: 1,
      title: 'One day',
      events: Array.from({ length: 30 }, (_, i) => ({
        id: `e${i}`,
        date: '2025-12-15',
        title: `Event number ${i}`,
      })),
    });
    const day = await show(document ?? expect.fail(), 600);
    const [heap] = buttons(day.host, 'cluster');
    expect(heap, String(day.host.querySelectorAll('.pin').length)).to.exist;
    heap?.click();
    await settle();
    expect(day.gathered).to.have.length(1);
    const [gathered] = day.gathered;
    expect(gathered?.count).to.be.above(10);
    expect(gathered?.ids).to.have.length(gathered?.count ?? 0);
  });

  it('says how long a break is, and asks to open it', async () => {
    const one = await show(story, 968);
    const breaks = [...one.host.querySelectorAll<HTMLButtonElement>('button.break')];
    expect(breaks.map((button) => button.textContent?.replace(/\u00a0/g, ' '))).to.deep.equal([
      '3 years 7 months',
      '6 weeks',
    ]);
    const words = getComputedStyle(breaks[1] ?? expect.fail('no second break'));
    expect(words.textDecorationLine).to.equal('underline');
    expect(words.textDecorationStyle).to.equal('dotted');
    breaks[1]?.click();
    expect(one.broken.map((moment) => new Date(moment).toISOString().slice(0, 7))).to.deep.equal(['2025-11']);
    one.axis.update({ ...one.state, opened: one.broken });
    await settle();
    expect(one.host.querySelectorAll('button.break')).to.have.length(1);
  });

  it('cuts the title of a cluster, and still says how many more; what is written begins its name', async () => {
    const one = await show(story, 328);
    const [cluster] = buttons(one.host, 'cluster');
    const title = cluster?.querySelector<HTMLElement>('.title');
    expect(title?.textContent).to.match(/^Russia.*…$/);
    expect(title?.dataset['more']).to.equal(' and 1 more');
    // Firefox names the attribute, others say its words.
    const { content } = getComputedStyle(title ?? expect.fail('no cluster'), '::after');
    expect(content).to.be.oneOf(['" and 1 more"', 'attr(data-more)']);
    const written = title?.textContent?.slice(0, -1) ?? '';
    expect(cluster?.getAttribute('aria-label')?.startsWith(written)).to.equal(true);
    const whole = await show(story, 968, { fold: false });
    const names = buttons(whole.host, 'cluster').map((button) => button.textContent);
    expect(names.join()).to.contain('and 2 more');
  });

  it('says the whole of a title that is cut to who points at it, and not twice to who hears it', async () => {
    const { host } = await show(story, 600);
    const cut = buttons(host, 'event').filter((button) => button.textContent?.endsWith('…'));
    expect(cut.length).to.be.above(0);
    for (const button of cut) {
      const { title = '' } = story.events.find(({ id }) => id === button.dataset['event']) ?? {};
      expect([...button.children].map((part) => part.getAttribute('title'))).to.deep.equal([title, title]);
      // A description, beside the name.
      expect(button.hasAttribute('title')).to.equal(false);
    }
    const whole = buttons(host, 'event').find((button) => !cut.includes(button));
    expect([...(whole?.children ?? [])].some((part) => part.getAttribute('title'))).to.equal(false);
  });

  it('cuts names of lanes and eras where there is no room, and says the whole of an era that is pointed at', async () => {
    const name = 'An organisation with a long name, its members and observers, and all who came with them';
    const { document } = readDocument({
      version: 1,
      title: 'A story',
      lanes: [
        { id: 'a', title: name },
        { id: 'b', title: 'B' },
      ],
      eras: [
        { id: 'long', title: name, date: '2025-01/2025-06' },
        { id: 'short', title: 'Short', date: '2025-07/2025-12' },
      ],
      events: ['a', 'b', 'a', 'b'].map((lane, at) => ({
        id: `e${at}`,
        date: `2025-0${1 + 2 * at}-10`,
        title: 'E',
        lane,
      })),
    });
    const { host } = await show(document ?? expect.fail('no story'), 320, { fold: false });
    const [lane] = host.querySelectorAll('.lane');
    expect(lane?.scrollWidth).to.be.above(lane?.clientWidth ?? NaN);
    expect(lane?.clientWidth).to.be.at.most(324);
    expect(getComputedStyle(lane ?? expect.fail('no lane')).textOverflow).to.equal('ellipsis');
    const [long, short] = host.querySelectorAll<HTMLElement>('.era');
    expect(long?.textContent).to.match(/^An organ.*…$/);
    expect(long?.title).to.equal(`${name} · January–June 2025`);
    expect(short?.textContent).to.equal('Short');
    const { left, width, top, height } = (long ?? expect.fail('no era')).getBoundingClientRect();
    const root = host.getRootNode() as ShadowRoot;
    expect(long?.contains(root.elementFromPoint(left + width / 2, top + height / 2))).to.equal(true);
  });

  it('names all lanes that share one, those that are shown, in their colours', async () => {
    const { document } = readDocument({
      version: 1,
      title: 'A story',
      events: Array.from({ length: 27 }, (_, at) => ({
        id: `e${at}`,
        date: `20${10 + at}`,
        title: 'E',
        lane: `Lane ${at}`,
      })),
    });
    const one = await show(document ?? expect.fail('no story'), 968, { fold: false });
    const lanes = (): string[] => [...one.host.querySelectorAll('.lane')].map((lane) => lane.textContent);
    expect(lanes()).to.have.length(24);
    expect(lanes().slice(-2)).to.deep.equal(['Lane 22', 'Lane 23 · Lane 24 · Lane 25 · Lane 26']);
    const color = (id: string): string =>
      getComputedStyle(one.host.querySelector(`[data-event=${id}] .shape`) ?? expect.fail(id))
        .backgroundColor;
    expect(color('e24')).not.to.equal(color('e25'));
    const ids = document?.lanes.map(({ id }) => id) ?? [];
    one.axis.update({ ...one.state, lanes: new Set([ids[0] ?? '', ids[25] ?? '']) });
    await settle();
    expect(lanes()).to.deep.equal(['Lane 0', 'Lane 25']);
  });

  it('says the length of a break in two lines where the name of its unit is long', async () => {
    const { host } = await show(story, 600, { lang: 'fr' });
    const [, weeks] = host.querySelectorAll<HTMLElement>('button.break');
    expect(weeks?.textContent?.replace(/\s/g, ' ')).to.equal('6 semaines');
    expect(weeks?.scrollWidth).to.be.at.most(weeks?.clientWidth ?? NaN);
  });

  it('draws nothing without a width, and all when there is one', async () => {
    const one = await show(story, 0);
    expect(buttons(one.host, 'event')).to.have.length(0);
    one.host.style.width = '968px';
    await settle();
    expect(buttons(one.host, 'event')).to.have.length(14);
  });
});

function checkLabels(host: HTMLElement, where: string): void {
  const frame = host.getBoundingClientRect();
  const labels = [...host.querySelectorAll<HTMLElement>('.pin .title')]
    .filter((label) => label.textContent && label.offsetParent)
    .map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }));
  for (const [i, { text, box }] of labels.entries()) {
    expect(
      box.left >= frame.left - 0.5 && box.right <= frame.right + 0.5,
      `${where}: ${text} is cut`,
    ).to.equal(true);
    for (const other of labels.slice(i + 1)) {
      const apart =
        box.right <= other.box.left + 0.5 ||
        other.box.right <= box.left + 0.5 ||
        box.bottom <= other.box.top + 0.5 ||
        other.box.bottom <= box.top + 0.5;
      expect(apart, `${where}: ${text} over ${other.text}`).to.equal(true);
    }
  }
}
