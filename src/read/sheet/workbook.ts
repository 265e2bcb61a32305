import { failed, type Draft, type Finding } from '../draft.js';
import { LIMIT } from '../parse-json.js';
import { MOST_ROWS } from './limits.js';
import type { Table } from './table.js';
import { hiddenRows, isFilled, linkedCells, mergedCells, plainCells, sheetsOf } from './workbook-parts.js';

/** Characters of a text beside which its address stands, rather than under it. */
const LONG = 80;

/** The sheet of a workbook that is read. */
export interface WorkbookSheet extends Pick<Table, 'rows'> {
  name: string;
  findings: Finding[];
}

/**
 * The cells of the first sheet of an Excel workbook that is not hidden as texts; days as `2025-12-15`, whatever format
 * they are shown in, but for those that show less than a day.
 *
 * @returns a failure where the file is no workbook that can be read
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSheet | Draft> {
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
    const workbook = part('xl/workbook.xml');
    const sheets = sheetsOf(workbook, part('xl/_rels/workbook.xml.rels'));
    const shown = sheets.filter(({ isShown }) => isShown);
    const sheet = shown[0] ?? sheets[0];
    if (!sheet) return failed('xlsx-broken', 'file');
    files[sheet.path] = strToU8(plainCells(part(sheet.path), part('xl/styles.xml'), workbook));
    // Stored as they are, so that the reader unpacks nothing in workers of its own, which strict pages refuse.
    const stored = zipSync(files, { level: 0 });
    const rows: readonly (readonly unknown[])[] = await readSheet(
      new Blob([stored]),
      sheets.indexOf(sheet) + 1,
    );
    const { name } = sheet;
    const unread = shown.filter((other) => other !== sheet && isFilled(part(other.path)));
    const findings: Finding[] = [];
    const warn = (code: Finding['code'], where: string, ...values: unknown[]): void =>
      void findings.push({ severity: 'warning', code, where, values });
    if (unread.length) {
      const names = unread.map((other) => other.name);
      warn('sheets-unread', 'file', name, names);
    }
    // Not passed over: a filter that was left on would take events out of the story.
    const hidden = hiddenRows(part(sheet.path));
    if (hidden.length) warn('rows-hidden', `row ${hidden[0]}`, hidden);
    const texts = rows.slice(0, MOST_ROWS).map((row) => row.map(asText));
    const relations = part(sheet.path.replace(/([^/]+)$/, '_rels/$1.rels'));
    for (const { top, column, url } of linkedCells(part(sheet.path), relations))
      link(texts[top], column, url);
    return { name, rows: filled(texts, mergedCells(part(sheet.path))), findings };
  } catch {
    return failed('xlsx-broken', 'file');
  }
}

/** Rows in which what is merged over several stands in each, but for those that have nothing else: they are one row. */
function filled(
  rows: readonly string[][],
  merged: readonly ReturnType<typeof mergedCells>[number][],
): string[][] {
  const whole = rows.map((row) => [...row]);
  let left = MOST_ROWS;
  for (const { top, bottom, column } of merged) {
    const text = rows[top]?.[column];
    for (let at = top + 1; text && at <= bottom && at < rows.length && left; at++, left--) {
      const row = whole[at] ?? [];
      if (!rows[at]?.some(Boolean)) continue;
      while (row.length < column) row.push('');
      row[column] ||= text;
    }
  }
  return whole;
}

/** Writes the address that a cell leads to as HTML, unless its text is that. A number leads nowhere of its own. */
function link(row: string[] | undefined, column: number, url: string): void {
  const text = row?.[column]?.trim() ?? '';
  if (!row || !/\p{L}/u.test(text) || text.includes('<') || text.includes(url.replace(/\/$/, ''))) return;
  const escaped = (it: string): string =>
    it.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const open = `<a href="${escaped(url)}">`;
  // A whole paragraph is no link to read.
  row[column] =
    text.length > LONG ? `${escaped(text)} ${open}${escaped(url)}</a>` : `${open}${escaped(text)}</a>`;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  // Parts of a day are no round numbers: a few milliseconds are missing, and would take a minute with them.
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  // A clock time alone is a moment of the first day that spreadsheets know, which for some is that of 1904.
  if (value.getUTCFullYear() < 1900 || text.startsWith('1904-01-01T')) return text.slice(11, 16);
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
}
