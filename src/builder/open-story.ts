import type { Problem } from '../model/problem.js';
import { readAllDates } from '../read/all-dates.js';
import { addressOf, draftFile } from '../read/draft-file.js';
import type { Finding } from '../read/draft.js';
import { explain } from '../read/explain.js';
import { load } from '../read/load.js';
import { knownHeaders } from '../read/sheet/columns.js';
import { clip } from '../read/value.js';
import { draftForDesk } from './draft-for-desk.js';
import { toDesk, type DeskStory } from './desk-story.js';

/** What opening came to. */
export interface Opened {
  /** `null` where there is nothing to edit: the problems say why. */
  story: DeskStory | null;
  /** What could not be carried over into our format; what is wrong in the story itself is found on the desk. */
  problems: Problem[];
}

/**
 * Opens a story of any format for the desk, with all that is wrong in it.
 *
 * @param name of the file; its end is heard where the content does not tell its kind
 */
export async function openStory(content: Blob | string, name: string): Promise<Opened> {
  readAllDates();
  let value: unknown;
  const { findings } = await draftFile(content, name, (found) => {
    const { isStory, ...draft } = draftForDesk(found);
    if (isStory) value = found;
    return draft;
  });
  if (value === undefined) return { story: null, problems: explain(findings.map(withoutHeader)) };
  // Another name for the same columns is nothing to mend here: ids are made, and kept from now on.
  const notes = findings.filter(({ code }) => code !== 'sheet-ids');
  // Nothing that the readers share with others is on the desk, and no fields that are `undefined`.
  return { story: toDesk(JSON.parse(JSON.stringify(value))), problems: explain(notes) };
}

/** Cells copied from a spreadsheet, or text of JSON. */
export function openPasted(text: string): Promise<Opened> {
  // What has no row that tells of columns would be taken for JSON otherwise, whose words help nobody who pastes cells.
  return openStory(text, 'pasted.csv');
}

/** Cells without a row of column names: that is what is missing, rather than one name. */
function withoutHeader(finding: Finding): Finding {
  const [first] = finding.values;
  if (finding.code !== 'sheet-columns' || !Array.isArray(first) || !first.length) return finding;
  const cells = first.map(String).flatMap((cell) => cell.split('\t'));
  if (knownHeaders(cells)) return finding;
  const text = {
    message: `The row with the names of the columns is missing: the first row is “${clip(cells.join(', '))}”.`,
    hint: 'Copy it as well, or write one above the cells: at least “date” and “title”.',
    code: finding.code,
  };
  return { ...finding, code: 'advice', values: [text] };
}

/** The same from an address: of a file, or of a sheet at Google. It is asked for by this browser, and by nobody else. */
export async function openAddress(address: string, base: string): Promise<Opened> {
  const written = address.trim();
  const url = URL.canParse(written, base) ? addressOf(new URL(written, base).href) : written;
  const loading = await load(url);
  if ('file' in loading) return openStory(loading.file, loading.base);
  return { story: null, problems: explain(loading.findings) };
}

/** A part of this page could not be loaded: the story may be as it should. */
export function unopened(error: unknown): Opened {
  const message = `A part of this page could not be loaded (${error instanceof Error ? error.message : String(error)}).`;
  const hint = 'Check the connection, and try again.';
  return { story: null, problems: [{ severity: 'error', code: 'script', where: '', message, hint }] };
}
