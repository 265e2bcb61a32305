import type { Report } from './report.js';
import { goalTable, notes, origin, resultTable } from './table.js';
import { bytes } from './words.js';

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** What readers of the README are told. */
export function section(report: Report): string {
  const missing = notes(report);
  const texts = [...new Map(report.results.map(({ events, text }) => [events, text])).values()].map(bytes);
  return [
    origin(report),
    `Of our code a page loads ${bytes(report.stages.first)} at first; all of it, with what only some stories need, is ` +
      `${bytes(report.stages.all)}. ` +
      `The stories are ${texts.join(', ')} of JSON.`,
    '',
    resultTable(report),
    '',
    'Code: scripts and styles, `gzip -9`. Seen: from the first request for the code until the frame in which the text ' +
      'of three marks is painted, wherever it stands, with the JSON text already there. Drawn: until the marks are painted ' +
      'where they stay. Pan and zoom: p95 of 40 steps, from the call to ' +
      'the next painted frame. Heap: after these steps and a collection, without that of an empty page. Blocking: what tasks take ' +
      'beyond 50 ms, on a processor slowed down 4 times. Shift: of an article around the widget. Medians; of shifts ' +
      'the largest.',
    '',
    ...missing.map((note) => `- ${note}`),
    ...(missing.length ? [''] : []),
    goalTable(report),
  ].join('\n');
}

/**
 * Puts the section between its marks.
 *
 * @throws {Error} where the marks are missing
 */
export function intoReadme(readme: string, report: Report): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md needs the lines ${BEGIN} and ${END}.`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${section(report)}\n\n${readme.slice(end)}`;
}
