import type { AxisView } from '../zoom/axis-view.js';
import type { AxisWindow } from '../zoom/window.js';
import type { Layout } from './layout.js';

/** What is left of the story counts from this share of the window on. */
const EDGE = 0.001;

/** What a window shows, and where it can still go. */
export function axisView(layout: Layout, window: AxisWindow, settled: boolean): AxisView {
  const length = window.to - window.from;
  const { scale, most, width } = layout;
  return {
    width,
    scale,
    window,
    most,
    start: scale.toTime(window.from),
    end: scale.toTime(window.to),
    canZoomIn: length > layout.least((window.from + window.to) / 2) * 1.01,
    canZoomOut: !layout.isWhole(window),
    canGoBack: window.from - most.from > length * EDGE,
    canGoOn: most.to - window.to > length * EDGE,
    settled,
  };
}
