import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { NewsTimeline } from '../../src/elements/news-timeline.js';
import { make, deep } from './make.js';

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
