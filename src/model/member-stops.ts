import type { DateMember } from './date.js';

/** CSS px: least length of one of several dates on the axis. */
const LEAST = 3;

/**
 * Where each of several dates lies on a bar that stands for all of them, as the stops of a CSS gradient from
 * `var(--lane)` to `var(--_gap)`.
 *
 * @param place of a moment on the bar: 0 is its beginning, 1 its end
 */
export function stopsOf(members: readonly DateMember[], place: (time: number) => number): string {
  const percent = (share: number): string => `${Math.round(Math.min(Math.max(share, 0), 1) * 1e4) / 100}%`;
  const ranges = members
    .map(({ from, to }) => ({ start: from?.start ?? -Infinity, end: to?.end ?? Infinity }))
    .sort((a, b) => a.start - b.start);
  const stops = ranges.map(({ start, end }) => {
    const from = percent(Number.isFinite(start) ? place(start) : 0);
    const to = percent(Number.isFinite(end) ? place(end) : 1);
    // Neighbours are told apart by a line between them.
    const last = `max(${from} + ${LEAST}px, ${to} - 1px)`;
    return `var(--_gap) 0 ${from}, var(--lane) 0 ${last}, var(--_gap) 0`;
  });
  return stops.join(', ');
}
