import type { AxisWindow } from '../zoom/window.js';

/**
 * Moves a window to another, frame by frame. vis-timeline's own animation runs on 20 ms timers and the wall clock,
 * moves both edges in a straight line (so that a deep zoom seems to fall), and cannot be stopped by a press.
 */
export class Glide {
  readonly #step: (window: AxisWindow) => void;
  #frame = 0;
  /** Where it goes or has gone, until something else moves the window. */
  #end: AxisWindow | null = null;

  constructor(step: (window: AxisWindow) => void) {
    this.#step = step;
  }

  /** @param duration ms; 0, or a page that nobody sees, goes there at once */
  go(start: AxisWindow, end: AxisWindow, duration: number): void {
    this.stop();
    if (!duration || document.hidden) {
      this.#step(end);
      return;
    }
    this.#end = end;
    let began: number | null = null;
    const next = (now: number): void => {
      began ??= now;
      const share = Math.min((now - began) / duration, 1);
      this.#step(share === 1 ? end : between(start, end, ease(share)));
      if (share < 1) this.#frame = requestAnimationFrame(next);
    };
    this.#frame = requestAnimationFrame(next);
  }

  /** Is at its end at once: what is asked for next begins there. */
  finish(): void {
    if (this.#end) this.go(this.#end, this.#end, 0);
  }

  stop(): void {
    this.#end = null;
    cancelAnimationFrame(this.#frame);
  }
}

function ease(share: number): number {
  return share < 0.5 ? 2 * share ** 2 : 1 - 2 * (1 - share) ** 2;
}

/** Between two windows: lengths grow in proportion, about the one point that keeps its place on the screen. */
function between(start: AxisWindow, end: AxisWindow, share: number): AxisWindow {
  const before = start.to - start.from;
  const after = end.to - end.from;
  if (Math.abs(after - before) < before * 1e-6) {
    const from = start.from + (end.from - start.from) * share;
    return { from, to: from + after };
  }
  const fixed = (start.from * after - end.from * before) / (after - before);
  const length = before * (after / before) ** share;
  const from = fixed - ((fixed - start.from) * length) / before;
  return { from, to: from + length };
}
