import { STATUSES } from '../../src/model/status.js';
import type { TextRecords } from '../../src/read/text-records.js';
import fc from 'fast-check';
import { scanStory, type ScannedStory } from '../../src/read/scan-story.js';

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a text is spoilt with, or not. */
export const piece = fc.constantFrom(
  ...[
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ' ',
    '\n',
    '\u0000',
    '\u001f',
    '<',
    'e',
    '-',
    '.',
    '0',
    '1',
    'u',
  ],
  ...['\\u12', '\\u12ab', '\\n', '\\x', 'true', 'nul', '\u00a0', '\uFEFF', '“', '01', '1e5', '1.', "'"],
);

/** Goes through the text of a story at once. */
export function scanned(text: string): ScannedStory | null {
  const steps = scanStory(text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** An event as it is written. */
export const event = (id: string, more = {}): object => ({ id, title: 'A', date: '2025-01-01', ...more });

/** What is kept of a record where it is plain. */
export function plainIn(records: TextRecords, at: number): Readonly<Record<string, unknown>> | null {
  const { importances, statuses, lanes } = records.columns;
  if (!importances[at]) return null;
  return {
    id: records.id(at),
    title: records.title(at),
    date: records.date(at),
    lane: records.lanes[(lanes[at] ?? 0) - 1],
    status: STATUSES[statuses[at] ?? -1],
    importance: importances[at],
  };
}
