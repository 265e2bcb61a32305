import { blockingTime } from './blocking.mjs';

/**
 * What a page does for the bench, the same for every widget. Node calls it through the global `bench`.
 *
 * @typedef {object} Story what a page is told of its story, in its address
 * @property {number} from first moment, ms
 * @property {number} to last moment, ms
 * @property {number} middle moment of the event in the middle, ms: where most happens
 *
 * @typedef {object} Widget
 * @property {() => Promise<void>} load its code and styles
 * @property {(box: HTMLElement, text: string) => void} show the events of a JSON text; parsing is its own affair
 * @property {(box: HTMLElement) => Iterable<Element>} marks elements that hold the text of an event or a cluster
 * @property {(box: HTMLElement) => boolean} [isBusy] something still covers the marks
 * @property {(step: number) => void} pan step 0 makes ready
 * @property {(step: number) => void} zoom step 0 makes ready
 *
 * @typedef {object} Look
 * @property {number} elements in it, also in its shadow roots
 * @property {number} marks on its axis
 * @property {boolean} hasList
 *
 * @typedef {object} Start
 * @property {number} seen ms from the first request for the widget's code until text of events is painted somewhere
 * @property {number} drawn ms until the events are painted where they stay
 * @property {number} blocking ms by which tasks were longer than 50 ms, from the start until `drawn` and some time after it
 */

const { searchParams } = new URL(location.href);

/** @type {(name: string) => number} */
const number = (name) => Number(searchParams.get(name));

/** @type {Story} */
export const story = { from: number('from'), to: number('to'), middle: number('middle') };

/** How many steps a pan or a zoom is measured over. */
export const STEPS = 40;
/** So many marks with text are a picture; fewer where there are fewer events. */
const PICTURE = 3;
/** Marks that are looked at to find them. */
const MOST_LOOKED_AT = 500;
/** A picture stands when no mark has moved for so many frames: vis-timeline looks once a second whether it has to draw anew. */
const STILL = 90;
/** Steps are given up after, ms. */
const LONGEST = 20_000;

/** @type {() => Promise<number>} */
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** In a frame, a moment after it was painted: tasks come after style, layout and paint. @type {() => Promise<unknown>} */
const afterPaint = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });

/** A moment after the next frame was painted. */
async function painted() {
  await frame();
  await afterPaint();
}

/** @type {(ms: number) => Promise<void>} */
export const rest = (ms) => new Promise((done) => setTimeout(done, ms));

/** Whether an element has text and size, and is not hidden. @type {(element: Element) => boolean} */
function isThere(element) {
  if (!element.textContent?.trim()) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** @type {(element: Element) => boolean} */
function isOnScreen(element) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
}

/** Marks of a widget that can be looked at in a frame. @type {(widget: Widget, box: HTMLElement) => Element[]} */
const someMarks = (widget, box) => [...widget.marks(box)].slice(0, MOST_LOOKED_AT);

/** Whether text of events can be seen, wherever it stands. @type {(widget: Widget, box: HTMLElement) => boolean} */
function isSeen(widget, box) {
  if (widget.isBusy?.(box)) return false;
  let seen = 0;
  return someMarks(widget, box).some((mark) => isThere(mark) && isOnScreen(mark) && ++seen >= PICTURE);
}

/**
 * Where the marks stand in the widget, px: what differs from frame to frame until the picture stands. Empty where
 * none can be seen, be it after scrolling.
 *
 * @type {(widget: Widget, box: HTMLElement) => string}
 */
function places(widget, box) {
  if (widget.isBusy?.(box)) return '';
  const { left, top } = box.getBoundingClientRect();
  return someMarks(widget, box)
    .filter(isThere)
    .map((mark) => {
      const at = mark.getBoundingClientRect();
      return [at.left - left, at.top - top, at.width].map(Math.round).join();
    })
    .join(' ');
}

/** Elements below a node, with those in open shadow roots. @type {(root: ParentNode) => number} */
function countElements(root) {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count += 1 + (element.shadowRoot ? countElements(element.shadowRoot) : 0);
  }
  return count;
}

/**
 * How long it takes from a call to the next painted frame.
 *
 * @param {(step: number) => void} call
 * @returns {Promise<number[]>} ms a step; fewer than were asked for where they take too long
 */
async function time(call) {
  /** @type {number[]} */
  const times = [];
  call(0);
  await painted();
  await rest(400);
  await painted();
  const begin = performance.now();
  for (let step = 1; step <= STEPS && performance.now() - begin < LONGEST; step++) {
    const called = performance.now();
    call(step);
    await painted();
    times.push(performance.now() - called);
  }
  return times;
}

/** @type {(from: number) => { stop: () => number }} */
function watchTasks(from) {
  /** @type {PerformanceEntry[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask', buffered: true });
  return {
    stop() {
      tasks.push(...observer.takeRecords());
      observer.disconnect();
      return blockingTime(tasks, from);
    },
  };
}

/** What the page moved by itself until now: the sum of its layout shifts. */
let shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if ('value' in entry && typeof entry.value === 'number') shift += entry.value;
  }
}).observe({ type: 'layout-shift', buffered: true });

/**
 * Makes the page do as Node asks.
 *
 * @param {Widget} widget
 */
export function offer(widget) {
  const found = document.querySelector('#box');
  if (!(found instanceof HTMLElement)) throw new Error('The page has no box for the widget.');
  const box = found;
  let text = '';

  /**
   * Until its picture stands: the one meaning of "drawn" for all widgets. A first picture may show all events on top
   * of one another at the wrong dates, as that of vis-timeline does, which fits its window and stacks them later.
   *
   * @returns when text of events was painted first, and when all stood where they stay
   */
  const untilDrawn = async () => {
    let seen = Infinity;
    let drawn = Infinity;
    let last = '';
    for (let still = 0; still < STILL; still++) {
      await frame();
      const now = places(widget, box);
      const isFirst = seen === Infinity && isSeen(widget, box);
      if (now && now === last && !isFirst) continue;
      last = now;
      still = 0;
      await afterPaint();
      drawn = performance.now();
      if (isFirst) seen = drawn;
    }
    return { seen: Math.min(seen, drawn), drawn };
  };

  globalThis.bench = {
    /** Brings the story's text, as a page would have it. */
    async fetch() {
      const address = searchParams.get('story');
      if (address) text = await (await fetch(address)).text();
    },
    /** @returns {Promise<Start>} */
    async start() {
      const begin = performance.now();
      const tasks = watchTasks(begin);
      await widget.load();
      widget.show(box, text);
      text = '';
      const { seen, drawn } = await untilDrawn();
      return { seen: seen - begin, drawn: drawn - begin, blocking: tasks.stop() };
    },
    /** For pages that have the widget in their own markup. */
    drawn: async () => void (await untilDrawn()),
    /** @returns {Promise<number>} the layout shift, with what comes a little later */
    async shift() {
      await rest(1500);
      return shift;
    },
    elements: () => countElements(box),
    /** Of each of ours: its elements, and what its axis shows. @returns {Look[]} */
    look: () =>
      [...document.querySelectorAll('news-timeline')].map((one) => ({
        elements: countElements(one) + (one.shadowRoot ? countElements(one.shadowRoot) : 0),
        marks: one.shadowRoot?.querySelectorAll('[part~="event"], [part~="cluster"]').length ?? 0,
        hasList: Boolean(one.shadowRoot?.querySelector('[part~="list"]')),
      })),
    pan: () => time((step) => widget.pan(step)),
    zoom: () => time((step) => widget.zoom(step)),
  };
}

/**
 * The window of a step, of the same story for every widget: panning passes over the place where most happens, zooming
 * goes in there from the whole story and out again.
 *
 * @type {(kind: 'pan' | 'zoom', step: number) => { start: number, end: number }}
 */
export function windowOf(kind, step) {
  const { from, to, middle } = story;
  const whole = to - from;
  if (kind === 'pan') {
    const length = whole / 20;
    const start = middle + length * (step / 10 - 2.5);
    return { start, end: start + length };
  }
  const depth = step <= STEPS / 2 ? step : STEPS - step;
  const length = whole * 0.75 ** depth;
  const near = 1 - depth / (STEPS / 2);
  const about = middle + ((from + to) / 2 - middle) * near;
  return { start: about - length / 2, end: about + length / 2 };
}

/** @type {(source: string, type?: string) => Promise<void>} */
export function loadScript(source, type = '') {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.type = type;
    script.src = source;
    script.onload = () => done();
    script.onerror = () => fail(new Error(`${source} could not be loaded.`));
    document.head.append(script);
  });
}

/** @type {(href: string) => Promise<void>} */
export function loadStyle(href) {
  return new Promise((done, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => done();
    link.onerror = () => fail(new Error(`${href} could not be loaded.`));
    document.head.append(link);
  });
}
