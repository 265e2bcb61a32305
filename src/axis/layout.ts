import type { StorySource } from '../model/block.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { withMargins } from '../model/extent.js';
import { BlockBoard, WholeBoard, type Board, type BoardOptions } from '../zoom/board.js';
import { factsOf } from '../zoom/facts.js';
import type { Placed } from '../zoom/fill.js';
import { filterSource, indexOfStory, isWanted, type Filter } from '../zoom/filter.js';
import { FEW, MarkMaker, type Mark, type Measure } from '../zoom/marks.js';
import { MemorySource } from '../zoom/memory-source.js';
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
  /** The whole story with its margins: the widest window. */
  readonly most: AxisWindow;
  readonly finest: TickUnit;
  readonly widestTitle: number;
  readonly #shortest: number;
  readonly #input: LayoutInput;
  readonly #maker: MarkMaker;
  readonly #memory: MemorySource | null = null;
  readonly #board: Board;

  /** @param before whose scale goes on, so that whoever draws by it has nothing to do anew */
  constructor(input: LayoutInput, before: Layout | null = null) {
    const { document, width, source, filter } = input;
    const facts = factsOf(document);
    this.#input = input;
    this.scale = before?.scale ?? createScale(document, source ? { ...input, span: source.span } : input);
    this.lanes = laneRows(document, width, { lanes: filter.lanes, counts: source?.lanes });
    this.named = document.lanes.length > 1;
    this.widestTitle = Math.min(340, width * 0.6);
    const precision = (source ?? facts).precision;
    this.finest = finestUnit(precision);
    this.#shortest = shortestTime(precision);

    const story = source?.span ?? facts.story;
    const isLarge = Boolean(source) || facts.starts.length > FEW;
    const make = (large: boolean): MarkMaker =>
      new MarkMaker(document, this.scale, input.measure, large && story ? withMargins(story) : null);
    const options = this.#options();
    if (!isLarge) {
      this.#maker = make(false);
      const marks = this.#maker.all();
      this.most = wholeWindow(this.scale, marks, width, this.widestTitle);
      const wanted = marks.filter(({ event }) => isWanted(filter, event));
      this.#board = new WholeBoard(wanted, this.lanes, options);
      return;
    }
    this.most = wholeWindow(this.scale, null, width, this.widestTitle);
    const index = source ? null : indexOfStory(document, filter);
    if (index && index.count <= FEW) {
      this.#maker = make(false);
      const marks = this.#maker.all((event) => isWanted(filter, event));
      this.#board = new WholeBoard(marks, this.lanes, options);
      return;
    }
    this.#maker = make(true);
    if (index) this.#memory = new MemorySource(index, this.scale);
    const blocks = this.#memory ?? (source && filterSource(source, document, filter)) ?? NOTHING;
    this.#board = new BlockBoard(blocks, this.#maker, this.lanes, this.scale, options);
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
    return this.#board.placed(window, this.perPixel(window));
  }

  /** What follows in the order of time; see {@link Board.step}. */
  step(window: AxisWindow, key: string | null, by: number): Placed | null {
    return this.#board.step(window, this.perPixel(window), key, by);
  }

  /** Parts of a window that are not known yet. */
  pending(window: AxisWindow): readonly AxisWindow[] {
    return this.#board.pending(window, this.perPixel(window));
  }

  /** The mark of an event, or `null` where it has nothing to draw. */
  mark(event: TimelineEvent): Mark | null {
    return isWanted(this.#input.filter, event) ? this.#maker.mark(event) : null;
  }

  /** Ids of a cluster's events, the first ones at least, in order. */
  ids({ marks, rest, from, to, lead }: Placed): string[] {
    const found = this.#memory && rest.length ? this.#memory.within(lead.lane, from, to, MOST_NAMED) : null;
    const events = found ?? [...marks, ...rest.map((heap) => heap.lead)].map(({ event }) => event);
    return events.slice(0, MOST_NAMED).map(({ id }) => id);
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

  isAlone({ event }: Mark, window: AxisWindow): boolean {
    return this.placed(window).some(({ key }) => key === event.id);
  }

  #zoomIn(middle: number, length: number, isDone: (window: AxisWindow) => boolean): AxisWindow | null {
    const least = this.least(middle);
    for (; ; length /= 1.5) {
      const held = Math.max(length, least);
      const window = this.hold({ from: middle - held / 2, to: middle + held / 2 });
      if (isDone(window)) return window;
      if (!(held > least)) return null;
    }
  }
}

const NOTHING = {
  block: (level: number, number: number) => ({ level, number, count: 0, events: [], through: [], rest: [] }),
};

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
