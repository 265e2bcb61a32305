import type { Scale, Stretch } from './scale.js';
import { floorTo, type TickUnit } from './floor-to.js';
import { chooseStep, nextOf, type TickStep } from './units.js';

export interface Tick {
  /** Stable name, so that a line keeps its element while it moves. */
  key: string;
  /** CSS px from the left edge of the window. */
  x: number;
  /** Where its words begin, CSS px. */
  labelX: number;
  /** Its own words: "15", "Oct", "2025", "18:00". Empty where there is no room. */
  label: string;
  /** Under them, where it changes: "Dec", or "Dec 2025"; else empty. */
  context: string;
  contextX: number;
  /** A new month among days, a new year among months, the beginning of a stretch. */
  major: boolean;
  /** Its beginning lies in the window and in its stretch, so that a line marks it. */
  line: boolean;
}

/** How much of what a tick stands in is to be said: the next larger unit, or all up to the year. */
export type TickContext = 'next' | 'all';

export interface TickOptions {
  scale: Scale;
  /** Window in axis coordinates. */
  from: number;
  to: number;
  /** CSS px. */
  width: number;
  /** No unit finer than this. */
  finest: TickUnit;
  words(time: number, unit: TickUnit): string;
  /** Empty where the unit has nothing larger. */
  contextWords(time: number, unit: TickUnit, context: TickContext): string;
  /** Width of a tick's words, CSS px. */
  measure(text: string): number;
}

interface Cell {
  start: number;
  end: number;
  step: TickStep;
  left: number;
  right: number;
  /** It began before its stretch: there is no line to draw. */
  cut: boolean;
}

const GAP = 8;
const INSET = 5;
/** How far into the break beside it a stretch may be named, CSS px: there, a date is worth more than a length. */
const SPILL = 16;

/** The lines and words of the dates under the axis, for each open stretch in the window. */
export function ticks(options: TickOptions): Tick[] {
  const { scale, from, to, width } = options;
  const x = (coordinate: number): number => ((coordinate - from) * width) / (to - from);
  const drawn: Tick[] = [];
  // Nothing stands left of the window.
  const taken = { label: 0, context: 0 };
  let said: Date | null = null;
  scale.stretches.forEach((stretch, index) => {
    if (stretch.kind !== 'open') return;
    let first = true;
    // The break after it has words of its own.
    const end = Math.min(index < scale.stretches.length - 1 ? x(stretch.to) : width, width - 2);
    const begun = drawn.length;
    const before = { ...taken };
    // A day without its month says nothing.
    let isNamed = false;
    const own = cells(stretch, index, options, x);
    for (const cell of own) {
      const date = new Date(cell.start);
      const context = contextOf(cell, date, said, first);
      const tick = word(cell, context, taken, first, end, options);
      drawn.push(tick);
      if (!tick.label) continue;
      isNamed ||= !context || tick.context !== '';
      first = false;
      said = date;
    }
    if (isNamed) return;
    // Too short for its own ticks: its month and year, or of years the year.
    const unit = own[0]?.step.unit === 'year' ? 'year' : 'month';
    const all = cells(stretch, index, options, x, { unit, count: 1, length: 0 });
    const cell = all[(all.length - 1) >> 1];
    if (!cell) return;
    // More to the left: the year under it is a little longer.
    const wider = { ...cell, left: cell.left - 1.5 * SPILL, right: cell.right + SPILL, cut: true };
    const name = word(
      wider,
      unit === 'year' ? null : 'all',
      before,
      true,
      Math.min(end + SPILL, width - 2),
      options,
    );
    if (!name.label || !(first || name.context)) return;
    Object.assign(taken, before);
    drawn.splice(begun, own.length, name);
    said = new Date(cell.start);
  });
  return drawn;
}

/** What has changed since the last words: the first of a stretch says where it stands, later ones what is new. */
function contextOf({ step }: Cell, date: Date, said: Date | null, first: boolean): TickContext | null {
  if (step.unit === 'year') return null;
  if (date.getUTCFullYear() !== said?.getUTCFullYear()) return 'all';
  if (step.unit === 'month') return first ? 'all' : null;
  if (first || date.getUTCMonth() !== said.getUTCMonth()) return 'next';
  return isClock(step.unit) && date.getUTCDate() !== said.getUTCDate() ? 'next' : null;
}

/** The calendar cells of a stretch that lie in the window, cut to the stretch; as long as their words need, or as given. */
function cells(
  stretch: Stretch,
  index: number,
  options: TickOptions,
  x: (c: number) => number,
  given?: TickStep,
): Cell[] {
  const { scale } = options;
  const last = index === scale.stretches.length - 1;
  const start = scale.toTime(Math.max(index === 0 ? -Infinity : stretch.from, options.from));
  const endAt = Math.min(last ? Infinity : stretch.to, options.to);
  const end = timeIn(stretch, endAt);
  if (!(end > start)) return [];
  const pixelsPerMs =
    ((stretch.to - stretch.from) / (stretch.end - stretch.start)) *
    (options.width / (options.to - options.from));
  // No other unit is known so far away.
  const finest = Math.max(-start, end) > LAST ? 'year' : options.finest;
  const step =
    given ??
    chooseStep(pixelsPerMs, finest, (tried) => {
      const { unit, count } = tried;
      // Years far from ours have more words.
      const widths = [WIDE, floorTo(tried, stretch.start)].map((time) =>
        options.measure(options.words(time, unit)),
      );
      return Math.max(...widths) + (count > 1 || isClock(unit) ? 2 * INSET + GAP : GAP + 4);
    });
  if (!step) return [];
  const list: Cell[] = [];
  for (let time = floorTo(step, start); time < end; time = nextOf(step, time)) {
    const next = nextOf(step, time);
    const at = coordinateIn(stretch, time);
    list.push({
      start: time,
      end: next,
      step,
      // The first unit of a stretch may have begun in the break before it.
      left: x(index === 0 ? at : Math.max(at, stretch.from)),
      right: Math.min(x(coordinateIn(stretch, next)), x(endAt)),
      cut: index > 0 && at < stretch.from - 1,
    });
    // A step that does not move on (a date beyond what the calendar can hold) must not turn for ever.
    if (!(next > time) || list.length > 400) break;
  }
  return list;
}

/** The last moment that a `Date` holds, ms. */
const LAST = 8.64e15;
/** 28 December 2028, 20:48:28: wide in every unit. */
const WIDE = Date.UTC(2028, 11, 28, 20, 48, 28);

function isClock(unit: TickUnit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

function timeIn(stretch: Stretch, coordinate: number): number {
  return (
    stretch.start +
    ((coordinate - stretch.from) * (stretch.end - stretch.start)) / (stretch.to - stretch.from)
  );
}

function coordinateIn(stretch: Stretch, time: number): number {
  return (
    stretch.from + ((time - stretch.start) * (stretch.to - stretch.from)) / (stretch.end - stretch.start)
  );
}

function word(
  cell: Cell,
  context: TickContext | null,
  taken: { label: number; context: number },
  /** Nothing was said of its stretch: rather a little to the left than not at all. */
  first: boolean,
  /** No word goes beyond, CSS px. */
  end: number,
  options: TickOptions,
): Tick {
  const { unit, count } = cell.step;
  const left = Math.max(cell.left, 0);
  const right = Math.min(cell.right, options.width);
  const names = count === 1 && !isClock(unit);
  const tick: Tick = {
    key: `${unit}${count}/${cell.start}`,
    x: cell.left,
    major: context !== null,
    line: !cell.cut,
    label: '',
    labelX: 0,
    context: '',
    contextX: 0,
  };
  const label = options.words(cell.start, unit);
  const width = options.measure(label);
  // A day, month or year is a stretch of time: its name stands in its middle, as its events do. A clock time, or the
  // first of several days, is said at its line.
  const place = names ? (left + right - width) / 2 : cell.left + INSET;
  const at = first ? Math.min(place, end - width) : place;
  if ((names && width > right - left) || (!names && cell.cut) || at < taken.label || at + width > end)
    return tick;
  taken.label = at + width + GAP;
  const words = context ? options.contextWords(cell.start, unit, context) : '';
  const contextWidth = words ? options.measure(words) : 0;
  // Under the same left edge; a little to the left where it would be cut by the window.
  const contextX = Math.min(at, end - contextWidth);
  const fits = words !== '' && contextX >= taken.context;
  if (fits) taken.context = contextX + contextWidth + GAP;
  return { ...tick, label, labelX: at, context: fits ? words : '', contextX };
}
