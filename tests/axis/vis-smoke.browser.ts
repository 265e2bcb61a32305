import { expect } from '@open-wc/testing';
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';

describe('vis-timeline as it comes from its package', () => {
  it('draws an item', () => {
    const container = document.createElement('div');
    document.body.append(container);
    const items = new DataSet([{ id: 'a', content: 'Berlin', start: 0, end: 1000 }]);
    const timeline = new Timeline(container, items, {
      rtl: false,
      showMajorLabels: false,
      showMinorLabels: false,
    });
    timeline.setWindow(-500, 1500, { animation: false });
    timeline.redraw();
    expect(container.querySelector('.vis-item')?.textContent).to.equal('Berlin');
    timeline.destroy();
    container.remove();
  });

  it('runs under a clock that stands', () => {
    expect(new Date().toISOString()).to.equal('2026-11-23T09:00:00.000Z');
    expect(Date.now()).to.equal(Date.UTC(2026, 10, 23, 9));
    expect(new Date(2026, 0, 1).getTimezoneOffset()).to.equal(-825);
  });
});
