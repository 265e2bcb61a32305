import type { TimelineDocument } from '../model/document.js';
import { createMarks, type Mark, type Measure } from '../zoom/marks.js';
import { place } from '../zoom/place.js';
import type { Placed } from '../zoom/fill.js';
import { laneRows, rowTop, type LaneRows } from '../zoom/rows.js';
import { createScale, type Scale } from '../zoom/scale.js';
import {
  finestUnit,
  holdWindow,
  shortestTime,
  shortestWindow,
  wholeWindow,
  type AxisWindow,
} from '../zoom/window.js';
import type { TickUnit } from '../zoom/units.js';

export interface LayoutInput {
  document: TimelineDocument;
  fold: boolean;
  opened: ReadonlySet<number>;
  /** CSS px. */
  width: number;
  measure: Measure;
  clusterText(marks: readonly Mark[], lead: Mark): string;
}

/** Everything about a story at a width that does not depend on the window: its scale, marks, rows and limits. */
export class Layout {
  readonly scale: Scale;
  readonly marks: readonly Mark[];
  readonly lanes: readonly LaneRows[];
  readonly named: boolean;
  /** The whole story with its margins: the widest window. */
  readonly most: AxisWindow;
  readonly finest: TickUnit;
  readonly widestTitle: number;
  readonly #shortest: number;
  readonly #input: LayoutInput;
  #placed: { perPixel: number; entries: readonly Placed[] } | null = null;

  constructor(input: LayoutInput) {
    const { document, width } = input;
    this.#input = input;
    this.scale = createScale(document, input);
    this.marks = createMarks(document, this.scale, input.measure);
    this.lanes = laneRows(document, width);
    this.named = document.lanes.length > 1;
    this.widestTitle = Math.min(340, width * 0.6);
    this.most = wholeWindow(this.scale, this.marks, width, this.widestTitle);
    this.finest = finestUnit(document);
    this.#shortest = shortestTime(document);
  }

  /** Which marks are drawn alone or gathered at the zoom of a window; the same wherever it lies. */
  placed(window: AxisWindow): readonly Placed[] {
    const perPixel = this.perPixel(window);
    if (this.#placed?.perPixel !== perPixel) this.#placed = { perPixel, entries: this.#place(perPixel) };
    return this.#placed.entries;
  }

  #place(perPixel: number): Placed[] {
    const { measure, clusterText } = this.#input;
    return place(this.marks, this.lanes, {
      from: this.scale.from,
      perPixel,
      widestTitle: this.widestTitle,
      clusterTitle: (marks, lead) => measure(clusterText(marks, lead), false),
    });
  }

  /** Rounded, so that what is lost when a window becomes whole milliseconds is no other zoom. */
  perPixel({ from, to }: AxisWindow): number {
    return Number(((to - from) / this.#input.width).toPrecision(8));
  }

  top(row: number): number {
    return rowTop(this.lanes, row, this.named);
  }

  least(middle: number): number {
    return shortestWindow(this.scale, middle, this.#shortest);
  }

  hold(window: AxisWindow): AxisWindow {
    return holdWindow(window, this.most, this.least((window.from + window.to) / 2));
  }

  isWhole({ from, to }: AxisWindow): boolean {
    return to - from >= (this.most.to - this.most.from) * 0.999;
  }

  /**
   * The first window, zooming in about the middle of some marks, in which they are no longer all in one cluster;
   * `null` where no zoom parts them.
   */
  windowThatParts(marks: readonly Mark[], start: AxisWindow): AxisWindow | null {
    const ids = new Set(marks.map(({ event }) => event.id));
    const together = (entry: Placed): boolean =>
      entry.marks.length > 1 && entry.marks.filter(({ event }) => ids.has(event.id)).length === ids.size;
    const middle = middleOf(marks);
    const least = this.least(middle);
    for (let length = (start.to - start.from) / 1.5; ; length /= 1.5) {
      const held = Math.max(length, least);
      const window = this.hold({ from: middle - held / 2, to: middle + held / 2 });
      const entries = this.#place(this.perPixel(window));
      if (!entries.some(ids.size > 1 ? together : (entry) => holds(entry, ids) && entry.marks.length > 1))
        return window;
      if (held <= least) return null;
    }
  }
}

function holds(entry: Placed, ids: ReadonlySet<string>): boolean {
  return entry.marks.some(({ event }) => ids.has(event.id));
}

export function middleOf(marks: readonly Mark[]): number {
  const from = Math.min(...marks.map((mark) => mark.from));
  const to = Math.max(...marks.map((mark) => mark.to));
  return (from + to) / 2;
}
