import { loadScript, offer } from './harness.mjs';

const address = new URL(location.href).searchParams.get('story') ?? '';

/** Ours, with an address instead of data: a story in tiles. */
offer({
  load: () => loadScript('/dist/news-timeline.js', 'module'),
  show(box) {
    const made = document.createElement('news-timeline');
    made.view = 'axis';
    made.src = address;
    box.append(made);
  },
  marks: (box) =>
    box.querySelector('news-timeline')?.shadowRoot?.querySelectorAll('[part~="event"], [part~="cluster"]') ??
    [],
  pan: () => undefined,
  zoom: () => undefined,
});
