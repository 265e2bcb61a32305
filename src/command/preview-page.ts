import type { NewsTimeline } from '../elements/news-timeline.js';
import type { PreviewState, ShownProblem } from './preview/state.js';

/**
 * For the page of a preview: follows the story, keeps what is shown where it is, and leads from a problem to its event.
 */

/** Below a frame, CSS px. */
const MARGIN = 16;

const status = find('#status');
const list = find('#problems ol');
const none = find('#none');
const frames = [...document.querySelectorAll('iframe')];
/** Where somebody has gone in each; not where all of the story is seen, which goes on so as it grows. */
const windows = new WeakMap<HTMLIFrameElement, { start: number; end: number }>();
let shown = 0;
let current = '';

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** Each frame is as wide as its device, and drawn smaller where there is less room for all. */
function fit(): void {
  const room = find('#frames');
  const { paddingLeft, paddingRight, columnGap } = getComputedStyle(room);
  const gaps = [paddingLeft, paddingRight, columnGap].reduce((sum, length) => sum + parseFloat(length), 0);
  const widths = frames.map((frame) => Number(frame.closest('figure')?.dataset['width']));
  const scale = Math.min(1, (room.clientWidth - gaps) / widths.reduce((sum, width) => sum + width, 0));
  for (const [at, frame] of frames.entries()) {
    const box = frame.parentElement;
    const width = widths[at] ?? 0;
    if (!box) continue;
    const height = room.getBoundingClientRect().bottom - box.getBoundingClientRect().top - MARGIN;
    Object.assign(box.style, { width: `${width * scale}px`, height: `${height}px` });
    const full = { width: `${width}px`, height: `${height / scale}px` };
    Object.assign(frame.style, full, { transform: `scale(${scale})` });
  }
}

function timelineIn(frame: HTMLIFrameElement): NewsTimeline | null {
  return frame.contentDocument?.querySelector<NewsTimeline>('news-timeline') ?? null;
}

function listen(frame: HTMLIFrameElement): void {
  const timeline = timelineIn(frame);
  timeline?.addEventListener('timeline-window', ({ start, end }) => {
    // An open end is nowhere.
    const isIn = (time: number): boolean => !Number.isFinite(time) || (time >= start && time <= end);
    const isAll = timeline.document?.events.every(
      ({ span }) => !span || (isIn(span.start) && isIn(span.end)),
    );
    if (isAll) windows.delete(frame);
    else windows.set(frame, { start, end });
  });
  renew(frame);
}

/** Shows the newest version that can be shown, at the same place and with the same event open. */
function renew(frame: HTMLIFrameElement): void {
  const timeline = timelineIn(frame);
  const [address = '', version] = (timeline?.getAttribute('src') ?? '').split('?');
  if (!timeline || !shown || Number(version) === shown) return;
  const place = windows.get(frame);
  timeline.addEventListener(
    'timeline-ready',
    () => {
      if (place) timeline.showWindow(place.start, place.end, { animate: false });
    },
    { once: true },
  );
  timeline.setAttribute('src', `${address}?${shown}`);
}

function show({ problems, events, version, ...state }: PreviewState): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [
    plural(events, 'event'),
    plural(errors, 'error'),
    plural(problems.length - errors, 'warning'),
  ];
  shown = state.shown;
  status.classList.toggle('bad', shown !== version);
  if (shown === version) status.textContent = counts.join(', ');
  else if (shown)
    status.textContent = 'As it is now, the story cannot be shown. You see it as it was good last.';
  else status.textContent = 'The story cannot be shown yet.';
  none.hidden = problems.length > 0;
  const focused = list.contains(document.activeElement);
  list.replaceChildren(...problems.map(item));
  if (focused) list.querySelector<HTMLElement>('[aria-current], button')?.focus();
  for (const frame of frames) renew(frame);
}

function item({ severity, where, message, hint, event }: ShownProblem): HTMLElement {
  const place = make(
    'span',
    'where',
    make('b', '', severity === 'error' ? 'Error' : 'Warning'),
    ` at ${where}`,
  );
  const button = make(event === null ? 'div' : 'button', '', place, message);
  if (hint) button.append(make('span', 'hint', hint));
  if (event !== null) {
    const key = where + message;
    if (key === current) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => {
      current = key;
      for (const one of list.querySelectorAll('[aria-current]')) one.removeAttribute('aria-current');
      button.setAttribute('aria-current', 'true');
      for (const frame of frames) timelineIn(frame)?.select(event);
    });
  }
  return make('li', severity, button);
}

function make(name: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
}

const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

for (const frame of frames) {
  frame.addEventListener('load', () => listen(frame));
  if (frame.contentDocument?.readyState === 'complete') listen(frame);
}
// Also when more or fewer problems leave it other room.
new ResizeObserver(fit).observe(find('#frames'));

const changes = new EventSource('changes');
changes.onmessage = ({ data }) => show(JSON.parse(data));
// It tries again by itself.
changes.onerror = () => {
  status.className = 'bad';
  status.textContent = 'The preview has ended. Start it again, and this page goes on.';
};
