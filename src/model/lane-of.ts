import type { TimelineDocument, TimelineEvent } from './document.js';

/** Title of the lane of an event, where there are others: of one lane nobody needs the name. */
export function laneOf({ lane }: TimelineEvent, { lanes }: TimelineDocument): string | undefined {
  return lanes[1] && lanes.find(({ id }) => id === lane)?.title;
}
