import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { defineNewsTimeline } from '../../src/elements/define-elements.js';
import {
  TimelineErrorEvent,
  TimelineReadyEvent,
  TimelineSelectEvent,
  TimelineWindowEvent,
} from '../../src/elements/events.js';
import { NewsTimeline } from '../../src/elements/news-timeline.js';

defineNewsTimeline();

const STORY = '/data/ukraine-peace-talks.json';
const SMALL = {
  version: 1,
  title: 'Small',
  events: [
    { id: 'one', date: '2025-01-01', title: 'One' },
    { id: 'two', date: '2025-01-05', title: 'Two' },
    { id: 'three', date: '2025-01-09', title: 'Three' },
  ],
};

async function make(more: Partial<NewsTimeline> = {}, width = 900): Promise<NewsTimeline> {
  const frame = await fixture<HTMLElement>(html`<div style="width: ${width}px"></div>`);
  const timeline = document.createElement('news-timeline');
  if (!(timeline instanceof NewsTimeline)) throw new Error('not registered');
  Object.assign(timeline, more);
  frame.append(timeline);
  await timeline.ready;
  return timeline;
}

function deep<E extends Element>(timeline: NewsTimeline, part: string, selector: string): E | null {
  return timeline.shadowRoot?.querySelector(part)?.shadowRoot?.querySelector<E>(selector) ?? null;
}

function details(timeline: NewsTimeline): string {
  return timeline.shadowRoot?.querySelector('news-timeline-details')?.shadowRoot?.textContent ?? '';
}

function drawnEvents(timeline: NewsTimeline): string[] {
  return [...(timeline.shadowRoot?.querySelectorAll<HTMLElement>('.axis button[data-event]') ?? [])]
    .map(({ dataset }) => dataset['event'] ?? '')
    .sort();
}

/** The next event of a class. */
function told<E extends Event>(
  from: EventTarget,
  type: string,
  kind: new (...parts: never[]) => E,
): Promise<E> {
  return new Promise((done, fail) => {
    from.addEventListener(
      type,
      (event) => {
        if (event instanceof kind) done(event);
        else fail(new Error(`${type} is no ${kind.name}`));
      },
      { once: true },
    );
  });
}

describe('<news-timeline>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('passes the audit, as axis and as list', async () => {
    const axis = await make({ src: STORY });
    await axis.drawn;
    axis.select('miami-round');
    await axis.updateComplete;
    await expect(axis).to.be.accessible();
    const list = await make({ src: STORY, view: 'list' });
    await expect(list).to.be.accessible();
  });

  describe('takes its events from', () => {
    it('the property, before all else', async () => {
      const timeline = await make({ data: SMALL, src: STORY });
      expect(timeline.document?.title).to.equal('Small');
      timeline.data = JSON.stringify({ ...SMALL, title: 'As text' });
      await oneEvent(timeline, 'timeline-ready');
      expect(timeline.document?.title).to.equal('As text');
    });

    it('a file', async () => {
      const timeline = await make({ src: STORY });
      expect(timeline.document?.events).to.have.length(15);
    });

    it('a script inside it', async () => {
      const frame = await fixture<HTMLElement>(html`<div></div>`);
      const timeline = document.createElement('news-timeline');
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(SMALL);
      timeline.append(script);
      frame.append(timeline);
      await timeline.ready;
      expect(timeline.document?.events.map(({ id }) => id)).to.deep.equal(['one', 'two', 'three']);
    });

    it('its own list, also when that comes later', async () => {
      const frame = await fixture<HTMLElement>(html`<div></div>`);
      const timeline = document.createElement('news-timeline');
      frame.append(timeline);
      const list = document.createElement('ol');
      list.append(item('a', '2024-01-01', 'First'), item('b', '2024-02-01', 'Second'));
      timeline.append(list);
      await oneEvent(timeline, 'timeline-ready');
      expect(timeline.document?.events.map(({ id, title }) => `${id} ${title}`)).to.deep.equal([
        'a First',
        'b Second',
      ]);
      list.append(item('c', '2024-03-01', 'Third'));
      await oneEvent(timeline, 'timeline-ready');
      expect(timeline.document?.events).to.have.length(3);
    });
  });

  it('shows what stands inside it until it can do better, and keeps it where it cannot', async () => {
    const frame = await fixture<HTMLElement>(html`<div></div>`);
    const timeline = document.createElement('news-timeline');
    const inside = document.createElement('p');
    inside.textContent = 'In short';
    timeline.append(inside);
    timeline.src = STORY;
    frame.append(timeline);
    await timeline.updateComplete;
    expect(inside.getBoundingClientRect().height).to.be.above(0);
    await timeline.ready;
    expect(inside.getBoundingClientRect().height).to.equal(0);

    const failing = document.createElement('news-timeline');
    const stays = inside.cloneNode(true) as HTMLElement;
    failing.append(stays);
    failing.src = '/data/no-such-file.json';
    const failed = told(failing, 'timeline-error', TimelineErrorEvent);
    frame.append(failing);
    expect((await failed).problems).to.have.length(1);
    await failing.ready;
    expect(stays.getBoundingClientRect().height).to.be.above(0);
    const words = failing.shadowRoot?.querySelector('[part="error"]')?.textContent ?? '';
    expect(words).to.contain('404');
    // Asking again for what is not there would not help.
    expect(failing.shadowRoot?.querySelector('[part="error"] button')).not.to.exist;
  });

  it('loads again when asked after a failure', async () => {
    const real = globalThis.fetch;
    let down = true;
    globalThis.fetch = (...request) =>
      down ? Promise.resolve(new Response('', { status: 500, statusText: 'Down' })) : real(...request);
    try {
      const timeline = await make({ src: STORY });
      expect(timeline.document).to.equal(null);
      down = false;
      timeline.shadowRoot?.querySelector<HTMLButtonElement>('[part="error"] button')?.click();
      await oneEvent(timeline, 'timeline-ready');
      expect(timeline.document?.events).to.have.length(15);
    } finally {
      globalThis.fetch = real;
    }
  });

  it('fulfils `drawn` when the axis has painted, and shows all dated events', async () => {
    const timeline = await make({ src: STORY });
    expect(await timeline.drawn).to.equal(timeline);
    expect(drawnEvents(timeline)).to.have.length(14);
  });

  it('is a list below 480 px, and an axis above, unless told', async () => {
    const narrow = await make({ data: SMALL }, 400);
    await narrow.updateComplete;
    expect(narrow.shadowRoot?.querySelector('news-timeline-list')).to.exist;
    expect(narrow.shadowRoot?.querySelector('.axis')).not.to.exist;
    narrow.view = 'axis';
    await narrow.updateComplete;
    expect(narrow.shadowRoot?.querySelector('.axis')).to.exist;
    const wide = await make({ data: SMALL }, 700);
    await wide.updateComplete;
    expect(wide.shadowRoot?.querySelector('.axis')).to.exist;
  });

  it('selects: details, mark, event, address', async () => {
    const timeline = await make({ src: STORY });
    await timeline.drawn;
    const chosen = told(timeline, 'timeline-select', TimelineSelectEvent);
    timeline.shadowRoot?.querySelector<HTMLButtonElement>('.axis [data-event="berlin-talks"]')?.click();
    expect((await chosen).eventId).to.equal('berlin-talks');
    await timeline.updateComplete;
    await nextFrame();
    expect(details(timeline)).to.contain('Berlin talks');
    expect(timeline.shadowRoot?.querySelector('[aria-current="true"]')?.getAttribute('data-event')).to.equal(
      'berlin-talks',
    );
    expect(location.hash).to.equal('#berlin-talks');
    expect(timeline.select('nobody')).to.equal(false);
    expect(timeline.selected).to.equal('berlin-talks');
    timeline.select(null);
    await timeline.updateComplete;
    expect(timeline.selected).to.equal('');
    expect(location.hash).to.equal('');
  });

  it('leaves the address alone with links="none"', async () => {
    const timeline = await make({ src: STORY, links: 'none' });
    timeline.select('kremlin');
    expect(location.hash).to.equal('');
    location.hash = '#miami-round';
    await aTimeout(50);
    expect(timeline.selected).to.equal('kremlin');
  });

  it('follows the address, at first and when it changes', async () => {
    history.replaceState(null, '', '#kremlin');
    const timeline = await make({ src: STORY });
    expect(timeline.selected).to.equal('kremlin');
    location.hash = '#miami-round';
    await oneEvent(window, 'hashchange');
    expect(timeline.selected).to.equal('miami-round');
    location.hash = '#somewhere-else';
    await oneEvent(window, 'hashchange');
    expect(timeline.selected).to.equal('miami-round');
  });

  it('goes to chapters and windows, and says where it came to rest', async () => {
    const timeline = await make({ src: STORY });
    await timeline.drawn;
    await aTimeout(250);
    const moved = told(timeline, 'timeline-window', TimelineWindowEvent);
    timeline.chapter = 'berlin';
    expect((await moved).chapter).to.equal('berlin');
    const pressed = deep<HTMLElement>(timeline, 'news-timeline-toolbar', '[aria-pressed="true"]');
    await timeline.updateComplete;
    expect(pressed).to.exist;
    const again = told(timeline, 'timeline-window', TimelineWindowEvent);
    timeline.showWindow('2025-12-18', '2025-12-23', { animate: false });
    const { start, end, chapter } = await again;
    expect(new Date(start).toISOString()).to.equal('2025-12-18T00:00:00.000Z');
    expect(new Date(end).toISOString()).to.equal('2025-12-24T00:00:00.000Z');
    expect(chapter).to.equal(null);
    const whole = oneEvent(timeline, 'timeline-window');
    timeline.showAll({ animate: false });
    await whole;
    expect(drawnEvents(timeline)).to.have.length(14);
  });

  it('begins at the chapter, or the start and end, that its attributes say', async () => {
    const chapter = await make({ src: STORY, chapter: 'berlin' });
    await chapter.drawn;
    expect(drawnEvents(chapter)).to.include('berlin-talks');
    expect(drawnEvents(chapter)).not.to.include('invasion');
    const span = await make({ src: STORY, start: '2025-12-19', end: '2025-12-26' });
    await span.drawn;
    await aTimeout(250);
    expect(drawnEvents(span)).to.have.members(['miami-round', 'by-christmas']);
  });

  it('folds where it helps, and not when told', async () => {
    const folded = await make({ src: STORY });
    await folded.drawn;
    expect(folded.shadowRoot?.querySelectorAll('button.break')).to.have.length(2);
    folded.shadowRoot?.querySelector<HTMLButtonElement>('button.break')?.click();
    await aTimeout(100);
    expect(folded.shadowRoot?.querySelectorAll('button.break')).to.have.length(1);
    const plain = await fixture<NewsTimeline>(
      html`<news-timeline src=${STORY} fold="false"></news-timeline>`,
    );
    await plain.drawn;
    expect(plain.fold).to.equal(false);
    expect(plain.shadowRoot?.querySelectorAll('button.break')).to.have.length(0);
  });

  it('keeps two timelines apart', async () => {
    const first = await make({ src: STORY, id: 'first' });
    const second = await make({ src: STORY, id: 'second' });
    await Promise.all([first.drawn, second.drawn]);
    first.select('kremlin');
    await second.updateComplete;
    expect(second.selected).to.equal('');
    expect(location.hash).to.equal('#first/kremlin');
    location.hash = '#second/merz';
    await oneEvent(window, 'hashchange');
    expect([first.selected, second.selected]).to.deep.equal(['kremlin', 'merz']);
    first.chapter = 'berlin';
    await aTimeout(700);
    expect(drawnEvents(second)).to.have.length(14);
  });

  it('shows the newest of two sources given in a row, whichever answers first', async () => {
    const real = globalThis.fetch;
    const answer = (title: string): Response => new Response(JSON.stringify({ ...SMALL, title }));
    globalThis.fetch = async (request) => {
      const slow = String(request).includes('slow');
      await aTimeout(slow ? 120 : 10);
      return answer(slow ? 'Slow' : 'Fast');
    };
    try {
      const timeline = document.createElement('news-timeline');
      timeline.src = '/slow.json';
      document.body.append(timeline);
      await timeline.updateComplete;
      timeline.src = '/fast.json';
      await aTimeout(250);
      expect(timeline.document?.title).to.equal('Fast');
      timeline.remove();
    } finally {
      globalThis.fetch = real;
    }
  });

  it('survives being moved, being removed while it loads, and a hidden tab', async () => {
    const timeline = await make({ src: STORY });
    await timeline.drawn;
    timeline.select('merz');
    const elsewhere = await fixture<HTMLElement>(html`<div style="width: 700px"></div>`);
    elsewhere.append(timeline);
    await aTimeout(300);
    expect(timeline.selected).to.equal('merz');
    expect(drawnEvents(timeline).length).to.be.above(5);

    const leaving = document.createElement('news-timeline');
    leaving.src = STORY;
    document.body.append(leaving);
    await leaving.updateComplete;
    leaving.remove();
    await aTimeout(100);
    document.body.append(leaving);
    await leaving.ready;
    expect(leaving.document?.events).to.have.length(15);
    leaving.remove();

    const tab = await fixture<HTMLElement>(html`<div style="width: 800px; display: none"></div>`);
    const hidden = document.createElement('news-timeline');
    hidden.src = STORY;
    tab.append(hidden);
    await hidden.ready;
    await aTimeout(100);
    tab.style.display = 'block';
    await hidden.drawn;
    await aTimeout(250);
    expect(drawnEvents(hidden)).to.have.length(14);
  });

  it('asks again after `refresh` seconds, and does not move the reader', async () => {
    const real = globalThis.fetch;
    const later = globalThis.setInterval;
    let turn: () => void = () => expect.fail('nothing waits');
    let title = 'Before';
    globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify({ ...SMALL, title })));
    globalThis.setInterval = ((act: () => void, ms: number) => {
      if (ms === 30_000) turn = act;
      return later(() => undefined, 1e9);
    }) as typeof setInterval;
    try {
      const timeline = await make({ src: '/story.json', refresh: 30 });
      await timeline.drawn;
      timeline.showWindow('2025-01-04', '2025-01-06', { animate: false });
      timeline.select('two');
      await aTimeout(300);
      const before = drawnEvents(timeline);
      title = 'After';
      turn();
      await oneEvent(timeline, 'timeline-ready');
      await aTimeout(300);
      expect(timeline.document?.title).to.equal('After');
      expect(timeline.selected).to.equal('two');
      expect(drawnEvents(timeline)).to.deep.equal(before);
    } finally {
      globalThis.fetch = real;
      globalThis.setInterval = later;
    }
  });

  it('is registered once, and a second copy never throws', () => {
    expect(defineNewsTimeline()).to.equal(false);
    expect(customElements.get('news-timeline')).to.equal(NewsTimeline);
  });

  it('bubbles its events across shadow boundaries', async () => {
    const timeline = document.createElement('news-timeline');
    timeline.data = SMALL;
    const ready = told(window, 'timeline-ready', TimelineReadyEvent);
    document.body.append(timeline);
    expect((await ready).composed).to.equal(true);
    timeline.remove();
  });
});

function item(id: string, date: string, title: string): HTMLLIElement {
  const li = document.createElement('li');
  li.id = id;
  const time = document.createElement('time');
  time.dateTime = date;
  const head = document.createElement('h3');
  head.textContent = title;
  li.append(time, head);
  return li;
}
