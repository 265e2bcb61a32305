import type { Precision } from '../model/date.js';
import { DOT, GUTTER, TITLE_GAP } from './fill.js';
import type { Mark } from './marks.js';
import { FEW, MOST_AIR } from './rows.js';
import type { Scale } from './scale.js';
import type { TickUnit } from './floor-to.js';

/** A window on the axis, in axis coordinates; `from < to`. */
export interface AxisWindow {
  from: number;
  to: number;
}

/** Likewise, of a story with more than a few events. */
const LITTLE_AIR = 1.04;

/** The window of the whole story: all marks, and as far as possible their titles; `null` where there are too many. */
export function wholeWindow(
  scale: Scale,
  marks: readonly Mark[] | null,
  width: number,
  widestTitle: number,
): AxisWindow {
  const plain = scale.to - scale.from;
  if (!marks) return { from: scale.from, to: scale.from + plain * LITTLE_AIR };
  let needed = plain;
  for (const mark of marks) {
    const room = width - GUTTER - TITLE_GAP - DOT - Math.min(mark.titleWidth(), widestTitle);
    if (room > 0) needed = Math.max(needed, ((mark.to - scale.from) * width) / room);
  }
  return {
    from: scale.from,
    to: scale.from + Math.min(needed, plain * (marks.length > FEW ? LITTLE_AIR : MOST_AIR)),
  };
}

const DAY = 86_400_000;
const SHORTEST: Record<Precision, number> = {
  second: 20_000,
  minute: 10 * 60_000,
  day: 2 * DAY,
  month: 60 * DAY,
  season: 180 * DAY,
  year: 730 * DAY,
  decade: 7300 * DAY,
  century: 73_000 * DAY,
  millennium: 730_000 * DAY,
};

/** The shortest time that a window may show, ms: enough to tell apart the finest dates of the story. */
export function shortestTime(precision: Precision): number {
  return SHORTEST[precision];
}

/** No tick finer than this says anything about the story. */
export function finestUnit(precision: Precision): TickUnit {
  const shortest = shortestTime(precision);
  if (shortest <= SHORTEST.second) return 'second';
  if (shortest <= SHORTEST.minute) return 'minute';
  if (shortest <= SHORTEST.day) return 'day';
  return shortest <= SHORTEST.season ? 'month' : 'year';
}

/** The engine counts in whole coordinates: in a window of fewer, marks would jump. */
const LEAST = 10_000;

/** The narrowest window about a place, in axis coordinates: the pace of the axis differs from stretch to stretch. */
export function shortestWindow(scale: Scale, middle: number, shortest: number): number {
  const near = scale.stretchAt(middle);
  const stretch = near.kind === 'open' ? near : (scale.stretches.find(({ kind }) => kind === 'open') ?? near);
  return Math.max((shortest * (stretch.to - stretch.from)) / (stretch.end - stretch.start), LEAST);
}

/** A window held within limits: not narrower than `least`, not wider than `most`, and inside it. */
export function holdWindow(window: AxisWindow, most: AxisWindow, least: number): AxisWindow {
  const widest = most.to - most.from;
  const length = Math.min(Math.max(window.to - window.from, Math.min(least, widest)), widest);
  const middle = (window.from + window.to) / 2;
  const from = Math.min(Math.max(middle - length / 2, most.from), most.to - length);
  return { from, to: from + length };
}

/** A window zoomed by a factor (over 1 is in) so that the given coordinate stays where it is. */
export function zoomWindow({ from, to }: AxisWindow, factor: number, about: number): AxisWindow {
  return { from: about - (about - from) / factor, to: about + (to - about) / factor };
}
