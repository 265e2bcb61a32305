import { readDocument } from './document.js';
import { explained } from './explain.js';
import { parseJson } from './parse-json.js';
import type { Reading } from './reading.js';

/**
 * Reads a timeline from the text of a JSON file.
 *
 * @param options.base address of the file: relative addresses in it count from there
 */
export function readJson(text: string, options: { base?: string } = {}): Reading {
  const parsed = parseJson(text);
  return 'value' in parsed ? readDocument(parsed.value, options) : explained(parsed);
}
