import { expect } from '@open-wc/testing';
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';

const DAY = 24 * 60 * 60 * 1000;

describe('vis-timeline as it comes from its package', () => {
  it('draws an item', () => {
    const container = document.createElement('div');
    const style = document.createElement('style');
    // Without positions it takes the width of a letter for that of the page, and warns of far too many lines.
    style.textContent = '.vis-panel, .vis-text { position: absolute; }';
    document.body.append(style, container);
    const items = new DataSet([{ id: 'a', content: 'Berlin', start: 0, end: DAY }]);
    const timeline = new Timeline(container, items, { rtl: false });
    timeline.setWindow(-DAY, 2 * DAY, { animation: false });
    timeline.redraw();
    expect(container.querySelector('.vis-item')?.textContent).to.equal('Berlin');
    timeline.destroy();
    container.remove();
    style.remove();
  });

  it('runs under a clock that stands', () => {
    expect(new Date().toISOString()).to.equal('2026-11-23T09:00:00.000Z');
    expect(Date.now()).to.equal(Date.UTC(2026, 10, 23, 9));
    expect(new Date(2026, 0, 1).getTimezoneOffset()).to.equal(-825);
  });
});
