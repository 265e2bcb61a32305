import { hold, shrunk, type Held } from './hold.js';

/** What the reader's hands ask of the axis. */
export interface Gestures extends Held {
  /** To the next (1) or previous (-1) mark, or the last (Infinity) or first (-Infinity). */
  step(direction: number): void;
  zoomStep(direction: 1 | -1): void;
}

/** CSS px of a wheel's line and page, where it does not count in pixels. */
const LINE = 20;
const PAGE = 400;

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
      const steps: Record<string, () => void> = {
        // In every language: time runs to the right here, as on charts, and an arrow goes where it points.
        ArrowRight: () => gestures.step(1),
        ArrowLeft: () => gestures.step(-1),
        ArrowDown: () => gestures.step(1),
        ArrowUp: () => gestures.step(-1),
        Home: () => gestures.step(-Infinity),
        End: () => gestures.step(Infinity),
        '+': () => gestures.zoomStep(1),
        '=': () => gestures.zoomStep(1),
        '-': () => gestures.zoomStep(-1),
      };
      const act = steps[event.key];
      if (!act) return;
      event.preventDefault();
      // A page that pages with the arrow keys does not do so as well.
      event.stopPropagation();
      act();
    },
    { signal },
  );

  hold(host, gestures, signal);
  return () => stop.abort();
}
