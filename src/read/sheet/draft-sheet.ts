import { loaded } from '../../model/read-date.js';
import { failed, type Draft, type Finding } from '../draft.js';
import { located, nameOf, type ReadValue } from '../located.js';
import { isTimelineJsHeader, timelineJsSheet } from '../timelinejs/sheet.js';
import { inTheirWords } from '../timelinejs/story.js';
import { withoutErrors } from './cell-errors.js';
import { columnKey, knownHeaders } from './columns.js';
import { FIRST_ROWS, MOST_ROWS } from './limits.js';
import { sheetStory } from './story.js';
import { parseTable } from './table.js';

/**
 * Reads CSV or TSV, with our columns or those of TimelineJS. Whatever the text is, it does not throw.
 *
 * @param read reads what the rows say, with the checks that all formats share
 */
export async function draftSheet(text: string, read: ReadValue): Promise<Draft> {
  const { rows, badQuotes, isCut } = await parseTable(text, (row) =>
    isTimelineJsHeader(row) ? 100 : knownHeaders(row),
  );
  const findings = badQuotes.map((row): Finding => {
    // A cell of many lines in such a row is most likely several rows.
    const joined = (rows[row - 1] ?? []).join('').split('\n').length - 1;
    return { severity: 'warning', code: 'quote-open', where: `row ${row}`, values: [joined, row] };
  });
  if (isCut) {
    const where = `row ${MOST_ROWS}`;
    findings.push({ severity: 'error', code: 'sheet-too-long', where, values: [MOST_ROWS] });
  }
  return draftRows({ rows, findings }, read);
}

/** Rows of cells, and what was found before they are read. */
interface FoundRows {
  rows: readonly (readonly string[])[];
  findings: readonly Finding[];
  /** Name of the sheet, in a workbook. */
  name?: string;
}

/** The same for rows of cells, such as those of a workbook; or why there are none. */
export async function draftRows(found: FoundRows | Draft, read: ReadValue): Promise<Draft> {
  if ('document' in found) return found;
  const { full } = loaded;
  let draft = await draftStoryRows(found, read);
  // Of “Q3 2024” only the reader of all of EDTF knows that it is a date; it came for that, if it did.
  if (loaded.full !== full) draft = await draftStoryRows(found, read);
  return { ...draft, findings: inOrder([...found.findings, ...draft.findings]) };
}

/** From the first row to the last, as an editor goes through a sheet. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, row: Number(/^row (\d+)/.exec(finding.where)?.[1] ?? 0) }))
    .sort((a, b) => a.row - b.row)
    .map(({ finding }) => finding);
}

async function draftStoryRows({ rows, name }: FoundRows, read: ReadValue): Promise<Draft> {
  const first = rows.slice(0, FIRST_ROWS);
  const theirs = first.findIndex(isTimelineJsHeader);
  if (theirs >= 0) {
    const plain = withoutErrors(rows, theirs, Boolean);
    const sheet = await timelineJsSheet(plain.rows, theirs);
    const found = [...above(rows, theirs), ...plain.findings, ...sheet.findings];
    return located(await read(sheet.value), found, (finding) => {
      const [path, event] = nameOf(finding);
      const found =
        finding.code === 'date' ? { ...finding, code: 'sheet-date' as const } : inTheirWords(finding);
      return { ...found, where: sheet.where(path) + event };
    });
  }
  // Where no name is known, a row of many is more likely that of the names than a line above.
  const points = first.map((row) => knownHeaders(row) + Math.min(filled(row).length, 99) / 100);
  const header = points.indexOf(Math.max(...points));
  const plain = withoutErrors(rows, header, (name) => columnKey(name) !== undefined);
  const story = await sheetStory(plain.rows, header);
  if (story) {
    const found = [...above(rows, header), ...plain.findings, ...story.findings];
    return located(await read(story.value), found, (finding) => story.places.locate(finding));
  }
  return failed('sheet-columns', `row ${Math.max(header, 0) + 1}`, filled(rows[header] ?? []), name);
}

/** What stands above the header, and is no note of the editor’s own. */
function above(rows: readonly (readonly string[])[], header: number): Finding[] {
  const texts = rows.slice(0, header).map(filled);
  const isRead = ([text]: readonly string[]): boolean => !!text && !text.startsWith('#');
  const where = `row ${texts.findIndex(isRead) + 1}`;
  const values = [texts.filter(isRead).flat()];
  return texts.some(isRead) ? [{ severity: 'warning', code: 'rows-above', where, values }] : [];
}

/** The texts of a row. */
function filled(row: readonly string[]): string[] {
  return row.map((cell) => cell.trim()).filter(Boolean);
}
