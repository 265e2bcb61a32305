import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { defineNewsTimeline } from '../../src/elements/define.js';
import type { NewsTimeline } from '../../src/elements/news-timeline.js';
import { TimelineWindowEvent } from '../../src/elements/reader-events.js';
import { deep, details, drawnEvents, make, scriptOf, SMALL, STORY, told } from './make.js';

defineNewsTimeline();

// What systems and frameworks do with an element, and nobody would write by hand.

const address = location.pathname + location.search;
afterEach(() => history.replaceState(null, '', address));

describe('a page that', () => {
  it('wraps the script with the events in a paragraph, as WordPress does, has its story', async () => {
    const frame = await fixture<HTMLElement>(html`<div></div>`);
    const timeline = document.createElement('news-timeline');
    const wrapper = document.createElement('p');
    wrapper.append(scriptOf(SMALL));
    timeline.append(wrapper);
    frame.append(timeline);
    await waitUntil(() => timeline.document?.events.length === 3, '', { timeout: 5000 });
  });

  it('has the data of something else in its list, has the story of the list', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div>
        <news-timeline>
          <ol>
            <li id="a">
              <time datetime="2024">2024</time>
              <h3>Of the list</h3>
              <script type="application/json">
                { "player": 1 }
              </script>
            </li>
          </ol>
        </news-timeline>
      </div>`,
    );
    const timeline = frame.querySelector('news-timeline');
    await waitUntil(() => timeline?.document?.events[0]?.title === 'Of the list', '', { timeout: 5000 });
  });

  it('takes the attribute `links` away again, has links in its address again', async () => {
    const timeline = await make({ src: STORY });
    timeline.setAttribute('links', 'none');
    timeline.select('kremlin');
    expect(location.hash).to.equal('');
    timeline.removeAttribute('links');
    timeline.select('berlin-talks');
    expect(location.hash).to.equal('#berlin-talks');
  });

  it('takes other attributes away again, has empty texts again', async () => {
    const timeline = await make({ src: STORY });
    for (const name of ['src', 'chapter', 'start', 'end', 'selected'] as const) {
      timeline.setAttribute(name, '2025');
      timeline.removeAttribute(name);
      expect(timeline[name], name).to.equal('');
    }
  });

  it('gives a number that is none as its data, is told once', async () => {
    const timeline = await make({ src: STORY });
    let told = 0;
    timeline.addEventListener('timeline-error', () => told++);
    timeline.data = NaN;
    await waitUntil(() => told > 0);
    await aTimeout(100);
    expect(told).to.equal(1);
  });

  it('gives nothing where options may stand, has what it asked for', async () => {
    const timeline = await make({ src: STORY, view: 'axis' });
    await timeline.drawn;
    timeline.showWindow('2025-12-14', '2025-12-15', null);
    await waitUntil(() => !drawnEvents(timeline).includes('invasion'));
    timeline.showAll(null);
    await waitUntil(() => drawnEvents(timeline).includes('invasion'), '', { timeout: 5000 });
  });

  it('names a window in place of its chapter, or a chapter in place of its window, has that', async () => {
    const timeline = await make({ src: STORY, view: 'axis', chapter: 'berlin' });
    await timeline.drawn;
    let rest = told(timeline, 'timeline-window', TimelineWindowEvent);
    Object.assign(timeline, { chapter: '', start: '2025-12-01', end: '2025-12-20' });
    const { start, end } = await rest;
    expect([start, end]).to.deep.equal([Date.UTC(2025, 11, 1), Date.UTC(2025, 11, 21)]);
    rest = told(timeline, 'timeline-window', TimelineWindowEvent);
    Object.assign(timeline, { chapter: 'berlin', start: '', end: '' });
    expect((await rest).chapter).to.equal('berlin');
  });

  it('asks a list for another window than its chapter, or for all, has all of it', async () => {
    const timeline = await make({ src: STORY, view: 'list', chapter: 'berlin' });
    const has = async (isAll: boolean): Promise<void> => {
      await timeline.updateComplete;
      const list = deep(timeline, 'news-timeline-list', 'ol')?.textContent ?? '';
      expect(list).to.contain('Merz');
      expect(list.includes('Russia invades')).to.equal(isAll);
    };
    await has(false);
    timeline.showAll();
    await has(true);
    timeline.chapter = 'next';
    await timeline.updateComplete;
    timeline.chapter = 'berlin';
    await has(false);
    timeline.showWindow('2022', '2023');
    await has(true);
  });

  it('counts chapters, is told of those of the list as well', async () => {
    const timeline = await make({ src: STORY, view: 'list' });
    const all: (string | null)[] = [];
    timeline.addEventListener('timeline-window', ({ chapter, start, end }) => {
      expect(start).to.be.below(end);
      all.push(chapter);
    });
    const press = async (name: string): Promise<void> => {
      const toolbar = timeline.shadowRoot?.querySelector('news-timeline-toolbar')?.shadowRoot;
      [...(toolbar?.querySelectorAll('button') ?? [])]
        .find((button) => button.textContent.trim() === name)
        ?.click();
      await timeline.updateComplete;
    };
    await press('Berlin');
    await press('Berlin');
    await press('The whole war');
    expect(all).to.deep.equal(['berlin', 'whole-war']);
  });

  it('counts what is opened, counts no press on an event that is open', async () => {
    const timeline = await make({ src: STORY });
    const all: (string | null)[] = [];
    timeline.addEventListener('timeline-select', ({ eventId }) => all.push(eventId));
    for (const id of ['kremlin', 'kremlin', 'merz', null, null, 'merz']) timeline.select(id);
    expect(all).to.deep.equal(['kremlin', 'merz', null, 'merz']);
  });

  it('has its own places behind `#`, keeps them', async () => {
    for (const route of ['#/politics/12', '#!/politics/12']) {
      history.replaceState(null, '', route);
      const timeline = await make({ src: STORY });
      timeline.select('kremlin');
      expect(timeline.selected).to.equal('kremlin');
      expect(location.hash).to.equal(route);
      timeline.select(null);
      expect(location.hash).to.equal(route);
      timeline.remove();
    }
  });
});

describe('an event that the page opens by `selected`', () => {
  const shows = (timeline: NewsTimeline, id: string): Promise<void> =>
    waitUntil(() => drawnEvents(timeline).includes(id), `${id} is not in the window`);

  async function inJanuary(): Promise<NewsTimeline> {
    const events = [...SMALL.events, { id: 'late', date: '2025-11-20', title: 'Late' }];
    const timeline = await make({ data: { ...SMALL, events }, view: 'axis', fold: false });
    await timeline.drawn;
    timeline.showWindow('2025-01-01', '2025-01-20', { animate: false });
    await waitUntil(() => !drawnEvents(timeline).includes('late'));
    return timeline;
  }

  it('comes into the window of the axis, as at first', async () => {
    const timeline = await inJanuary();
    timeline.setAttribute('selected', 'late');
    await shows(timeline, 'late');
    expect(details(timeline)).to.contain('Late');
  });

  it('comes into the window again after it was closed', async () => {
    const timeline = await inJanuary();
    timeline.selected = 'late';
    await shows(timeline, 'late');
    timeline.selected = '';
    await timeline.updateComplete;
    timeline.showWindow('2025-01-01', '2025-01-20', { animate: false });
    await waitUntil(() => !drawnEvents(timeline).includes('late'));
    timeline.selected = 'late';
    await shows(timeline, 'late');
  });

  it('leaves the window where the page has put it right after `select()`', async () => {
    const timeline = await inJanuary();
    timeline.select('late');
    timeline.showWindow('2025-01-01', '2025-01-20', { animate: false });
    await aTimeout(600);
    await nextFrame();
    expect(drawnEvents(timeline)).not.to.contain('late');
    expect(timeline.selected).to.equal('late');
  });
});
