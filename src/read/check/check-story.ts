import { readAllDates } from '../all-dates.js';
import { draftDocument } from '../draft-document.js';
import { draftFile } from '../draft-file.js';
import type { Draft, Finding } from '../draft.js';
import { explained } from '../explain.js';
import type { Reading } from '../reading.js';
import { asFinding } from './advice.js';
import { eventAdvice, oneDay } from './events.js';
import { linkAdvice } from './links.js';
import { unusedAdvice } from './unused.js';
import { placesOf } from './written.js';

export interface CheckOptions {
  /** Name of the file; its end is heard where the content does not tell its kind. */
  name: string;
  /** What the clocks of a zone show now, ms of the UTC scale (see `wallNow`). */
  now: (timeZone: string) => number;
}

/**
 * Reads a story as `readStory` does, and looks besides for what can be read and is hardly meant. All of that are
 * warnings, in the order of the file. Whatever the file holds, it does not throw.
 */
export async function checkStory(
  content: Uint8Array<ArrayBuffer>,
  { name, now }: CheckOptions,
): Promise<Reading> {
  readAllDates();
  return explained(await draftFile(new Blob([content]), name, (value) => checkValue(value, now)));
}

/** The same for a value of our format: what is found is not in words yet. All dates must be readable (`readAllDates`). */
export function checkValue(value: unknown, now: CheckOptions['now']): Draft {
  const draft = draftDocument(value);
  const { document, findings } = draft;
  if (!document) return draft;
  const advice = [
    ...unusedAdvice(document, value, draft),
    ...oneDay(document),
    ...eventAdvice(document, now(document.timeZone), placesOf(value, 'events', draft)),
    ...linkAdvice(value),
  ];
  return { ...draft, findings: inOrder([...findings, ...advice.map(asFinding)]) };
}

/** What concerns the story first, then event by event as they are written. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, at: Number(/^events\[(\d+)\]/.exec(finding.where)?.[1] ?? -1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ finding }) => finding);
}
