import type { TimelineDocument } from '../../model/document.js';
import { MOST_LANES } from '../../model/lane-numbers.js';
import type { Advice } from './advice.js';

/** More lanes than the axis has. */
export function laneAdvice({ lanes }: TimelineDocument): Advice[] {
  if (lanes.length <= MOST_LANES) return [];
  return [
    {
      code: 'lanes-many',
      path: 'lanes',
      message: `The story has ${lanes.length} lanes. The axis has ${MOST_LANES}; from lane ${MOST_LANES} on they share the last.`,
      hint: 'Let lanes be a few groups, such as sides or places, and say what is finer in the titles.',
    },
  ];
}
