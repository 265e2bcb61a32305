import { draftDocument, type DraftOptions } from './draft-document.js';
import { failed, type Draft } from './draft.js';

/** The largest source that is read, in bytes (in characters where the text is there already): 50 MB. */
export const LIMIT = 50_000_000;

const FIRST = 'line 1, column 1';

/** Reads a timeline from the text of a JSON file. */
export function draftJson(text: string, options: DraftOptions = {}): Draft {
  const parsed = parseJson(text);
  return 'value' in parsed ? draftDocument(parsed.value, options) : parsed;
}

/** The value of a JSON text, or what is wrong with it. */
export function parseJson(text: string): { value: unknown } | Draft {
  if (text.length > LIMIT) return tooLarge();
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!json.trim()) return failed('json-empty', FIRST);
  if (/^\s*<[!?a-z]/i.test(json)) return failed('json-html', FIRST);
  try {
    return { value: JSON.parse(json) };
  } catch {
    return failed('json-syntax', 'document', json);
  }
}

/** The answer to a source over the limit. */
export function tooLarge(): Draft {
  return failed('too-large', 'document', LIMIT);
}
