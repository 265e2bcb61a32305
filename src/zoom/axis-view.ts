import type { Scale } from './scale.js';
import type { AxisWindow } from './window.js';

/** Where the axis is: comes up from it with every movement. */
export interface AxisView {
  /** CSS px. */
  width: number;
  scale: Scale;
  window: AxisWindow;
  /** The widest window. */
  most: AxisWindow;
  /** The window on the story's wall clock, ms. */
  start: number;
  end: number;
  canZoomIn: boolean;
  canZoomOut: boolean;
  /** There is more of the story to the left, to the right. */
  canGoBack: boolean;
  canGoOn: boolean;
  /** False while it moves. */
  settled: boolean;
}
