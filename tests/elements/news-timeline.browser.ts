import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { defineNewsTimeline } from '../../src/elements/define.js';
import { TimelineReadyEvent } from '../../src/elements/events.js';
import { TimelineSelectEvent, TimelineWindowEvent } from '../../src/elements/reader-events.js';
import { NewsTimeline } from '../../src/elements/news-timeline.js';
import { audit } from '../tools/audit.js';
import { deep, details, drawnEvents, make, SMALL, STORY, told } from './make.js';

defineNewsTimeline();

describe('<news-timeline>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('passes the audit, as axis and as list', async () => {
    const axis = await make({ src: STORY });
    await axis.drawn;
    axis.select('miami-round');
    await axis.updateComplete;
    await audit(axis);
    const list = await make({ src: STORY, view: 'list' });
    await audit(list);
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

  it('begins where the event of its address stands alone, also where that lies in a cluster', async () => {
    const events = Array.from({ length: 60 }, (_, day) => ({
      id: `e${day}`,
      date: new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
      title: `What happened on day ${day}`,
    }));
    const data = { version: 1, title: 'Every day', events };
    const whole = await make({ data }, 500);
    await whole.drawn;
    const alone = drawnEvents(whole);
    const id = events.find((event) => !alone.includes(event.id))?.id ?? expect.fail('all stand alone');
    history.replaceState(null, '', `#${id}`);
    const timeline = await make({ data }, 500);
    await timeline.drawn;
    expect(drawnEvents(timeline)).to.include(id);
    const current = timeline.shadowRoot?.querySelector<HTMLElement>('[aria-current="true"]');
    expect(current?.dataset['event']).to.equal(id);
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

  it('shows of a window and of a chapter what the story has of it, and knows that chapter again', async () => {
    const chapters = [
      { id: 'before', title: 'Until the war', start: '2014', end: '2022-02' },
      { id: 'future', title: 'From Miami on', start: '2025-12-20', end: '2030' },
    ];
    const json: object = await (await fetch(STORY)).json();
    const timeline = await make({ data: { ...json, chapters } });
    await timeline.drawn;
    await aTimeout(250);
    for (const { id, title } of chapters) {
      const moved = told(timeline, 'timeline-window', TimelineWindowEvent);
      timeline.chapter = id;
      const { start, end, chapter } = await moved;
      expect(chapter).to.equal(id);
      if (id === 'before') expect(new Date(end).toISOString()).to.equal('2022-03-01T00:00:00.000Z');
      else expect(new Date(start).toISOString()).to.equal('2025-12-20T00:00:00.000Z');
      await timeline.updateComplete;
      const pressed = deep<HTMLElement>(timeline, 'news-timeline-toolbar', '[aria-pressed="true"]');
      expect(pressed?.textContent?.trim()).to.equal(title);
    }
    const moved = told(timeline, 'timeline-window', TimelineWindowEvent);
    timeline.showWindow('2000', '2022-02-25', { animate: false });
    expect(new Date((await moved).end).toISOString()).to.equal('2022-02-26T00:00:00.000Z');
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
    // Vue, React 19 and Preact set the property, to the text of the attribute.
    Object.assign(folded, { fold: 'false' });
    await aTimeout(300);
    expect(folded.shadowRoot?.querySelectorAll('button.break')).to.have.length(0);
    const plain = await fixture<NewsTimeline>(
      html`<news-timeline src=${STORY} fold="false"></news-timeline>`,
    );
    await plain.drawn;
    expect(plain.fold).to.equal(false);
  });

  it('moves along by buttons, as far as there is more to see, and nothing else moves', async () => {
    const timeline = await make({ src: STORY, chapter: 'berlin' });
    await timeline.drawn;
    await aTimeout(300);
    const button = (name: string): HTMLButtonElement | null =>
      deep(timeline, 'news-timeline-toolbar', `button[name="${name}"]`);
    const top = timeline.shadowRoot?.querySelector('.axis')?.getBoundingClientRect().top;
    const moved = told(timeline, 'timeline-window', TimelineWindowEvent);
    button('move-on')?.click();
    expect((await moved).start).to.be.above(Date.UTC(2025, 11, 14));
    for (let i = 0; i < 8; i++) {
      button('move-on')?.click();
      await aTimeout(420);
    }
    await aTimeout(300);
    expect(button('move-on')?.getAttribute('aria-disabled')).to.equal('true');
    expect(button('move-back')?.hasAttribute('aria-disabled')).to.equal(false);
    timeline.showAll({ animate: false });
    await aTimeout(300);
    expect(button('move-back')?.getAttribute('aria-disabled')).to.equal('true');
    expect(timeline.shadowRoot?.querySelector('.axis')?.getBoundingClientRect().top).to.equal(top);
  }).timeout(10_000);

  it('comes back from the list to the window that was there', async () => {
    const timeline = await make({ src: STORY });
    await timeline.drawn;
    timeline.showWindow('2025-12-18', '2025-12-23', { animate: false });
    await aTimeout(300);
    const before = drawnEvents(timeline);
    expect(before).to.include('miami-round');
    timeline.view = 'list';
    await timeline.updateComplete;
    expect(timeline.shadowRoot?.querySelector('.axis')).not.to.exist;
    timeline.view = 'axis';
    await aTimeout(300);
    expect(drawnEvents(timeline)).to.deep.equal(before);
  });

  it('names the sources of the story by title, publisher and day, and no name twice', async () => {
    const sources = [
      {
        id: 'a',
        title: 'Talks begin',
        publisher: 'AP',
        published: '2025-12-15',
        url: 'https://example.org/',
      },
      { id: 'b', title: 'Talks end', publisher: 'AP', published: '2025-12-15' },
      { id: 'c', publisher: 'CBC News' },
      { id: 'd', title: 'Public record' },
    ];
    const timeline = await make({ data: { ...SMALL, sources } });
    await timeline.updateComplete;
    const text = timeline.shadowRoot?.querySelector('[part=sources]')?.textContent ?? '';
    expect(text.replace(/\s+/g, ' ').trim()).to.equal(
      '4 sources: Talks begin, AP, 15 December 2025 · Talks end, AP, 15 December 2025 · CBC News · Public record',
    );
  });

  it('rests when nothing happens, although the clock runs', async () => {
    const stopped = Date.now;
    let time = stopped();
    Date.now = () => (time += 5);
    try {
      const timeline = await make({ src: STORY });
      await timeline.drawn;
      await aTimeout(400);
      let drawings = 0;
      const draw = timeline.requestUpdate.bind(timeline);
      timeline.requestUpdate = (...parts: Parameters<typeof draw>) => {
        drawings++;
        draw(...parts);
      };
      timeline.select('merz');
      await aTimeout(400);
      expect(drawings).to.be.below(20);
    } finally {
      Date.now = stopped;
    }
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
