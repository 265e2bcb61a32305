import type { StorySource } from '../model/block.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { WholeBoard, type BoardOptions } from '../zoom/board.js';
import { factsOf, isLarge } from '../zoom/facts.js';
import type { Placed } from '../zoom/fill.js';
import { isWanted, type Filter } from '../zoom/filter.js';
import { MarkMaker, type Mark, type Measure } from '../zoom/marks.js';
import type { Placing } from '../zoom/large.js';
import type { Large } from '../zoom/load-large.js';
import { laneRows, rowTop, widestTitle, type LaneRows } from '../zoom/rows.js';
import { createScale, type Scale } from '../zoom/scale.js';
import {
  finestUnit,
  holdWindow,
  shortestTime,
  shortestWindow,
  wholeWindow,
  type AxisWindow,
} from '../zoom/window.js';
import type { TickUnit } from '../zoom/floor-to.js';

export interface LayoutInput {
  document: TimelineDocument;
  fold: boolean;
  opened: readonly number[];
  filter: Filter;
  /** Where the events come bit by bit. */
  source: StorySource | null;
  /** CSS px. */
  width: number;
  measure: Measure;
  clusterText(count: number, lead: Mark): string;
}

/** The most events of one place that are told by name: more than anybody reads in a list. */
const MOST_NAMED = 200;

/** Everything about a story at a width that does not depend on the window: its scale, rows and limits. */
export class Layout {
  readonly scale: Scale;
  readonly lanes: readonly LaneRows[];
  readonly named: boolean;
  /** CSS px. */
  readonly width: number;
  /** Nothing is placed until the module for large stories is there. */
  readonly isWaiting: boolean;
  /** The whole story with its margins: the widest window. */
  readonly most: AxisWindow;
  readonly finest: TickUnit;
  readonly widestTitle: number;
  readonly #shortest: number;
  readonly #input: LayoutInput;
  readonly #placing: Placing;

  /**
   * @param large how to place a story with many events, once that is loaded
   * @param before whose scale goes on, so that whoever draws by it has nothing to do anew
   */
  constructor(input: LayoutInput, large: Large | null, before: Layout | null) {
    const { document, width, source, filter } = input;
    const facts = factsOf(document);
    this.#input = input;
    this.width = width;
    this.scale = before?.scale ?? createScale(document, source ? { ...input, span: source.span } : input);
    this.lanes = laneRows(document, width, { lanes: filter.lanes, counts: source?.lanes });
    this.named = document.lanes.length > 1;
    this.widestTitle = widestTitle(width);
    const precision = (source ?? facts).precision;
    this.finest = finestUnit(precision);
    this.#shortest = shortestTime(precision);

    const needsLarge = isLarge(document, source);
    this.isWaiting = needsLarge && !large;
    if (needsLarge && large) {
      this.most = wholeWindow(this.scale, null, width, this.widestTitle);
      const { measure } = input;
      const { scale, lanes } = this;
      this.#placing = large.placeLarge({
        document,
        scale,
        lanes,
        filter,
        source,
        measure,
        options: this.#options(),
      });
      return;
    }
    const maker = new MarkMaker(document, this.scale, input.measure);
    const marks = needsLarge ? [] : maker.all();
    this.most = wholeWindow(this.scale, needsLarge ? null : marks, width, this.widestTitle);
    const wanted = marks.filter(({ event }) => isWanted(filter, event));
    this.#placing = {
      board: new WholeBoard(wanted, this.lanes, this.#options()),
      maker,
      counted: () => [],
    };
  }

  #options(): BoardOptions {
    const { measure, clusterText } = this.#input;
    return {
      from: this.scale.from,
      widestTitle: this.widestTitle,
      clusterTitle: (count, lead) => measure(clusterText(count, lead), false),
    };
  }

  /** Which marks are drawn alone or gathered at the zoom of a window; the same wherever it lies. */
  placed(window: AxisWindow): readonly Placed[] {
    return this.#placing.board.placed(window, this.perPixel(window));
  }

  /** What follows in the order of time; see {@link Board.step}. */
  step(window: AxisWindow, key: string | null, by: number): Placed | null {
    return this.#placing.board.step(window, this.perPixel(window), key, by);
  }

  /** Parts of a window that are not known yet. */
  pending(window: AxisWindow): readonly AxisWindow[] {
    return this.#placing.board.pending(window, this.perPixel(window));
  }

  /** The mark of an event, or `null` where it has nothing to draw. */
  mark(event: TimelineEvent): Mark | null {
    return isWanted(this.#input.filter, event) ? this.#placing.maker.mark(event) : null;
  }

  /** Ids of a cluster's events, the first ones at least, in order. */
  ids(cluster: Placed): string[] {
    const named = cluster.marks.map(({ event }) => event);
    const counted = cluster.rest.length ? this.#placing.counted(cluster, MOST_NAMED) : [];
    return [...new Set([...named, ...counted].map(({ id }) => id))].slice(0, MOST_NAMED);
  }

  /** Rounded, so that what is lost when a window becomes whole milliseconds is no other zoom. */
  perPixel({ from, to }: AxisWindow): number {
    return Number(((to - from) / this.width).toPrecision(8));
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

  /** The window of a time, wall clock, ms, as far as the story goes: what is asked for beyond it has no place. */
  timed(start: number, end: number): AxisWindow {
    const { scale, most } = this;
    const [from, to] = [scale.toAxis(start), scale.toAxis(end)];
    const inside = { from: Math.max(from, most.from), to: Math.min(to, most.to) };
    return this.hold(inside.from < inside.to ? inside : { from, to });
  }

  isWhole({ from, to }: AxisWindow): boolean {
    return to - from >= (this.most.to - this.most.from) * 0.999;
  }

  /** The first window, zooming in about a cluster, in which it has parted; `null` where no zoom parts it. */
  windowThatParts(cluster: Placed, start: AxisWindow): AxisWindow | null {
    const middle = middleOfPlaced(cluster);
    // Of a large cluster, all of it and some air, rather than the first window in which one of its events is alone.
    const length = cluster.rest.length ? (cluster.to - cluster.from) * 1.3 : 0;
    const first = Math.min(length || Infinity, (start.to - start.from) / 1.5);
    return this.#zoomIn(middle, first, (window) => !this.placed(window).some((e) => holdsAll(e, cluster)));
  }

  /** The first window, zooming in about a mark, in which it is drawn alone; `null` where there is none. */
  windowThatShows(mark: Mark, start: AxisWindow): AxisWindow | null {
    return this.#zoomIn(middleOf(mark), (start.to - start.from) / 1.5, (window) =>
      this.isAlone(mark, window),
    );
  }

  isAlone(mark: Mark, window: AxisWindow): boolean {
    // Only where it lies: of a large story, all of the window would have to be placed at each zoom.
    const about = { from: Math.max(mark.from, window.from), to: Math.min(mark.to, window.to) };
    return this.#placing.board.placed(about, this.perPixel(window)).some(({ key }) => key === mark.event.id);
  }

  /**
   * By steps of 1.5, of which each is tried only where it must be: in strides that double, and then between the last two.
   * In a crowd an event is alone only many steps in, and for each that is tried marks are placed.
   */
  #zoomIn(middle: number, length: number, isDone: (window: AxisWindow) => boolean): AxisWindow | null {
    const least = this.least(middle);
    const steps = Math.max(Math.ceil(Math.log(length / least) / Math.log(1.5)), 0);
    const at = (step: number): AxisWindow => {
      const half = Math.max(length / 1.5 ** step, least) / 2;
      return this.hold({ from: middle - half, to: middle + half });
    };
    let before = -1;
    let found = 0;
    for (let stride = 1; !isDone(at(found)); stride *= 2) {
      if (found === steps) return null;
      before = found;
      found = Math.min(found + stride, steps);
    }
    while (found - before > 1) {
      const step = (before + found) >> 1;
      if (isDone(at(step))) found = step;
      else before = step;
    }
    return at(found);
  }
}

/** Whether a cluster holds all that another holds. */
function holdsAll(entry: Placed, cluster: Placed): boolean {
  if (entry.count < 2) return false;
  if (entry.rest.length || cluster.rest.length) {
    return (
      entry.lead.lane === cluster.lead.lane &&
      entry.count >= cluster.count &&
      entry.from <= cluster.from &&
      entry.to >= cluster.to
    );
  }
  const ids = new Set(entry.marks.map(({ event }) => event.id));
  return cluster.marks.every(({ event }) => ids.has(event.id));
}

export function middleOf({ from, to }: Pick<AxisWindow, 'from' | 'to'>): number {
  return (from + to) / 2;
}

/** The middle of what an entry stands for, as far as its events are known. */
export function middleOfPlaced({ marks, rest, from, to }: Placed): number {
  if (rest.length) return (from + to) / 2;
  return middleOf({
    from: marks.reduce((least, mark) => Math.min(least, mark.from), Infinity),
    to: marks.reduce((most, mark) => Math.max(most, mark.to), -Infinity),
  });
}
