import { hold, shrunk, type Held } from './hold.js';

/** What the reader's hands ask of the axis. */
export interface Gestures extends Held {
  /** To the next (1) or previous (-1) mark, or the last (Infinity) or first (-Infinity). */
  step(direction: number): void;
  zoomStep(direction: number): void;
  readonly press: (event: Event) => void;
}

/** CSS px of a wheel's line and page, where it does not count in pixels. */
const LINE = 20;
const PAGE = 400;

/** In every language: time runs to the right here, as on charts, and an arrow goes where it points. */
const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};
const ZOOMS: Record<string, number> = { '+': 1, '=': 1, '-': -1 };

/**
 * Wheel, keys, drags and pinches. The plain wheel is never touched: it scrolls the page, always.
 *
 * @returns a function that stops listening
 */
export function listen(host: HTMLElement, gestures: Gestures): () => void {
  const stop = new AbortController();
  const { signal } = stop;

  host.addEventListener(
    'wheel',
    (event) => {
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
      const x = event.deltaX * unit;
      const y = event.deltaY * unit;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const step = Math.max(-60, Math.min(60, y));
        const x = (event.clientX - host.getBoundingClientRect().left) * shrunk(host);
        gestures.zoom(Math.exp(-step / 180), x);
      } else if (event.shiftKey && x === 0) {
        event.preventDefault();
        gestures.pan(y);
      } else if (Math.abs(x) > Math.abs(y)) {
        event.preventDefault();
        gestures.pan(x);
      }
    },
    { passive: false, signal },
  );

  host.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const step = STEPS[event.key];
      const zoom = ZOOMS[event.key];
      if (step) gestures.step(step);
      else if (zoom) gestures.zoomStep(zoom);
      else return;
      event.preventDefault();
      // A page that pages with the arrow keys does not do so as well.
      event.stopPropagation();
    },
    { signal },
  );

  host.addEventListener('click', gestures.press, { signal });
  hold(host, gestures, signal);
  return () => stop.abort();
}
