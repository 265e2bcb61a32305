import { expect } from '@open-wc/testing';
import { defineNewsTimeline } from '../../src/elements/define.js';
import { LateEvents } from '../../src/read/late-events.js';
import { SMALL, deep, drawnEvents, make } from './make.js';

defineNewsTimeline();

const COUNT = 3000;
const LARGE = {
  ...SMALL,
  timeZone: 'UTC',
  events: Array.from({ length: COUNT }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2015, 0, 1 + i)).toISOString().slice(0, i % 7 ? 10 : 16),
    title: `Event ${i}`,
  })),
};

/** How often all events of a story are asked for. */
function countAsked(): { count: number; stop: () => void } {
  const found = Object.getOwnPropertyDescriptor(LateEvents.prototype, 'all');
  if (!found?.get) throw new Error('no such getter');
  const { get } = found;
  const asked = {
    count: 0,
    stop: () => void Object.defineProperty(LateEvents.prototype, 'all', found),
  };
  Object.defineProperty(LateEvents.prototype, 'all', {
    ...found,
    get(this: LateEvents) {
      asked.count += 1;
      return get.call(this);
    },
  });
  return asked;
}

describe('a large story', () => {
  it('is drawn, and can be zoomed, without all its events being made', async () => {
    const asked = countAsked();
    try {
      const timeline = await make({ data: LARGE, view: 'axis' });
      await timeline.drawn;
      expect(drawnEvents(timeline)).not.to.have.length(0);
      timeline.showWindow('2017-01-01', '2017-03-01', { animate: false });
      await timeline.updateComplete;
      expect(deep(timeline, 'news-timeline-details', '.invite')?.textContent).to.contain('3,000 events');
      expect(timeline.shadowRoot?.querySelector('.legend')?.textContent).to.contain('a day');
      expect(asked.count).to.equal(0);
      expect(timeline.document?.events).to.have.length(COUNT);
      expect(asked.count).to.be.above(0);
    } finally {
      asked.stop();
    }
  });
});
