import { goalsOf, type Goal } from './goals.js';
import { NAMES } from './peers.js';
import type { Report, Result } from './report.js';
import { bytes, isBusy, ms, number, shift } from './words.js';

/** A table in Markdown, its columns padded as Prettier does; all but the first `left` columns are to the right. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[], left = 1): string {
  const widths = head.map((cell, i) => Math.max(3, cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (i < left ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i < left ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const drawn = (result: Result): string =>
  result.drawn === null && result.atLeast !== null ? `over ${ms(result.atLeast)}` : ms(result.drawn);

/** All widgets at all sizes. */
export function resultTable({ results, empty }: Report): string {
  const head = [
    '',
    'events',
    'code',
    'seen',
    'drawn',
    'pan',
    'zoom',
    'elements',
    'heap',
    'blocking',
    'shift',
  ];
  const rows = [...results]
    .sort((a, b) => a.events - b.events)
    .map((result) => [
      NAMES[result.peer],
      number(result.events),
      bytes(result.bytes),
      ms(result.seen),
      drawn(result),
      ms(result.pan),
      ms(result.zoom),
      number(result.elements),
      bytes(result.heap),
      ms(result.blocking),
      shift(result.shift),
    ]);
  const nothing = ['an empty page', '–', '–', '–', '–', ms(empty.pan), ms(empty.zoom), '–', '–', '–', '–'];
  return markdown(head, [...rows, nothing]);
}

const word = ({ reached }: Goal): string =>
  reached === null ? 'not measured' : reached ? 'reached' : 'missed';

export function goalTable(report: Report): string {
  return markdown(
    ['goal', 'asked', 'measured', ''],
    goalsOf(report).map((goal) => [goal.name, goal.asked, goal.measured, word(goal)]),
    4,
  );
}

/** Why numbers are missing, a line each. */
export function notes({ results }: Report): string[] {
  return results
    .filter(({ note }) => note)
    .map(({ peer, events, note }) => `${NAMES[peer]}, ${number(events)} events: ${note}.`);
}

/** How many times ours is in the others, at the same size. */
export function ratios({ results }: Report): string {
  const rows = results
    .filter(({ peer }) => peer !== 'ours')
    .sort((a, b) => a.events - b.events)
    .flatMap((result) => {
      const ours = results.find(({ peer, events }) => peer === 'ours' && events === result.events);
      if (!ours) return [];
      const times = (name: 'bytes' | 'drawn' | 'pan' | 'zoom' | 'elements' | 'heap' | 'blocking'): string => {
        const mine = ours[name];
        const theirs = result[name] ?? (name === 'drawn' ? result.atLeast : null);
        return mine && theirs ? `${(theirs / mine).toFixed(1)}x` : '–';
      };
      const cells = (['bytes', 'drawn', 'pan', 'zoom', 'elements', 'heap', 'blocking'] as const).map(times);
      return [[NAMES[result.peer], number(result.events), ...cells]];
    });
  const head = ['times ours', 'events', 'code', 'drawn', 'pan', 'zoom', 'elements', 'heap', 'blocking'];
  return rows.length ? markdown(head, rows) : '';
}

/** When, with what and on what it was measured. */
export function origin({ date, command, machine, story, packages }: Report): string {
  const { cores, processor, chromium, loadAverage } = machine;
  const busy = isBusy(loadAverage)
    ? ` The machine was busy with other work (load ${loadAverage.toFixed(1)}).`
    : '';
  return (
    `Measured on ${date.slice(0, 10)} with \`${command}\`: ${chromium.replace('/', ' ')}, ${cores} cores ` +
    `(${processor}), stories "${story.spread}, ${story.shape}", ${packages.join(', ')}.${busy}`
  );
}
