import type { TimelineDocument } from './document.js';

/** Lanes of a story that has more share the last one on the axis, still in their colours: nobody reads an axis of ten screens. */
export const MOST_LANES = 24;

/** By the id of each lane, which of the axis's lanes it is drawn in, counted from 0. */
export function laneNumbers({
  lanes,
}: Pick<TimelineDocument, 'lanes'>): ReadonlyMap<string | undefined, number> {
  return new Map(lanes.map(({ id }, at) => [id, laneNumber(at)]));
}

/** The same for its place in the document. */
export function laneNumber(place: number): number {
  return Math.min(place, MOST_LANES - 1);
}

/** How many lanes the axis has; one in a document without lanes. */
export function laneCount({ lanes }: Pick<TimelineDocument, 'lanes'>): number {
  return laneNumber(Math.max(lanes.length - 1, 0)) + 1;
}
