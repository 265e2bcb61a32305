import type { Mark } from './marks.js';
import type { LaneRows } from './rows.js';
import { byImportance, fill, type Placed, type PlaceOptions } from './fill.js';
import { gather } from './gather.js';

/**
 * Which events are drawn at a zoom, in which row, and which are gathered in clusters. Worked out for the whole story
 * at once from the zoom alone: wherever the window lies, the same zoom gives the same rows and clusters, so panning
 * never regroups.
 */
export function place(marks: readonly Mark[], lanes: readonly LaneRows[], options: PlaceOptions): Placed[] {
  const byLane = groupByLane(marks);
  return lanes.flatMap(({ lane, first, rows }) => {
    const own = (byLane.get(lane) ?? []).toSorted(byImportance);
    const all = fill(own, rows, first, options);
    if (!all.left.length) return all.placed;
    // Not everything fits: the last row gathers what the others could not take.
    const most = fill(own, rows - 1, first, options);
    return [...most.placed, ...gather(most.left, first + rows - 1, options)];
  });
}

function groupByLane(marks: readonly Mark[]): Map<number, Mark[]> {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.lane);
    if (group) group.push(mark);
    else groups.set(mark.lane, [mark]);
  }
  return groups;
}
