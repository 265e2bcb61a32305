import { loadScript, loadStyle, offer, STEPS, story } from './harness.mjs';
import { read, spanOf } from './peer-data.mjs';

const PACKAGE = '/node_modules/@knight-lab/timelinejs/dist/';

/** @type {import('./globals.js').TimelineJsTimeline} */
let timeline;
let middle = '';

/** @type {(ms: number, isDay: boolean) => object} */
function dateOf(ms, isDay) {
  const date = new Date(ms);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return isDay ? day : { ...day, hour: date.getUTCHours(), minute: date.getUTCMinutes() };
}

/** As its documentation puts it on a page, in a box of a fixed height. It has no windows: it pans from event to event. */
offer({
  load: async () =>
    void (await Promise.all([
      loadScript(`${PACKAGE}js/timeline.js`),
      loadStyle(`${PACKAGE}css/timeline.css`),
    ])),
  show(box, text) {
    const { title, lanes, events } = read(text);
    const names = new Map(lanes.map((lane) => [lane.id, lane.title]));
    const slides = events.map(({ id, date, title: headline, body = '', lane = '' }) => {
      const { start, end } = spanOf(date);
      if (start <= story.middle) middle = id;
      return {
        unique_id: id,
        start_date: dateOf(start, !date.includes('T')),
        ...(end === null ? {} : { end_date: dateOf(end - 1, true) }),
        text: { headline, text: body },
        group: names.get(lane) ?? '',
      };
    });
    timeline = new TL.Timeline(box, { title: { text: { headline: title, text: '' } }, events: slides });
  },
  marks: (box) => box.querySelectorAll('.tl-timemarker .tl-headline'),
  isBusy: (box) => box.querySelector('.tl-message-full') !== null,
  pan(step) {
    if (step) timeline.goToNext();
    else timeline.goToId(middle);
  },
  zoom(step) {
    if (!step) return;
    if (step <= STEPS / 2) timeline.zoomIn();
    else timeline.zoomOut();
  },
});
