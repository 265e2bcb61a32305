import { failed, type Draft } from './draft.js';

/** The largest source that is read, in bytes (in characters where the text is there already): 50 MB. */
export const LIMIT = 50_000_000;

/** The value of a JSON text, or what is wrong with it. */
export function parseJson(text: string): { value: unknown } | Draft {
  if (text.length > LIMIT) return tooLarge();
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { value: JSON.parse(json) };
  } catch {
    return failed('json', 'document', json);
  }
}

/** The answer to a source over the limit. */
export function tooLarge(): Draft {
  return failed('too-large', 'document', LIMIT);
}
