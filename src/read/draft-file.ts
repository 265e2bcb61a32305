import { draftStory } from './draft-story.js';
import { failed, type Draft } from './draft.js';
import { csvAddress, isGoogle } from './google-sheet.js';
import type { ReadValue } from './located.js';
import { LIMIT, parseJson, tooLarge } from './parse-json.js';
import { decodeFile, kindOfBytes, type DecodedFile } from './sheet/bytes.js';
import { knownHeaders } from './sheet/columns.js';
import { FIRST_ROWS } from './sheet/limits.js';
import { DELIMITERS } from './sheet/table.js';

/** What reads the value that a format is turned into; on pages, as far as they need it at once. */
function storyOf(base: string): ReadValue {
  return (value) => draftStory(value, base);
}

const sheets = () => import('./sheet/draft-sheet.js');

/** The address to ask for: of a sheet at Google, that of its CSV. */
export function addressOf(url: string): string {
  return csvAddress(url);
}

/** Reads a value that was JSON, and may be a story of TimelineJS. */
export async function draftForeign(value: unknown, base: string, read = storyOf(base)): Promise<Draft> {
  return (await import('./timelinejs/draft.js')).draftTimelineJs(value, read);
}

/**
 * Reads a story in any of the formats: our JSON or that of TimelineJS, CSV or TSV with our columns or those of
 * TimelineJS, in any usual encoding, or an Excel workbook. Never throws on content.
 *
 * @param content the file, with its content type where a server gave one; or its text, where it is decoded already
 * @param name name or address; what it ends in is heard, the content has the last word
 */
export async function draftFile(content: Blob | string, name: string, read = storyOf(name)): Promise<Draft> {
  if (typeof content === 'string') return draftText(content, name, '', read);
  if (content.size > LIMIT) return tooLarge();
  const bytes = new Uint8Array(await content.arrayBuffer());
  if (kindOfBytes(bytes) === 'zip') {
    const { readWorkbook } = await import('./sheet/workbook.js');
    return (await sheets()).draftRows(await readWorkbook(bytes), read);
  }
  const decoded = decodeFile(bytes);
  if (!('text' in decoded)) return decoded;
  const draft = await draftText(decoded.text, name, content.type, read);
  return withFindings(draft, decoded);
}

async function draftText(text: string, name: string, type: string, read: ReadValue): Promise<Draft> {
  if (text.length > LIMIT) return tooLarge();
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const start = /\S/.exec(plain)?.[0] ?? '';
  const isJson = start === '{' || start === '[';
  const isSheet = !isJson && looksLikeSheet(plain, name, type);
  if (start === '<' && isGoogle(name)) return failed('google-private', 'file');
  if (start === '<' && isSheet) return failed('sheet-html', 'file');
  if (isSheet) return (await sheets()).draftSheet(plain, read);
  const parsed = parseJson(plain);
  return 'value' in parsed ? draftForeign(parsed.value, name, read) : parsed;
}

/** By its name, or, whatever that says, by one of its first lines that names columns. */
function looksLikeSheet(text: string, name: string, type: string): boolean {
  if (/\.(?:csv|tsv|tab)(?:[?#]|$)/i.test(name) || /\b(?:csv|tab-separated-values)\b/i.test(type))
    return true;
  const lines = text.slice(0, 2000).split(/[\r\n]+/, FIRST_ROWS);
  return DELIMITERS.some((mark) => lines.some((line) => knownHeaders(line.split(mark)) > 1));
}

function withFindings(draft: Draft, { findings }: DecodedFile): Draft {
  return findings.length ? { ...draft, findings: [...findings, ...draft.findings] } : draft;
}
