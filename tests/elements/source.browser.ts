import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { defineNewsTimeline } from '../../src/elements/define.js';
import { TimelineErrorEvent } from '../../src/elements/events.js';
import { audit } from '../tools/audit.js';
import { deep, drawnEvents, item, make, scriptOf, SMALL, STORY, told } from './make.js';

defineNewsTimeline();

describe('<news-timeline> and its sources', () => {
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
      timeline.append(scriptOf(SMALL));
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

  it('reads a long file, each event as it is opened', async () => {
    const body = ['In Kyiv, “talks” went on. '.repeat(40)];
    const events = Array.from({ length: 2500 }, (_, i) => ({
      id: `e${i}`,
      date: `20${String(10 + (i % 15))}-0${String(1 + (i % 9))}-11`,
      title: `Event ${i}`,
      body: [...body, `The end of ${i}`],
      links: i === 2400 ? [{ url: 'javascript:alert(1)' }] : [],
    }));
    const text = JSON.stringify({ version: 1, title: 'Long', timeZone: 'UTC', events });
    const files = [text, text.replace('The end of 1234', 'The\nend')].map((content) =>
      URL.createObjectURL(new Blob([content], { type: 'application/json' })),
    );
    const timeline = await make({ src: files[0] ?? '', view: 'axis' });
    expect(timeline.document?.events).to.have.length(2500);
    await waitUntil(() => drawnEvents(timeline).length > 0, 'no event is drawn');
    timeline.selected = 'e2400';
    const problem = await told(timeline, 'timeline-error', TimelineErrorEvent);
    expect(JSON.stringify(problem.problems)).to.contain('events[2400].links[0].url (e2400)');
    const opened = (): string =>
      deep(timeline, 'news-timeline-details', 'news-timeline-event')?.shadowRoot?.textContent ?? '';
    await waitUntil(() => opened().includes('The end of 2400'), 'the event is not opened');
    // A line break in a string: it is no JSON.
    timeline.src = files[1] ?? '';
    const fault = await told(timeline, 'timeline-error', TimelineErrorEvent);
    expect(fault.problems.map(({ message }) => message).join()).to.match(/line 1/);
    for (const file of files) URL.revokeObjectURL(file);
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

  it('reads on in a story of 1,000 events, and tells what it finds; its record has what was corrected', async () => {
    const events = Array.from({ length: 1000 }, (_, i) => ({
      id: `e${i}`,
      date: `${1000 + i}`,
      title: `Year ${i}`,
      ...(i === 999 && { links: [{ url: 'javascript:alert(1)' }] }),
      ...(i === 7 && { updates: [{ at: '2025-01-01', kind: 'correction', note: 'It was another year.' }] }),
    }));
    const timeline = await make({ data: { ...SMALL, events } });
    expect(timeline.problems).to.deep.equal([]);
    const found = await told(timeline, 'timeline-error', TimelineErrorEvent);
    expect(found.problems.map(({ where }) => where)).to.deep.equal(['events[999].links[0].url (e999)']);
    expect(timeline.problems).to.have.length(1);
    const record = (): string =>
      timeline.shadowRoot?.querySelector('news-timeline-record')?.shadowRoot?.textContent ?? '';
    await waitUntil(() => record().includes('It was another year.'), 'no record', { timeout: 30_000 });
  });

  it('asks again after `refresh` seconds, and does not move the reader', async () => {
    const real = globalThis.fetch;
    const later = globalThis.setTimeout;
    const nothing = (): void => expect.fail('nothing waits');
    let turn: () => void = nothing;
    let { title, events } = { ...SMALL, title: 'Before' };
    globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify({ ...SMALL, title, events })));
    globalThis.setTimeout = ((act: () => void, ms: number) => {
      if (!(ms > 25_000)) return later(act, ms);
      turn = act;
      return 0;
    }) as typeof setTimeout;
    try {
      const timeline = await make({ src: '/story.json', refresh: 30 });
      await timeline.drawn;
      timeline.showWindow('2025-01-04', '2025-01-06', { animate: false });
      timeline.select('two');
      await aTimeout(300);
      const before = drawnEvents(timeline);
      await waitUntil(() => turn !== nothing);
      title = 'After';
      events = [...events, { id: 'four', date: '2025-01-20', title: 'Four' }];
      turn();
      await oneEvent(timeline, 'timeline-ready');
      await aTimeout(300);
      expect(timeline.document?.title).to.equal('After');
      expect(timeline.selected).to.equal('two');
      expect(drawnEvents(timeline)).to.deep.equal(before);
      const banner = timeline.shadowRoot?.querySelector('.news');
      expect(banner?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('1 new event Show');
      await audit(timeline);
    } finally {
      globalThis.fetch = real;
      globalThis.setTimeout = later;
    }
  });
});
