import type { Mark } from './marks.js';
import type { LaneRows } from './rows.js';
import { byImportance, emptyRows, fill, type Placed, type PlaceOptions } from './fill.js';
import { cellWidth, gather } from './gather.js';

/**
 * Which events of a small story are drawn at a zoom, in which row, and which are gathered in clusters. Worked out for
 * the whole story at once from the zoom alone: wherever the window lies, the same zoom gives the same rows and
 * clusters, so panning never regroups.
 */
export function place(marks: readonly Mark[], lanes: readonly LaneRows[], options: PlaceOptions): Placed[] {
  const byLane = groupByLane(marks);
  const grid = { origin: options.from, cell: cellWidth(options.perPixel) };
  return lanes.flatMap(({ lane, first, rows }) => {
    const own = (byLane.get(lane) ?? []).toSorted(byImportance);
    const all = fill(own, emptyRows(rows), first, options);
    if (!all.left.length) return all.placed;
    // Not everything fits: the last row gathers what the others could not take.
    const most = fill(own, emptyRows(rows - 1), first, options);
    return [...most.placed, ...gather(most.left, [], first + rows - 1, grid, options)];
  });
}

export function groupByLane<Entry extends { lane: number }>(entries: readonly Entry[]): Map<number, Entry[]> {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.lane);
    if (group) group.push(entry);
    else groups.set(entry.lane, [entry]);
  }
  return groups;
}
