import { readAllDates } from '../all-dates.js';
import { draftDocument } from '../draft-document.js';
import { draftFile } from '../draft-file.js';
import type { Draft, Finding } from '../draft.js';
import { explained } from '../explain.js';
import type { Reading } from '../reading.js';
import { decodeFile } from '../sheet/bytes.js';
import { asFinding } from './advice.js';
import { doubleKeyAdvice } from './double-keys.js';
import { eventAdvice, oneDay } from './events.js';
import { fieldNameAdvice } from './field-names.js';
import { laneAdvice } from './lanes.js';
import { languageAdvice, languageMeant } from './languages.js';
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
  let isParsed = false;
  const draft = await draftFile(new Blob([content]), name, (value) => {
    isParsed = true;
    return checkValue(value, now);
  });
  const twice = isParsed ? textAdvice(content) : [];
  return explained(twice.length ? { ...draft, findings: inOrder([...twice, ...draft.findings]) } : draft);
}

/** What only the text of a JSON file tells: of two fields with one name the value that it is parsed to has the last. */
function textAdvice(content: Uint8Array): Finding[] {
  const decoded = decodeFile(content);
  if (!('text' in decoded) || !/^\uFEFF?\s*[{[]/.test(decoded.text)) return [];
  return doubleKeyAdvice(decoded.text).map(asFinding);
}

/** The same for a value of our format: what is found is not in words yet. All dates must be readable (`readAllDates`). */
export function checkValue(value: unknown, now: CheckOptions['now']): Draft {
  const draft = draftDocument(value);
  const { document, findings } = draft;
  const misspelt = fieldNameAdvice(value);
  if (!document) return { ...draft, findings: [...findings, ...misspelt.map(asFinding)] };
  const advice = [
    ...misspelt,
    ...languageAdvice(document),
    ...unusedAdvice(document, value, draft),
    ...laneAdvice(document),
    ...oneDay(document),
    ...eventAdvice(document, now(document.timeZone), placesOf(value, 'events', draft)),
    ...linkAdvice(value),
  ];
  return { ...draft, findings: inOrder([...findings.map(withMeant), ...advice.map(asFinding)]) };
}

/** Names the language that was meant; pages have no use for the names of all. */
function withMeant(finding: Finding): Finding {
  const [lang] = finding.values;
  if (finding.code !== 'lang-unknown' || typeof lang !== 'string') return finding;
  return { ...finding, values: [lang, languageMeant(lang)] };
}

/** What concerns the story first, then event by event as they are written. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, at: Number(/^events\[(\d+)\]/.exec(finding.where)?.[1] ?? -1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ finding }) => finding);
}
