import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { TimelineWindowEvent } from '../../src/elements/reader-events.js';
import { make, told } from './make.js';

/** A day in Kyiv, two hours before UTC. */
const HOURS = ['01:00', '05:00', '07:00', '09:00', '11:00', '13:00'];
const DAY = {
  version: 1,
  title: 'A day',
  timeZone: 'Europe/Kyiv',
  chapters: [{ id: 'morning', title: 'Morning', start: '2025-12-15T06:00', end: '2025-12-15T12:00' }],
  eras: [{ id: 'lights', title: 'Lights on', date: '2025-12-15T07:00/2025-12-15T09:00' }],
  events: HOURS.map((hour) => ({ id: hour, date: `2025-12-15T${hour}`, title: `At ${hour}` })),
};
const at = (hour: number): number => Date.UTC(2025, 11, 15, hour);
const MINUTE = 60_000;

describe('a story outside UTC with clock times', () => {
  it('has its chapters and eras where their clock times are, as its events', async () => {
    const timeline = await make({ data: DAY, view: 'axis' });
    await timeline.drawn;
    const place = (selector: string): DOMRect | undefined =>
      timeline.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
    const middle = (hour: string): number => {
      const { left = NaN, width = NaN } = place(`[data-event="${hour}"] .shape`) ?? {};
      return left + width / 2;
    };
    const era = place('.axis .era');
    expect(era?.left).to.be.closeTo(middle('07:00'), 12);
    expect(era?.right).to.be.closeTo(middle('09:00'), 12);

    const moved = told(timeline, 'timeline-window', TimelineWindowEvent);
    timeline.chapter = 'morning';
    const { start, end, chapter } = await moved;
    expect(start).to.equal(at(6));
    expect(end).to.be.closeTo(at(12), MINUTE);
    expect(chapter).to.equal('morning');

    timeline.view = 'list';
    await timeline.updateComplete;
    const list = timeline.shadowRoot?.querySelector('news-timeline-list')?.shadowRoot;
    const listed = [...(list?.querySelectorAll<HTMLElement>('.open') ?? [])].map(
      ({ dataset }) => dataset['event'],
    );
    expect(listed).to.deep.equal(['07:00', '09:00', '11:00']);
  });

  it('names a cluster by the days on its own clocks', async () => {
    const events = Array.from({ length: 24 }, (_, i) => ({
      id: `e${i}`,
      date: `2025-12-15T01:${String(i).padStart(2, '0')}`,
      title: `Number ${i} of many things that happen at once`,
    }));
    const timeline = await make({
      data: {
        ...DAY,
        chapters: [],
        eras: [],
        events: [...events, { id: 'late', date: '2026-02-01', title: 'Late' }],
      },
      view: 'axis',
    });
    await timeline.drawn;
    const cluster = timeline.shadowRoot?.querySelector('.axis .cluster');
    expect(cluster?.getAttribute('aria-label')).to.match(/, 15 December 2025$/);
  });
});
