import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { NewsTimeline } from '../../src/elements/news-timeline.js';
import { MANIFEST, tiles } from '../../src/publish/tiles.js';
import { make, deep } from './make.js';
import { event, story } from './sample.js';

/** The reader's own zone, whichever these tests run in; the story is in one that is never the same. */
const STORY = {
  version: 1,
  title: 'Clocks',
  timeZone: 'Europe/Kyiv',
  events: [
    { id: 'day', date: '2025-12-14', title: 'A day' },
    { id: 'noon', date: '2025-12-15T12:00', title: 'Noon in Kyiv' },
  ],
};

/** For what comes over the network. */
const WAIT = { timeout: 20_000 };

const button = (timeline: NewsTimeline): HTMLButtonElement | null =>
  deep<HTMLButtonElement>(timeline, 'news-timeline-toolbar', '[name=zone]');

async function switched(timeline: NewsTimeline): Promise<void> {
  button(timeline)?.click();
  await timeline.updateComplete;
  await nextFrame();
  await nextFrame();
}

function dates(timeline: NewsTimeline): string[] {
  const list = timeline.shadowRoot?.querySelector('news-timeline-list')?.shadowRoot;
  return [...(list?.querySelectorAll('.date') ?? [])].map(({ textContent }) => textContent?.trim() ?? '');
}

describe('the switch to the zone of the reader', function () {
  this.timeout(30_000);
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
    Date.UTC(2025, 11, 15, 10),
  );

  it('shows clock times in that zone and back, and leaves days where they are', async () => {
    const timeline = await make({ data: STORY, view: 'list' });
    await waitUntil(() => button(timeline), 'the switch', WAIT);
    expect(button(timeline)?.getAttribute('aria-pressed')).to.equal('false');
    expect(dates(timeline)).to.deep.equal(['14 December 2025', '15 December 2025, 12:00 EET']);
    await switched(timeline);
    expect(button(timeline)?.getAttribute('aria-pressed')).to.equal('true');
    const [day, noon] = dates(timeline);
    expect(day).to.equal('14 December 2025');
    expect(noon).to.contain(clock);
    expect(noon).not.to.contain('EET');
    expect(timeline.document?.timeZone, 'what was read stays').to.equal('Europe/Kyiv');
    await switched(timeline);
    expect(dates(timeline)[1]).to.equal('15 December 2025, 12:00 EET');
  });

  it('tells the zone of the axis, whose lines follow it', async () => {
    const timeline = await make({ data: STORY, view: 'axis', start: '2025-12-14', end: '2025-12-17' });
    await timeline.drawn;
    await waitUntil(() => button(timeline), 'the switch', WAIT);
    const note = (): string => timeline.shadowRoot?.querySelector('.zone')?.textContent ?? '';
    const name = (): string =>
      timeline.shadowRoot?.querySelector('[data-event=noon]')?.getAttribute('aria-label') ?? '';
    await waitUntil(() => note() === 'Clock times on the axis: Eastern European Time', 'its zone', WAIT);
    expect(name()).to.contain('12:00 EET');
    await switched(timeline);
    expect(note()).not.to.contain('European');
    await waitUntil(() => name().includes(clock), 'the other clock', WAIT);
  });

  it('shows a story in tiles in that zone and back, and leaves days where they are', async () => {
    const files = new Map<string, string>();
    for await (const { path, text } of tiles(
      story(
        [
          event('day', '2025-12-14', { title: 'A day' }),
          event('noon', '2025-12-15T10:00Z', { title: 'Noon in Kyiv' }),
        ],
        { timeZone: 'Europe/Kyiv' },
      ),
    ))
      files.set(`/clocks/${path}`, text);
    const real = globalThis.fetch;
    globalThis.fetch = (request) =>
      Promise.resolve(new Response(files.get(new URL(String(request), location.href).pathname) ?? ''));
    try {
      const timeline = await make({ src: `/clocks/${MANIFEST}`, view: 'axis' });
      const pin = (id: string): HTMLElement | null =>
        timeline.shadowRoot?.querySelector<HTMLElement>(`[data-event=${id}]`) ?? null;
      const name = (id: string): string => pin(id)?.getAttribute('aria-label') ?? '';
      await waitUntil(() => button(timeline) && name('noon'), 'the switch', WAIT);
      expect(name('noon')).to.contain('12:00 EET');
      button(timeline)?.click();
      await waitUntil(() => name('noon').includes(clock), 'the other clock', WAIT);
      expect(name('noon')).not.to.contain('EET');
      expect(name('day')).to.contain('14 December 2025');
      expect(button(timeline)?.getAttribute('aria-pressed')).to.equal('true');
      const note = (): string => timeline.shadowRoot?.querySelector('.zone')?.textContent ?? '';
      expect(note()).not.to.contain('European');
      timeline.view = 'list';
      await waitUntil(() => dates(timeline).length === 2, 'the list', WAIT);
      expect(dates(timeline)[0]).to.equal('14 December 2025');
      expect(dates(timeline)[1]).to.contain(clock);
      expect(timeline.document?.timeZone, 'what was read stays').to.equal('Europe/Kyiv');
      expect(timeline.select('noon')).to.equal(true);
      await waitUntil(() => timeline.selectedEvent, 'the event', WAIT);
      button(timeline)?.click();
      await waitUntil(() => dates(timeline)[1] === '15 December 2025, 12:00 EET', 'its own zone', WAIT);
    } finally {
      globalThis.fetch = real;
    }
  });

  it('is not there where no event has a clock time', async () => {
    const timeline = await make({
      data: { ...STORY, events: STORY.events.slice(0, 1) },
      view: 'list',
    });
    await timeline.updateComplete;
    await nextFrame();
    expect(button(timeline)).to.equal(null);
  });
});
