import { aTimeout, expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { TimelineSelectEvent, TimelineWindowEvent } from '../../src/elements/reader-events.js';
import type { NewsTimeline } from '../../src/elements/news-timeline.js';
import { drawnEvents, item, make, SMALL, told } from './make.js';

function withList(...items: HTMLLIElement[]): HTMLOListElement {
  const list = document.createElement('ol');
  list.append(...items);
  return list;
}

async function fromList(): Promise<{ timeline: NewsTimeline; list: HTMLOListElement }> {
  const list = withList(item('a', '2025-01-01', 'A'), item('b', '2025-01-05', 'B'));
  const timeline = document.createElement('news-timeline');
  timeline.append(list);
  const frame = document.createElement('div');
  document.body.append(frame);
  frame.append(timeline);
  await timeline.ready;
  return { timeline, list };
}

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

const ids = ({ document }: NewsTimeline): string => document?.events.map(({ id }) => id).join() ?? '';
const becomes = (timeline: NewsTimeline, wanted: string): Promise<void> =>
  waitUntil(() => ids(timeline) === wanted, `${ids(timeline)} is not ${wanted}`);

describe('a list that changes', () => {
  it('is read again when it was changed outside of the page', async () => {
    const { timeline, list } = await fromList();
    const place = timeline.parentElement;
    timeline.remove();
    await nextFrame();
    list.append(item('c', '2025-01-09', 'C'));
    await nextFrame();
    place?.append(timeline);
    await becomes(timeline, 'a,b,c');
    place?.remove();
  });

  it('is read again when it was changed and moved at once', async () => {
    const { timeline, list } = await fromList();
    const place = timeline.parentElement;
    list.append(item('c', '2025-01-09', 'C'));
    document.body.append(timeline);
    await becomes(timeline, 'a,b,c');
    timeline.remove();
    place?.remove();
  });

  it('stays where it is when it is only moved', async () => {
    const { timeline } = await fromList();
    const { document: story } = timeline;
    const place = timeline.parentElement;
    document.body.append(timeline);
    await nextFrame();
    await timeline.updateComplete;
    expect(timeline.document).to.equal(story);
    timeline.remove();
    place?.remove();
  });
});

/** A timeline that has drawn a story, and has none any more. */
async function emptied(): Promise<NewsTimeline> {
  const timeline = await make({ data: SMALL, view: 'axis' });
  await timeline.drawn;
  timeline.data = null;
  await waitUntil(() => timeline.document === null);
  return timeline;
}

describe('a source that is taken away', () => {
  it('takes its story with it', async () => {
    const timeline = await emptied();
    await timeline.updateComplete;
    expect(timeline.shadowRoot?.querySelectorAll('.axis [data-event]').length).to.equal(0);
    expect(timeline.shadowRoot?.textContent).not.to.contain('Small');
    timeline.data = { ...SMALL, title: 'Another' };
    await oneEvent(timeline, 'timeline-ready');
    await waitUntil(() => timeline.shadowRoot?.querySelectorAll('.axis [data-event]').length === 3);
  });
});

describe('what is asked for before there are events', () => {
  it('is shown once they have come', async () => {
    const timeline = await emptied();
    timeline.showWindow('2025-01-04', '2025-01-06', { animate: false });
    const moved = told(timeline, 'timeline-window', TimelineWindowEvent);
    timeline.data = { ...SMALL, title: 'Another' };
    const { start, end } = await moved;
    expect(new Date(start).toISOString()).to.equal('2025-01-04T00:00:00.000Z');
    expect(new Date(end).toISOString()).to.equal('2025-01-07T00:00:00.000Z');
  });
});

describe('an event whose details are open', () => {
  it('is told to be closed when other events come without it', async () => {
    const timeline = await make({ data: SMALL, view: 'axis', links: 'hash' });
    await timeline.drawn;
    timeline.select('three');
    expect(location.hash).to.equal('#three');
    const closed = told(timeline, 'timeline-select', TimelineSelectEvent);
    timeline.data = { ...SMALL, events: SMALL.events.slice(0, 2) };
    expect((await closed).eventId).to.equal(null);
    expect(timeline.selected).to.equal('');
    expect(location.hash).to.equal('');
  });

  it('is the only thing of whose closing is told', async () => {
    const events = Array.from({ length: 90 }, (_, i) => ({
      id: `e${i}`,
      date: '2025-01-01',
      title: `Number ${i}`,
    }));
    const timeline = await make({ data: { ...SMALL, events: [...SMALL.events, ...events] }, view: 'axis' });
    await timeline.drawn;
    let count = 0;
    timeline.addEventListener('timeline-select', () => count++);
    const cluster = timeline.shadowRoot?.querySelector<HTMLElement>('.axis .cluster');
    for (let presses = 0; presses < 8 && !timeline.shadowRoot?.querySelector('.gathered'); presses++) {
      timeline.shadowRoot?.querySelector<HTMLElement>('.axis .cluster')?.click();
      await aTimeout(400);
    }
    expect(cluster !== null).to.equal(true);
    expect(timeline.shadowRoot?.querySelector('[part~="gathered"]') !== null).to.equal(true);
    timeline.shadowRoot
      ?.querySelector('[part~="gathered"]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await timeline.updateComplete;
    await nextFrame();
    expect(timeline.shadowRoot?.querySelector('[part~="gathered"]') === null).to.equal(true);
    expect(count).to.equal(0);
  });
});

describe('a link to an event of the own list', () => {
  it('brings the timeline into view', async () => {
    const { timeline } = await fromList();
    const above = document.createElement('div');
    above.style.height = '4000px';
    timeline.before(above);
    scrollTo(0, 0);
    // As a link does, but without leaving the page of the tests.
    history.replaceState(null, '', '#b');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await waitUntil(() => timeline.selected === 'b');
    await waitUntil(() => timeline.getBoundingClientRect().top < innerHeight, 'it is not in view');
    timeline.select(null);
    timeline.parentElement?.remove();
  });
});

describe('an event', () => {
  it('may have the id of what every object of JavaScript has', async () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const events = names.map((id, at) => ({ id, date: `2025-0${at + 1}-01`, title: `The ${id}` }));
    const timeline = await make({ data: { ...SMALL, events }, view: 'axis' });
    await timeline.drawn;
    await waitUntil(
      () => drawnEvents(timeline).join() === names.toSorted().join(),
      drawnEvents(timeline).join(),
    );
  });
});

describe('a break that a reader has opened', () => {
  const group = (year: number): object[] =>
    [1, 4, 7].map((day) => ({
      id: `e${year}-${day}`,
      date: `${year}-03-0${day}`,
      title: `Day ${day} of ${year}`,
    }));
  const story = (...years: number[]): object => ({
    version: 1,
    title: 'Breaks',
    events: years.flatMap(group),
  });

  it('is the one that stays open when events come', async () => {
    const timeline = await make({ data: story(2020, 2022, 2024), view: 'axis' });
    await timeline.drawn;
    const breaks = (): HTMLButtonElement[] => [
      ...(timeline.shadowRoot?.querySelectorAll<HTMLButtonElement>('.axis button.break') ?? []),
    ];
    expect(breaks().length).to.equal(2);
    breaks()[1]?.click();
    await waitUntil(() => breaks().length === 1);
    const { document } = await make({ data: story(2018, 2020, 2022, 2024), view: 'list' });
    timeline.take({ document, problems: [] });
    await waitUntil(() => breaks().length === 2);
    const place = (of: Element | null | undefined): number => of?.getBoundingClientRect().left ?? NaN;
    const [first, second] = breaks().map(place);
    const mark = (id: string): number =>
      place(timeline.shadowRoot?.querySelector(`.axis [data-event="${id}"]`));
    // Both lie before 2022, and the open stretch after it.
    expect(first).to.be.lessThan(mark('e2020-1'));
    expect(second).to.be.within(mark('e2020-1'), mark('e2022-1'));
  });
});
