import { readAny } from '../model/parse-date.js';
import { loaded } from '../model/read-date.js';
import { draftDocument } from './draft-document.js';
import { explained } from './explain.js';
import type { Reading } from './reading.js';

/**
 * Reads a timeline of format version 1. Whatever the value is, it does not throw: what cannot be used is left out or
 * shown as it was written, and told as a problem. Fields that the format does not know are ignored.
 *
 * @param value a parsed JSON file, or an object that a page made
 * @param options.base address of the file: relative addresses of links and media count from it
 * @returns `document: null` where there is no event that could be shown
 */
export function readDocument(value: unknown, options: { base?: string } = {}): Reading {
  loaded.full = readAny;
  return explained(draftDocument(value, options));
}
