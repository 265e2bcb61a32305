import { startOfDay } from '../model/calendar.js';
import { yearOf } from '../model/year-of.js';
import { CLOCK, floorTo, type TickUnit } from './floor-to.js';
import { yearAfter } from './years.js';

/** A step between ticks: so many of a calendar unit. */
export interface TickStep {
  unit: TickUnit;
  count: number;
  /** Rough length, ms: to choose by; never to count with. */
  length: number;
}

const DAY = 24 * CLOCK.hour;
const YEAR = 365.2425 * DAY;

const steps = (unit: TickUnit, length: number, counts: number[]): TickStep[] =>
  counts.map((count) => ({ unit, count, length: count * length }));

const STEPS: readonly TickStep[] = [
  ...steps('second', CLOCK.second, [1, 5, 15, 30]),
  ...steps('minute', CLOCK.minute, [1, 5, 15, 30]),
  ...steps('hour', CLOCK.hour, [1, 3, 6, 12]),
  ...steps('day', DAY, [1, 2, 5, 10]),
  ...steps('month', YEAR / 12, [1, 3, 6]),
  // 1, 2, 5, 10, 20, … years, as far as dates are read.
  ...steps(
    'year',
    YEAR,
    Array.from({ length: 48 }, (_, at) => ([1, 2, 5][at % 3] ?? 1) * 10 ** Math.floor(at / 3)),
  ),
];

/**
 * The shortest step that takes at least as much room as its words need.
 *
 * @param finest no step shorter than this unit: a story told in days has no hours to show
 * @param room CSS px that a step of this kind needs
 */
export function chooseStep(
  pixelsPerMs: number,
  finest: TickUnit,
  room: (step: TickStep) => number,
): TickStep | undefined {
  const first = STEPS.findIndex(({ unit }) => unit === finest);
  return (
    STEPS.slice(Math.max(first, 0)).find((step) => step.length * pixelsPerMs >= room(step)) ?? STEPS.at(-1)
  );
}

/** The boundary after one that {@link floorTo} gave. */
export function nextOf(step: TickStep, time: number): number {
  const { unit, count } = step;
  const date = new Date(time);
  if (unit === 'year') return startOfDay(yearAfter(yearOf(time), count));
  if (unit === 'month') return date.setUTCMonth(date.getUTCMonth() + count);
  if (unit !== 'day') return floorTo(step, time) + CLOCK[unit] * count;
  const month = date.getUTCMonth();
  date.setUTCDate(date.getUTCDate() + count);
  // The last step of a month takes its odd days rather than leave a sliver.
  const rest = new Date(date).setUTCDate(date.getUTCDate() + Math.floor(count / 2));
  if (date.getUTCMonth() !== month || new Date(rest).getUTCMonth() !== month) {
    date.setTime(time);
    return date.setUTCMonth(month + 1, 1);
  }
  return date.getTime();
}
