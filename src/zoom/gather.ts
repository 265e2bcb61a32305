import type { Mark } from './marks.js';
import { byImportance, fill, footprint, measureMark, type Placed, type PlaceOptions } from './fill.js';

/** A cluster's mark: a pill with its number, CSS px. */
export const PILL = 30;
/** A cell is at least this wide, and less than twice. */
const CELL = 104;

/**
 * The last row of a lane: what fits is drawn alone, the rest is gathered by cells of a fixed grid on the axis, so that
 * zooming splits and joins clusters in place. No two marks of the row overlap.
 */
export function gather(marks: readonly Mark[], row: number, options: PlaceOptions): Placed[] {
  const { placed, left } = fill(marks.toSorted(byImportance), 1, row, options);
  if (!left.length) return placed;
  const cellWidth = 2 ** Math.ceil(Math.log2(CELL * options.perPixel));
  const cellOf = (mark: Mark): number => Math.floor((mark.from - options.from) / cellWidth);

  const crowded = new Set(left.map(cellOf));
  const groups = new Map<number, Mark[]>();
  const alone: Placed[] = [];
  for (const mark of marks) {
    const cell = cellOf(mark);
    if (!crowded.has(cell)) continue;
    const group = groups.get(cell);
    if (group) group.push(mark);
    else groups.set(cell, [mark]);
  }
  for (const single of placed) if (!crowded.has(cellOf(single.lead))) alone.push(single);

  const make = (group: readonly Mark[], cell: number): Placed =>
    cluster(group, row, cell, cellWidth, options);
  const entries: Placed[] = [...alone];
  for (const [cell, group] of groups) {
    const [single] = group;
    if (group.length > 1) entries.push(make(group, cell));
    else if (single)
      entries.push(standAside({ ...measureMark(single, options), row }, entries, make, cellOf));
  }
  return join(
    entries.toSorted((a, b) => a.left - b.left),
    make,
    cellOf,
  );
}

/**
 * One event that found no room for its title: alone where its mark is in nobody's way, otherwise in a cluster with the
 * one in whose way it is, so that it never takes the room of a more important title.
 */
function standAside(
  single: Placed,
  entries: Placed[],
  make: (marks: readonly Mark[], cell: number) => Placed,
  cellOf: (mark: Mark) => number,
): Placed {
  const at = entries.findIndex((entry) => {
    const [from, to] = footprint(entry);
    return single.left < to && single.right > from;
  });
  const [host] = at < 0 ? [] : entries.splice(at, 1);
  return host ? make([...host.marks, ...single.marks], cellOf(host.lead)) : single;
}

/** Marks that overlap although their cells differ become one cluster, in the cell of the first. */
function join(
  entries: readonly Placed[],
  make: (marks: readonly Mark[], cell: number) => Placed,
  cellOf: (mark: Mark) => number,
): Placed[] {
  const joined: Placed[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (!last || last.right + 4 <= entry.left) {
      joined.push(entry);
      continue;
    }
    joined.pop();
    const host = last.marks.length >= entry.marks.length ? last : entry;
    const cell = cellOf(host.marks[0] ?? host.lead);
    joined.push(make([...last.marks, ...entry.marks], cell));
  }
  return joined;
}

function cluster(
  marks: readonly Mark[],
  row: number,
  cell: number,
  cellWidth: number,
  options: PlaceOptions,
): Placed {
  const ordered = marks.toSorted((a, b) => a.index - b.index);
  const lead = marks.toSorted(byImportance)[0] ?? raise();
  const inCell = ordered.map((mark) => (mark.from - options.from) / options.perPixel);
  const middle = (Math.min(...inCell) + Math.max(...inCell)) / 2;
  // Where its events are, so that zooming about it leads to them; at the left end of the story, whole.
  const left = Math.max(middle - PILL / 2, 0);
  return {
    key: `${row}/${Math.log2(cellWidth)}/${cell}`,
    row,
    marks: ordered,
    lead,
    left,
    right: left + PILL,
    side: 'right',
    title: Math.min(options.clusterTitle(ordered, lead), options.widestTitle),
  };
}

function raise(): never {
  throw new Error('a group of events cannot be empty');
}
