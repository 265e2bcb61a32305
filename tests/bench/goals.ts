import type { Report, Result } from './report.js';
import { bytes, ms, number } from './words.js';

export interface Goal {
  name: string;
  /** What is asked for, and what was measured, in words. */
  asked: string;
  measured: string;
  /** `null` where it was not measured. */
  reached: boolean | null;
}

const MOST_ELEMENTS = 700;
const MOST_TILE_BYTES = 80_000;
const OPEN = { measured: 'not measured', reached: null };

/** A value that must not exceed a share of another. */
interface Bound {
  value: number | null | undefined;
  most: number | null | undefined;
}

const isReached = ({ value, most }: Bound): boolean | null =>
  value == null || most == null ? null : value <= most;

/** What is reached of what the bench was made to show. */
export function goalsOf(report: Report): Goal[] {
  const at = (peer: Result['peer'], events: number): Result | undefined =>
    report.results.find((result) => result.peer === peer && result.events === events);
  /** The least of the peers that are not ours; of one that was given up, what it exceeds. */
  const better = (events: number, name: 'drawn' | 'blocking'): number | null => {
    const values = report.results
      .filter((result) => result.peer !== 'ours' && result.events === events)
      .map((result) => result[name] ?? (name === 'drawn' ? result.atLeast : null))
      .filter((value) => value !== null);
    return values.length ? Math.min(...values) : null;
  };
  const ours = (events: number): Result | undefined => at('ours', events);
  const { empty, flat, many, tiles } = report;

  const goal = (
    name: string,
    asked: string,
    value: number | null | undefined,
    most: number | null | undefined,
    say: (value: number) => string,
  ): Goal => ({
    name,
    asked,
    ...(value == null || most == null
      ? OPEN
      : { measured: `${say(value)} of ${say(most)}`, reached: isReached({ value, most }) }),
  });
  const share = (whole: number | null | undefined, part: number): number | null =>
    whole == null ? null : whole * part;

  const vis = at('vis', 10_000);
  const large = ours(100_000);
  const elements = report.results.filter(({ peer }) => peer === 'ours').map((result) => result.elements);
  const mostElements = elements.filter((value) => value !== null);
  const shifts = report.results
    .filter(({ peer }) => peer === 'ours')
    .map(({ shift }) => shift)
    .filter((value) => value !== null);

  return [
    goal(
      '20 events, 4x slower processor: blocking time',
      '≤ 1/6 of the better peer',
      ours(20)?.blocking,
      share(better(20, 'blocking'), 1 / 6),
      ms,
    ),
    goal(
      '1,000 events: drawn',
      '≤ 1/3 of the better peer',
      ours(1000)?.drawn,
      share(better(1000, 'drawn'), 1 / 3),
      ms,
    ),
    goal(
      '10,000 events: drawn',
      '≤ 1/60 of vis-timeline',
      ours(10_000)?.drawn,
      share(vis?.drawn ?? vis?.atLeast, 1 / 60),
      ms,
    ),
    // vis-timeline gives each lane rows of its own; without lanes it stacks all events on one another.
    goal(
      '10,000 events without lanes: drawn',
      '≤ 1/60 of vis-timeline',
      flat?.ours,
      share(flat?.vis, 1 / 60),
      ms,
    ),
    goal('100,000 events: drawn', '≤ 2x our own 1,000', large?.drawn, share(ours(1000)?.drawn, 2), ms),
    goal('Pan at 100,000, p95', '≤ 1.2x the frame of an empty page', large?.pan, share(empty.pan, 1.2), ms),
    goal('Zoom at 100,000, p95', '≤ two frames of an empty page', large?.zoom, share(empty.zoom, 2), ms),
    goal('Heap at 100,000', '≤ 3x the JSON text', large?.heap, share(large?.text, 3), bytes),
    goal(
      'Elements, any size',
      `≤ ${MOST_ELEMENTS}`,
      mostElements.length ? Math.max(...mostElements) : null,
      MOST_ELEMENTS,
      number,
    ),
    goal('A million events in tiles: transferred', '≤ 80 kB', tiles?.bytes, MOST_TILE_BYTES, bytes),
    goal(
      'A million events in tiles: drawn',
      '≤ 2x our own 1,000',
      tiles?.drawn,
      share(ours(1000)?.drawn, 2),
      ms,
    ),
    {
      name: '20 widgets on a page: stage two',
      asked: 'loaded once',
      ...(many ? { measured: `${many.stageTwo}x`, reached: many.stageTwo === 1 } : OPEN),
    },
    {
      name: '20 widgets on a page: those out of view',
      asked: 'no more than their list',
      ...(many
        ? {
            measured: `${number(many.elements)} elements, as a list ${number(many.listElements)}; ${many.drawnOutOfView} drawn`,
            reached: many.drawnOutOfView === 0 && many.elements <= many.listElements,
          }
        : OPEN),
    },
    goal('Layout shift', '0', shifts.length ? Math.max(...shifts) : null, 0, (value) =>
      value === 0 ? '0' : value.toFixed(4),
    ),
  ];
}
