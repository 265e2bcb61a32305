import { readDocument } from './document.js';
import { findJsonFault } from './json-fault.js';
import { failed, type Reading } from './reading.js';

/** The largest source that is read, in bytes (in characters where the text is there already): 10 MB. */
export const LIMIT = 10_000_000;

/**
 * Reads a timeline from the text of a JSON file.
 *
 * @param options.base address of the file: relative addresses in it count from there
 */
export function readJson(text: string, options: { base?: string } = {}): Reading {
  if (text.length > LIMIT) return tooLarge();
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!json.trim()) {
    return failed(
      'json-empty',
      'line 1, column 1',
      'There is no data: the text is empty.',
      'Check that the file was saved and uploaded.',
    );
  }
  if (/^\s*<[!?a-z]/i.test(json)) {
    return failed(
      'json-html',
      'line 1, column 1',
      'This is a web page, not JSON.',
      'Check the address: servers answer with a page where a file is missing, moved, or behind a login.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return notJson(json);
  }
  return readDocument(value, options);
}

/** The answer to a source over the limit. */
export function tooLarge(): Reading {
  return failed(
    'too-large',
    'document',
    `The data is larger than ${LIMIT / 1_000_000} MB; it is not read.`,
    'Split the story into several timelines, or take out what does not belong to it.',
  );
}

function notJson(json: string): Reading {
  // Engines word their errors differently, and some do not say where.
  const fault = findJsonFault(json);
  if (!fault)
    return failed(
      'json-syntax',
      'document',
      'This is not JSON.',
      'Check the file in an editor that knows JSON.',
    );
  const before = json.slice(0, fault.at).split(/\r\n?|\n/);
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const where = `line ${line}, column ${column}`;
  return failed('json-syntax', where, `This is not JSON: in ${where}, ${fault.message}.`, fault.hint);
}
