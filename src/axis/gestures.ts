/** What the reader's hands ask of the axis. */
export interface Gestures {
  /** `factor` over 1 is in; `x` in CSS px from the left edge of the axis. */
  zoom(factor: number, x: number): void;
  /** CSS px; positive shows what lies to the right. */
  pan(pixels: number): void;
  /** To the next (1) or previous (-1) mark, or the last (Infinity) or first (-Infinity). */
  step(direction: number): void;
  zoomStep(direction: 1 | -1): void;
}

/** CSS px of a wheel's line and page, where it does not count in pixels. */
const LINE = 20;
const PAGE = 400;
/** Farther than this, a press was a drag and is no click, CSS px. */
const DRAG = 5;

/**
 * Wheel, keys, and the click that ends a drag. Dragging and pinching are vis-timeline's. The plain wheel is never
 * touched: it scrolls the page, always.
 *
 * @returns a function that stops listening
 */
export function listen(host: HTMLElement, gestures: Gestures): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const rtl = (): boolean => getComputedStyle(host).direction === 'rtl';

  host.addEventListener(
    'wheel',
    (event) => {
      // Before vis-timeline sees it, which knows only one zoom key.
      event.stopPropagation();
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
      const x = event.deltaX * unit;
      const y = event.deltaY * unit;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const step = Math.max(-60, Math.min(60, y));
        gestures.zoom(Math.exp(-step / 180), event.clientX - host.getBoundingClientRect().left);
      } else if (event.shiftKey && x === 0) {
        event.preventDefault();
        gestures.pan(y);
      } else if (Math.abs(x) > Math.abs(y)) {
        event.preventDefault();
        gestures.pan(x);
      }
    },
    { capture: true, passive: false, signal },
  );

  host.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const forward = rtl() ? -1 : 1;
      const steps: Record<string, () => void> = {
        ArrowRight: () => gestures.step(forward),
        ArrowLeft: () => gestures.step(-forward),
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
      act();
    },
    { signal },
  );

  let pressed: { x: number; y: number } | null = null;
  host.addEventListener('pointerdown', (event) => (pressed = { x: event.clientX, y: event.clientY }), {
    capture: true,
    signal,
  });
  host.addEventListener(
    'click',
    (event) => {
      const from = pressed;
      pressed = null;
      // A click from the keyboard or a screen reader has no way behind it.
      if (!from || event.detail === 0) return;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > DRAG) {
        event.stopPropagation();
        event.preventDefault();
      }
    },
    { capture: true, signal },
  );
  return () => stop.abort();
}
