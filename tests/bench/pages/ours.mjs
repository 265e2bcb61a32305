import { loadScript, offer, windowOf } from './harness.mjs';

/** @typedef {import('../../../src/elements/news-timeline.js').NewsTimeline} NewsTimeline */

/** @returns {NewsTimeline} */
function widget() {
  const found = document.querySelector('news-timeline');
  if (!found) throw new Error('The page has no <news-timeline>.');
  return found;
}

/** @type {(kind: 'pan' | 'zoom') => (step: number) => void} */
const show = (kind) => (step) => {
  const { start, end } = windowOf(kind, step);
  widget().showWindow(start, end, { animate: false });
};

offer({
  load: () => loadScript('/dist/news-timeline.js', 'module'),
  show(box, text) {
    const made = document.createElement('news-timeline');
    made.view = 'axis';
    // As its peers get it: what is done to the text is its own affair.
    made.data = text;
    box.append(made);
  },
  marks: () => widget().shadowRoot?.querySelectorAll('[part~="event"], [part~="cluster"]') ?? [],
  pan: show('pan'),
  zoom: show('zoom'),
});
