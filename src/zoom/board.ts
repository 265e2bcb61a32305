import type { Placed, PlaceOptions } from './fill.js';
import type { Mark } from './marks.js';
import { place } from './place.js';
import type { LaneRows } from './rows.js';
import type { AxisWindow } from './window.js';

export type BoardOptions = Pick<PlaceOptions, 'from' | 'widestTitle' | 'clusterTitle'>;

/** What is placed at each zoom, for a window and around it. The same zoom gives the same wherever the window lies. */
export interface Board {
  /** All that may be in the window, and perhaps more. */
  placed(window: AxisWindow, perPixel: number): readonly Placed[];
  /**
   * The next one in the order of time, from one that stands in the window; with infinite steps, the first or last of
   * the story. `null` where there is none.
   */
  step(window: AxisWindow, perPixel: number, key: string | null, by: number): Placed | null;
  /** Parts of the window of which more is to come. */
  pending(window: AxisWindow, perPixel: number): readonly AxisWindow[];
}

/** A story with few events, placed all at once. */
export class WholeBoard implements Board {
  #placed: { perPixel: number; entries: readonly Placed[] } | null = null;

  constructor(
    private readonly marks: readonly Mark[],
    private readonly lanes: readonly LaneRows[],
    private readonly options: BoardOptions,
  ) {}

  placed(_: AxisWindow, perPixel: number): readonly Placed[] {
    if (this.#placed?.perPixel !== perPixel) {
      this.#placed = { perPixel, entries: place(this.marks, this.lanes, { ...this.options, perPixel }) };
    }
    return this.#placed.entries;
  }

  step(window: AxisWindow, perPixel: number, key: string | null, by: number): Placed | null {
    const entries = this.placed(window, perPixel).toSorted(
      (a, b) => (a.marks[0]?.index() ?? 0) - (b.marks[0]?.index() ?? 0),
    );
    const at = Number.isFinite(by) ? entries.findIndex((entry) => entry.key === key) + by : by;
    return entries[Math.min(Math.max(at, 0), entries.length - 1)] ?? null;
  }

  pending(): readonly AxisWindow[] {
    return [];
  }
}
