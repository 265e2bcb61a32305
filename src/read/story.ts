import { readAllDates } from './all-dates.js';
import { draftDocument } from './draft-document.js';
import { draftFile } from './draft-file.js';
import { explained } from './explain.js';
import type { Reading } from './reading.js';

/**
 * Reads a story from a file of any of the formats: our JSON, CSV, TSV, an Excel workbook (.xlsx), or the JSON or CSV of
 * TimelineJS; in UTF-8, UTF-16 or a Windows code page. Whatever the file holds, it does not throw.
 *
 * @param content the file (a `Blob`, with its content type where a server gave one), its bytes, or its text
 * @param options.name name or address of the file; its end is heard where the content does not tell its kind
 * @param options.base address of the file: relative addresses in it count from there
 */
export async function readStory(
  content: Blob | Uint8Array<ArrayBuffer> | string,
  { name = '', base }: { name?: string; base?: string } = {},
): Promise<Reading> {
  const options = base === undefined ? {} : { base };
  readAllDates();
  const file = content instanceof Uint8Array ? new Blob([content]) : content;
  return explained(await draftFile(file, name, (value) => draftDocument(value, options)));
}
