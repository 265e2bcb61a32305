import type { Problem } from '../model/problem.js';

const MOST = 50;
/** So many places with the same problem are told as one, with the others named in a line. */
const SAME = 3;
const MOST_PLACES = 20;

/** A problem, and the other places that have it in the same words. */
interface Told {
  problem: Problem;
  also: string[];
}

/**
 * Problems for a reader of a terminal: where, what, and what to do; what is the same in many places once. Of very many
 * the first, errors before warnings, and how many more.
 *
 * @param most how many are shown; `Infinity` where they are what was asked for
 */
export function problemLines(file: string, problems: readonly Problem[], most = MOST): string {
  const told = gathered(problems);
  const shown =
    told.length > most
      ? told.toSorted((a, b) => Number(isWarning(a)) - Number(isWarning(b))).slice(0, most)
      : told;
  const lines = shown.map(
    ({ problem: { severity, where, message, hint }, also }) =>
      `${file}: ${severity} at ${where}: ${message}${hint ? `\n  ${hint}` : ''}${also.length ? `\n  The same at ${places(also, most)}.` : ''}`,
  );
  const more = problems.length - shown.reduce((sum, { also }) => sum + 1 + also.length, 0);
  if (more > 0) lines.push(`… and ${more.toLocaleString('en')} more.`);
  return lines.join('\n');
}

function isWarning({ problem }: Told): boolean {
  return problem.severity === 'warning';
}

/** At the first of its places what is the same in many; else as they come. */
function gathered(problems: readonly Problem[]): Told[] {
  const same = new Map<string, Problem[]>();
  const keyed = problems.map((problem) => {
    const key = keyOf(problem);
    const all = same.get(key) ?? [];
    if (!all.length) same.set(key, all);
    all.push(problem);
    return { problem, all };
  });
  return keyed.flatMap(({ problem, all }): Told[] => {
    if (all.length < SAME) return [{ problem, also: [] }];
    return all[0] === problem ? [{ problem, also: all.slice(1).map(({ where }) => where) }] : [];
  });
}

function keyOf({ severity, code, where, message, hint }: Problem): string {
  const column = /, column [^()]+/.exec(where)?.[0].trim() ?? '';
  return JSON.stringify([severity, code, column, message, hint]);
}

/** `rows 6–9, 12 and 12 more`; what is no row as it stands. All of them where all problems were asked for. */
function places(wheres: readonly string[], most: number): string {
  const rows = wheres.map((where) => Number(/^row (\d+)/.exec(where)?.[1]));
  const isRows = !rows.some(Number.isNaN);
  const shown = most === Infinity ? wheres.length : MOST_PLACES;
  const list = isRows
    ? ranges(rows.slice(0, shown))
    : wheres.slice(0, shown).map((where) => where.replace(/ \([^()]*\)$/, ''));
  const more = wheres.length - shown;
  return `${isRows ? 'rows ' : ''}${list.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`;
}

/** Three in a row and more as from and to. */
function ranges(rows: readonly number[]): string[] {
  const found: number[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.at(-1) === row - 1) last.push(row);
    else found.push([row]);
  }
  return found.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
}
