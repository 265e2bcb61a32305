import type { Scale, Stretch } from './scale.js';
import { chooseStep, floorTo, nextOf, type TickStep, type TickUnit } from './units.js';

export interface Tick {
  /** Stable name, so that a line keeps its element while it moves. */
  key: string;
  /** CSS px from the left edge of the window. */
  x: number;
  /** Where its words begin, CSS px. */
  labelX: number;
  /** Empty where there is no room. */
  label: string;
  /** A new month among days, a new year among months, the beginning of a stretch. */
  major: boolean;
}

/** How much of its context a tick says: nothing ("15"), the next larger unit ("15 Dec"), or all ("15 Dec 2025"). */
export type TickContext = 'none' | 'next' | 'all';

export interface TickOptions {
  scale: Scale;
  /** Window in axis coordinates. */
  from: number;
  to: number;
  /** CSS px. */
  width: number;
  /** No unit finer than this. */
  finest: TickUnit;
  words(time: number, unit: TickUnit, context: TickContext): string;
  /** Width of a tick's words, CSS px. */
  measure(text: string): number;
}

interface Cell {
  start: number;
  end: number;
  step: TickStep;
  left: number;
  right: number;
  first: boolean;
}

const GAP = 8;
const INSET = 5;

/** The lines and words of the dates under the axis, for each open stretch in the window. */
export function ticks(options: TickOptions): Tick[] {
  const { scale, from, to, width } = options;
  const x = (coordinate: number): number => ((coordinate - from) * width) / (to - from);
  const drawn: Tick[] = [];
  let taken = 0;
  let saidYear: number | undefined;
  scale.stretches.forEach((stretch, index) => {
    if (stretch.kind !== 'open') return;
    let saidMonth: number | undefined;
    for (const cell of cells(stretch, index, options, x)) {
      const date = new Date(cell.start);
      const year = date.getUTCFullYear();
      const month = date.getUTCMonth();
      const context: TickContext =
        year !== saidYear ? 'all' : month !== saidMonth && cell.step.unit === 'day' ? 'next' : newDay(cell);
      const tick = word(cell, context, taken, options);
      drawn.push(tick);
      if (!tick.label) continue;
      taken = tick.labelX + options.measure(tick.label) + GAP;
      saidYear = year;
      saidMonth = month;
    }
  });
  return drawn;
}

/** Among clock times, the first of each day says which day it is. */
function newDay({ start, step, first }: Cell): TickContext {
  const clock = step.unit === 'hour' || step.unit === 'minute' || step.unit === 'second';
  return clock && (first || start % 86_400_000 === 0) ? 'next' : 'none';
}

/** The calendar cells of a stretch that lie in the window, cut to the stretch. */
function cells(stretch: Stretch, index: number, options: TickOptions, x: (c: number) => number): Cell[] {
  const { scale } = options;
  const last = index === scale.stretches.length - 1;
  const start = scale.toTime(Math.max(index === 0 ? -Infinity : stretch.from, options.from));
  const endAt = Math.min(last ? Infinity : stretch.to, options.to);
  if (endAt <= Math.max(stretch.from, options.from) && !last && index !== 0) return [];
  const end = timeIn(stretch, endAt);
  if (!(end > start)) return [];
  const pixelsPerMs =
    ((stretch.to - stretch.from) / (stretch.end - stretch.start)) * (options.width / (options.to - options.from));
  const step = chooseStep(pixelsPerMs, options.finest, ({ unit, count }) => {
    const plain = options.measure(options.words(WIDE, unit, 'none'));
    return plain + (count > 1 || isClock(unit) ? 2 * INSET + GAP : GAP + 4);
  });
  if (!step) return [];
  const list: Cell[] = [];
  for (let time = floorTo(step, start); time < end; time = nextOf(step, time)) {
    const next = nextOf(step, time);
    list.push({
      start: time,
      end: next,
      step,
      left: x(coordinateIn(stretch, time)),
      right: Math.min(x(coordinateIn(stretch, next)), x(endAt)),
      first: list.length === 0,
    });
    // A step that does not move on (a date beyond what the calendar can hold) must not turn for ever.
    if (!(next > time) || list.length > 400) break;
  }
  return list;
}

/** 28 December 2028, 20:48:28: wide in every unit. */
const WIDE = Date.UTC(2028, 11, 28, 20, 48, 28);

function isClock(unit: TickUnit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

function timeIn(stretch: Stretch, coordinate: number): number {
  return stretch.start + ((coordinate - stretch.from) * (stretch.end - stretch.start)) / (stretch.to - stretch.from);
}

function coordinateIn(stretch: Stretch, time: number): number {
  return stretch.from + ((time - stretch.start) * (stretch.to - stretch.from)) / (stretch.end - stretch.start);
}

function word(cell: Cell, context: TickContext, taken: number, options: TickOptions): Tick {
  const { unit, count } = cell.step;
  const key = `${unit}${count}/${cell.start}`;
  const left = Math.max(cell.left, 0);
  const right = Math.min(cell.right, options.width);
  const names = count === 1 && !isClock(unit);
  const tick = { key, x: cell.left, major: context !== 'none' };
  const label = options.words(cell.start, unit, context);
  const width = options.measure(label);
  // A day, month or year is a stretch of time: its name stands in its middle, as its events do. A clock time, or the
  // first of several days, is said at its line.
  const middle = (left + right - width) / 2;
  if (names && width <= right - left && middle >= taken) return { ...tick, label, labelX: middle };
  const at = names ? left + 3 : cell.left + INSET;
  const fits = at >= taken && at >= 0 && at + width <= options.width - 2;
  // Longer words than their cell may run on into the next, but a plain name that is cut by the edge is left out.
  if (fits && (!names || (context !== 'none' && cell.right - cell.left >= 20 && left === cell.left)))
    return { ...tick, label, labelX: at };
  return { ...tick, label: '', labelX: 0 };
}
