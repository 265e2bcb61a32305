import type { Mark } from './marks.js';
import {
  AIR,
  byImportance,
  emptyRows,
  fill,
  footprint,
  measureMark,
  type Heap,
  type Placed,
  type PlaceOptions,
} from './fill.js';

/** A cluster's mark: a pill with its number, CSS px. */
const PILL = 30;
/** From this many events on its number is longer. */
const MANY = 1000;
const LONG_PILL = 46;
/** A cell is at least this wide, and less than twice. */
const CELL = 104;

/** A fixed grid on the axis, so that zooming splits and joins clusters in place. Axis coordinates. */
export interface Grid {
  origin: number;
  cell: number;
}

/** Width of the cells at a zoom: a power of two. */
export function cellWidth(perPixel: number): number {
  return 2 ** Math.ceil(Math.log2(CELL * perPixel));
}

/**
 * The last row of a lane: what fits is drawn alone, the rest is gathered by the cells of a grid. No two marks of the
 * row overlap.
 *
 * @param heaps what is only counted: always gathered
 */
export function gather(
  marks: readonly Mark[],
  heaps: readonly Heap[],
  row: number,
  grid: Grid,
  options: PlaceOptions,
): Placed[] {
  const { placed, left } = fill(marks.toSorted(byImportance), emptyRows(1), row, options);
  if (!left.length && !heaps.length) return placed;
  return new Gathering(row, grid, options).gather(marks, heaps, placed, left);
}

interface Group {
  marks: Mark[];
  rest: Heap[];
}

class Gathering {
  constructor(
    private readonly row: number,
    private readonly grid: Grid,
    private readonly options: PlaceOptions,
  ) {}

  gather(
    marks: readonly Mark[],
    heaps: readonly Heap[],
    placed: readonly Placed[],
    left: readonly Mark[],
  ): Placed[] {
    const crowded = new Set([...left, ...heaps].map(({ from }) => this.#cellOf(from)));
    const groups = new Map<number, Group>();
    const groupAt = (cell: number): Group => {
      let group = groups.get(cell);
      if (!group) groups.set(cell, (group = { marks: [], rest: [] }));
      return group;
    };
    for (const mark of marks) {
      const cell = this.#cellOf(mark.from);
      if (crowded.has(cell)) groupAt(cell).marks.push(mark);
    }
    for (const heap of heaps) groupAt(this.#cellOf(heap.from)).rest.push(heap);

    const entries = placed.filter(({ from }) => !crowded.has(this.#cellOf(from)));
    for (const [cell, group] of groups) {
      const [single] = group.marks;
      if (group.marks.length > 1 || group.rest.length) entries.push(this.#cluster(group, cell));
      else if (single) entries.push(this.#standAside(single, entries));
    }
    return distinct(this.#join(entries.toSorted((a, b) => a.left - b.left)));
  }

  #cellOf(coordinate: number): number {
    return Math.floor((coordinate - this.grid.origin) / this.grid.cell);
  }

  /**
   * One event that found no room for its title: alone where its mark is in nobody's way, otherwise in a cluster with
   * the one in whose way it is, so that it never takes the room of a more important title.
   */
  #standAside(mark: Mark, entries: Placed[]): Placed {
    const single = { ...measureMark(mark, this.options), row: this.row };
    const at = entries.findIndex((entry) => {
      const [from, to] = footprint(entry);
      return single.left < to && single.right > from;
    });
    const [host] = at < 0 ? [] : entries.splice(at, 1);
    return host ? this.#cluster(together(host, single), this.#cellOf(host.lead.from)) : single;
  }

  /** Marks that overlap although their cells differ become one cluster, in the cell of the larger. */
  #join(entries: readonly Placed[]): Placed[] {
    const joined: Placed[] = [];
    for (const entry of entries) {
      const last = joined.at(-1);
      if (!last || last.right + AIR <= entry.left) {
        joined.push(entry);
        continue;
      }
      joined.pop();
      const host = last.count >= entry.count ? last : entry;
      const first = host.rest.length ? host.from : (host.marks[0] ?? host.lead).from;
      joined.push(this.#cluster(together(last, entry), this.#cellOf(first)));
    }
    return joined;
  }

  #cluster({ marks, rest }: Group, cell: number): Placed {
    const { row, grid, options } = this;
    const ordered = marks.toSorted((a, b) => a.index() - b.index());
    const lead = [...marks, ...rest.map((heap) => heap.lead)].sort(byImportance)[0] ?? raise();
    let count = ordered.length;
    let from = Infinity;
    let to = -Infinity;
    for (const mark of marks) {
      from = Math.min(from, mark.from);
      to = Math.max(to, mark.from);
    }
    for (const heap of rest) {
      count += heap.count;
      from = Math.min(from, heap.from);
      to = Math.max(to, heap.to);
    }
    // Where its events are, so that zooming about it leads to them; at the left end of the story, whole.
    const middle = ((from + to) / 2 - options.from) / options.perPixel;
    const width = count < MANY ? PILL : LONG_PILL;
    const { left: least, right: most } = options.bounds ?? { left: 0, right: Infinity };
    const left = Math.max(Math.min(middle - width / 2, most - AIR - width), least, 0);
    return {
      key: `${row}/${Math.log2(grid.cell)}/${cell}`,
      row,
      count,
      marks: ordered,
      rest,
      lead,
      from,
      to,
      left,
      right: left + width,
      side: 'right',
      title: Math.min(options.clusterTitle(count, lead), options.widestTitle),
    };
  }
}

/** Two clusters may come to one cell, by those that joined them: each has a name of its own all the same. */
function distinct(entries: readonly Placed[]): Placed[] {
  const keys = new Set<string>();
  return entries.map((entry) => {
    const key = keys.has(entry.key) ? `${entry.key}/${entry.lead.event.id}` : entry.key;
    keys.add(key);
    return key === entry.key ? entry : { ...entry, key };
  });
}

function together(one: Placed, other: Placed): Group {
  return { marks: [...one.marks, ...other.marks], rest: [...one.rest, ...other.rest] };
}

function raise(): never {
  throw new Error('a group of events cannot be empty');
}
