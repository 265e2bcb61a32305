import type { Problem } from '../model/problem.js';

const MOST = 50;

/**
 * Problems for a reader of a terminal: where, what, and what to do. Of very many the first, errors before warnings, and
 * how many more.
 *
 * @param most how many are shown; `Infinity` where they are what was asked for
 */
export function problemLines(file: string, problems: readonly Problem[], most = MOST): string {
  const shown =
    problems.length > most
      ? problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
      : problems;
  const lines = shown
    .slice(0, most)
    .map(
      ({ severity, where, message, hint }) =>
        `${file}: ${severity} at ${where}: ${message}${hint ? `\n  ${hint}` : ''}`,
    );
  const more = problems.length - most;
  if (more > 0) lines.push(`… and ${more.toLocaleString('en')} more.`);
  return lines.join('\n');
}
