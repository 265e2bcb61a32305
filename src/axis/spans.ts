import type { Placed } from '../zoom/fill.js';
import type { AxisWindow } from '../zoom/window.js';

/** A window of the same length about another place. */
export function centred({ from, to }: AxisWindow, middle: number): AxisWindow {
  const half = (to - from) / 2;
  return { from: middle - half, to: middle + half };
}

/** What vis-timeline is told of a mark: a place for a dot or cluster, a range for a bar. */
export function itemSpan(
  { count, lead, left, right }: Placed,
  from: number,
  perPixel: number,
): { start: number; end: number } {
  if (count === 1 && lead.shape === 'bar') {
    return { start: Math.round(lead.from), end: Math.round(Math.max(lead.to, from + right * perPixel)) };
  }
  const middle = Math.round(from + ((left + right) / 2) * perPixel);
  return { start: middle, end: middle };
}
