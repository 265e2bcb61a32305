import { loadScript, loadStyle, offer, windowOf } from './harness.mjs';
import { read, spanOf } from './peer-data.mjs';

const PACKAGE = '/node_modules/vis-timeline/';
const isClustered = new URL(location.href).searchParams.has('cluster');

/** @type {import('vis-timeline/esnext').Timeline} */
let timeline;

/** @type {(kind: 'pan' | 'zoom') => (step: number) => void} */
const show = (kind) => (step) => {
  const { start, end } = windowOf(kind, step);
  timeline.setWindow(start, end, { animation: false });
};

/** As its documentation puts it on a page: events and lanes in data sets, and the defaults. */
offer({
  load: async () =>
    void (await Promise.all([
      loadScript(`${PACKAGE}standalone/umd/vis-timeline-graph2d.min.js`),
      loadStyle(`${PACKAGE}styles/vis-timeline-graph2d.min.css`),
    ])),
  show(box, text) {
    const story = read(text);
    const items = new vis.DataSet(
      story.events.map(({ id, date, title, lane }) => {
        const { start, end } = spanOf(date);
        return {
          id,
          content: title,
          start,
          ...(end === null ? {} : { end }),
          ...(lane === undefined ? {} : { group: lane }),
        };
      }),
    );
    const groups = new vis.DataSet(story.lanes.map(({ id, title }) => ({ id, content: title })));
    const options = isClustered ? { cluster: {} } : {};
    timeline = story.lanes.length
      ? new vis.Timeline(box, items, groups, options)
      : new vis.Timeline(box, items, options);
  },
  marks: (box) => box.querySelectorAll('.vis-item-content'),
  isBusy: (box) => box.querySelector('.vis-loading-screen') !== null,
  pan: show('pan'),
  zoom: show('zoom'),
});
