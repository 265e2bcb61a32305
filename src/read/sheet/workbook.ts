import { failed, type Draft } from '../draft.js';
import { LIMIT } from '../parse-json.js';
import { MOST_ROWS } from './limits.js';
import { plainCells } from './workbook-parts.js';

/**
 * The cells of the first sheet of an Excel workbook as texts; days as `2025-12-15`, whatever format they are shown in.
 *
 * @returns a failure where the file is no workbook that can be read
 */
export async function workbookRows(bytes: Uint8Array): Promise<string[][] | Draft> {
  const { strToU8, unzipSync, zipSync } = await import('fflate');
  const { readSheet } = await import('read-excel-file/universal');
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isPart = /\.(?:xml|rels)$/.test(name);
        // What unpacks to more than any sheet is none.
        if (isPart && (size += originalSize) > 2 * LIMIT) throw new RangeError('too large');
        return isPart;
      },
    });
    if (!files['xl/workbook.xml']) return failed('file-kind', 'file', 'zip');
    const decoder = new TextDecoder();
    const part = (path: string): string => decoder.decode(files[path]);
    for (const path of Object.keys(files)) {
      if (!path.startsWith('xl/worksheets/')) continue;
      files[path] = strToU8(plainCells(part(path), part('xl/styles.xml'), part('xl/workbook.xml')));
    }
    // Stored as they are, so that the reader unpacks nothing in workers of its own, which strict pages refuse.
    const stored = zipSync(files, { level: 0 });
    const rows: readonly (readonly unknown[])[] = await readSheet(new Blob([stored]));
    return rows.slice(0, MOST_ROWS).map((row) => row.map(asText));
  } catch {
    return failed('xlsx-broken', 'file');
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  // Parts of a day are no round numbers: a few milliseconds are missing, and would take a minute with them.
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  // A clock time alone is a moment of the first day that spreadsheets know.
  if (value.getUTCFullYear() < 1900) return text.slice(11, 16);
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
}
