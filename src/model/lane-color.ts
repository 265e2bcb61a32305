import type { TimelineDocument } from './document.js';

/** Colours of the palette that lanes take in turn. */
const LANE_COLORS = 8;

/** A lane's colour as a CSS value: its own, or the next of the palette's custom properties. */
export function laneColor(document: TimelineDocument, lane: string | undefined): string {
  const at = document.lanes.findIndex(({ id }) => id === lane);
  return document.lanes[at]?.color ?? `var(--_lane-${(Math.max(at, 0) % LANE_COLORS) + 1})`;
}
