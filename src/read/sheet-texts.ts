import { dateText } from './date-text.js';
import type { Loss } from './timelinejs/loss.js';
import { clip } from './value.js';

/** What a file is that is no sheet, by the kind that its first bytes tell. */
const KINDS: Readonly<Record<string, [what: string, hint: string]>> = {
  zip: [
    'a zip archive or a document of an office program that cannot be read',
    'Open it in your spreadsheet program, and save it as “CSV UTF-8” or as an Excel workbook (.xlsx).',
  ],
  xls: [
    'an old Excel workbook (.xls), which cannot be read',
    'Open it in your spreadsheet program, and save it as “CSV UTF-8” or as an Excel workbook (.xlsx).',
  ],
  pdf: ['a PDF, which cannot be read', 'Save the events as CSV, or copy them into a spreadsheet.'],
  binary: ['not text', 'Save the events as “CSV UTF-8”, or as JSON.'],
};

const CODE_PAGES: Readonly<Record<string, string>> = {
  'windows-1250': 'Windows-1250 (central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252 (western European)',
};

const LOSSES: Readonly<Record<Loss, (count: number, first: string) => string>> = {
  background: (count, first) => `${counted(count, 'A background', 'backgrounds')} left out: “${first}”`,
  thumbnail: (count, first) => `${counted(count, 'A thumbnail', 'thumbnails')} left out: “${first}”`,
  'title date': (_, first) => `The date of the title is left out: “${first}”`,
  'title link': (count, first) =>
    `${counted(count, 'A link in the text of the title', 'links in the text of the title')} left out: “${first}”`,
  'era text': (count, first) =>
    `${counted(count, 'The text of an era', 'texts of eras')} left out: “${first}”`,
  scale: (_, first) => `The scale “${first}” is left out: the axis goes by the dates alone`,
  'title media': (_, first) => `The picture of the title is left out: “${first}”`,
  embedded: (count, first) =>
    `${counted(count, 'A picture or frame inside a text', 'pictures or frames inside texts')} left out: “${first}”`,
  dropped: (count, first) =>
    `${counted(count, 'HTML inside a text', 'pieces of HTML inside texts')} left out: “${first}”`,
  millisecond: (count) => `${count === 1 ? 'A date loses its' : `${count} dates lose their`} milliseconds`,
};

/** A day as Excel shows it that takes its year for known: `1-Sep`. */
const NO_YEAR =
  /^\d{1,2}[ .–-]{1,2}\p{L}{3,9}\.?$|^\p{L}{3,9}\.?[ –-]\d{1,2}$|^\d{1,2}(?:\.\d{1,2}\.?|\/\d{1,2})$/u;

/** What a date may be, for who writes dates as people do. */
export const DATE_FORMS =
  'a date such as 15 December 2025, 2025-12-15, December 2025 or 2025; 2025-10~ for “about”';

/** The words for what is found in sheets, in stories of TimelineJS, and in files whose kind is not certain. */
export const SHEET_TEXTS = {
  'file-kind': (kind: string) => {
    const [what, hint] = KINDS[kind] ?? ['not text', ''];
    return say(`The file is ${what}.`, hint);
  },
  'encoding-guessed': (encoding: string) =>
    say(
      `The file is not in UTF-8; it is read as ${CODE_PAGES[encoding] ?? encoding}.`,
      'Look at letters with accents. If they are wrong, save the file as “CSV UTF-8”.',
    ),
  'encoding-broken': (count: number) =>
    say(
      `${count === 1 ? 'A letter' : `${count} letters`} of the file cannot be read; “�” stands there.`,
      'Save it again, as “CSV UTF-8”.',
    ),
  'xlsx-broken': () =>
    say(
      'The workbook cannot be opened.',
      'Open it in your spreadsheet program, and save it again, without a password.',
    ),
  'sheets-unread': (name: string, others: readonly string[]) =>
    say(
      `Of the workbook only the sheet “${clip(name)}” is read, not ${list(others)}.`,
      'Keep all events in one sheet, the first. What is only for you may stand in sheets that are hidden.',
    ),
  'rows-hidden': ([first = 0, ...more]: readonly number[]) =>
    say(
      more.length
        ? `${more.length + 1} rows that are hidden in the workbook are read: ${[first, ...more.slice(0, 7)].join(', ')}${more.length > 7 ? ' …' : ''}.`
        : 'A row that is hidden in the workbook is read.',
      'Delete what is not for readers, or write # into its cell of a column “type”.',
    ),
  'header-double': () =>
    say('The names of the columns stand here once more; the row is left out.', 'Delete the row.'),
  'rows-above': (texts: readonly string[]) =>
    say(
      `Nothing is read from what stands above the names of the columns: ${list(texts)}.`,
      'Add a row with “title” in a column “type” for the title of the story. Begin what is only for you with #.',
    ),
  'cell-error': (text: string) =>
    say(
      `“${clip(text)}” stands here where a formula failed or a column was too narrow; the cell is read as empty.`,
      'Correct it in the spreadsheet, and save or copy the sheet again.',
    ),
  'row-note': (text: string) =>
    say(
      `The row has only “${clip(text)}”: it is taken for a note, and not shown.`,
      'Give it a title if it is an event; else delete the row.',
    ),
  'sheet-columns': (found: readonly string[], name?: string) => {
    const sheet = name === undefined ? '' : ` “${clip(name)}”`;
    return say(
      found.length
        ? `No column${sheet && ` of the sheet${sheet}`} is named “title”; found: ${list(found)}.`
        : `The sheet${sheet} is empty: there is no row with the names of the columns.`,
      'Name the columns in one row above the events: at least “date” and “title”.',
    );
  },
  'sheet-empty': () => ({
    ...say('The sheet has no event that can be shown.', 'Write one event in each row, with a title.'),
    code: 'events-none',
  }),
  'sheet-title': () => ({
    ...say(
      'The timeline has no title.',
      'Add a row with “title” in a column “type”, and the title of the story in the column of titles.',
    ),
    code: 'title-missing',
  }),
  'sheet-time-zone': (date: string, id: string) => ({
    ...say(
      `Clock times such as ${date} (${id}) are read as UTC, because the sheet names no time zone.`,
      'Add a row with “time zone” in a column “type”, and the zone as title, such as Europe/Berlin.',
    ),
    code: 'time-zone-missing',
  }),
  'sheet-date': (text: string, timeZone: string) =>
    dateText(text, timeZone, ({ code, expected, suggestion }) => {
      if (NO_YEAR.test(text))
        return 'Write the year too, with four digits, and format the column as text: some formats of spreadsheets hide it.';
      const meant = suggestion === undefined ? '' : `Did you mean ${suggestion}? `;
      return `${meant}Write ${code === 'date-unreadable' ? DATE_FORMS : expected}.`;
    }),
  'timelinejs-title': () => ({
    ...say(
      'The timeline has no title.',
      'Add a title slide: in a sheet, a row with “title” in the column Type.',
    ),
    code: 'title-missing',
  }),
  'timelinejs-time-zone': (date: string, id: string) => ({
    ...say(
      `Clock times such as ${date} (${id}) are read as UTC: TimelineJS does not say in which zone they are.`,
      'Keep the story as JSON of our format, and name its zone there: "timeZone": "Europe/Berlin".',
    ),
    code: 'time-zone-missing',
  }),
  'sheet-ids': (isEmpty: boolean) => ({
    ...say(
      `${isEmpty ? 'The column “id” is empty' : 'There is no column “id”'}; ids are made from titles.`,
      `${isEmpty ? 'Write there' : 'Add a column “id” with'} a short word for each event, so that links to it stay good when its title changes.`,
    ),
    code: 'id-missing',
  }),
  'sheet-too-long': (most: number) =>
    say(
      `The sheet has more than ${most.toLocaleString('en')} rows; those after are not read.`,
      'Split the story into several timelines.',
    ),
  'sheet-html': () =>
    say(
      'This is a web page, not a sheet.',
      'Check the address: servers answer with a page where a file is missing, moved, or behind a login.',
    ),
  'google-private': () =>
    say(
      'Google asks to sign in: the sheet is not open to everybody.',
      'In the sheet choose “Share”, and under “General access” set “Anyone with the link”; or “File”, “Share”, “Publish to web”.',
    ),
  'quote-open': (joined = 0, row = 0) =>
    say(
      joined
        ? `A quotation mark does not close where it should: ${joined === 1 ? `row ${row + 1}` : `rows ${row + 1} to ${row + joined}`} of the file may have been taken into this one.`
        : 'A quotation mark stands where it cannot, or does not close; it is read as a letter.',
      'Write it twice ("") inside a cell that is in quotation marks, or let your spreadsheet program export the file.',
    ),
  'columns-unknown': (names: readonly string[]) =>
    say(
      `Nothing is read from the column${names.length === 1 ? '' : 's'} ${list(names)}.`,
      'Correct the name, or begin it with # where the column is only for you.',
    ),
  'columns-nameless': (columns: readonly number[]) =>
    say(
      `Nothing is read from the column${columns.length === 1 ? '' : 's'} ${list(columns.map(columnLetters))}: there is no name above what stands there.`,
      'Name it, with # before the name where the column is only for you.',
    ),
  'column-double': (name: string, first: string, at: number, firstAt: number) =>
    say(
      `The columns “${clip(first)}” and “${clip(name)}” (${columnLetters(firstAt)} and ${columnLetters(at)}) say the same; nothing is read from ${columnLetters(at)}.`,
      'Rename one of the two, or begin its name with #.',
    ),
  'row-too-long': (count: number, first: string) =>
    say(
      `The row has ${count === 1 ? 'a cell' : `${count} cells`} more than there are columns: “${clip(first)}”.`,
      'Put texts with commas into quotation marks, or name the column.',
    ),
  'row-type-unknown': (type: string) =>
    say(
      `“${clip(type)}” is no type of row; it is read as an event.`,
      'Leave it empty for an event, or use one of: title, as of, updated, time zone, language, lane, chapter, era, source.',
    ),
  'row-double': (type: string) =>
    say(
      `Another row says the ${{ asOf: 'day of the report', timeZone: 'time zone', lang: 'language', updated: 'day of the update' }[type] ?? 'title'} already; this one is not used.`,
      'Keep one of the two.',
    ),
  'date-ambiguous': (text: string, dayFirst: string, monthFirst: string) =>
    say(
      `“${clip(text)}” can be read in two ways; the event is shown without a place on the axis.`,
      `Write ${dayFirst} if the day comes first, ${monthFirst} if the month does.`,
    ),
  'date-settled': (order: string, count: number, witness: string) =>
    say(
      `${count === 1 ? 'A date that' : `${count} dates that`} could be read in two ways ${count === 1 ? 'is' : 'are'} read with the ${order} first, because “${clip(witness)}” in this column can only be so.`,
      'Check them, or write dates such as 2025-12-15.',
    ),
  'date-serial': (number: string, date: string) =>
    say(
      `${number} is read as ${date}, the way spreadsheets count days.`,
      'Give the column a date format, or write the date as text.',
    ),
  'date-short-year': (text: string, date: string) =>
    say(
      `“${clip(text)}” is read as ${date}: of the year it has two digits, of which spreadsheets take 00 to 29 for 2000 to 2029.`,
      'Write the year with four digits, and format the column as text, so that the spreadsheet keeps them.',
    ),
  'date-season': (text: string) =>
    say(
      `“${text}” may be read in two ways; it is read as a season of ${text.slice(0, 4)}, which ${text.slice(5)} stands for in EDTF.`,
      `Write ${text.slice(0, 5).replace('-', '/')}${text.slice(0, 2)}${text.slice(5)} if years are meant. Nothing needs to be done if it is the season.`,
    ),
  'date-north': (text: string, date: string) =>
    say(
      `“${clip(text)}” is read as a season of the northern half of the world (${date}).`,
      `Nothing needs to be done, unless it was in the southern: then write ${date.replace(/-(2[1-4])(?=\/|$)/g, (_, season) => `-${Number(season) + 8}`)}.`,
    ),
  'date-noted': (text: string, date: string) =>
    say(
      `“${clip(text)}” is read as ${date}, and is shown with an event as it is written, as the note on its date.`,
      'Nothing needs to be done, unless the date is known better.',
    ),
  'time-unreadable': (time: string) =>
    say(`“${clip(time)}” is not a clock time; only the day is read.`, 'Write a time such as 18:30.'),
  'end-time-early': (time: string, endTime: string) =>
    say(
      `The end time “${clip(endTime)}” is before “${clip(time)}”, and no other day is given for it.`,
      'If it is on the next day, write that day in the column “end”; else correct the times.',
    ),
  'time-without-day': (time: string, date: string) =>
    say(
      `The time ${clip(time)} is not used: ${date ? `“${clip(date)}” is not a single day` : 'there is no day beside it'}.`,
      'Write the day, such as 2025-12-15, or take the time out.',
    ),
  'date-part': (part: 'month' | 'day', text: string, read: string) =>
    say(
      `${text ? `“${clip(text)}” is not a ${part}` : `The ${part} is missing`}; only ${read} is read.`,
      part === 'day'
        ? 'Write a number from 1 to 31.'
        : 'Write a number from 1 to 12, or a name such as December.',
    ),
  'date-year-missing': (text: string) =>
    say(`“${clip(text)}” is not used: its year is missing.`, 'Write the year, or take the rest out.'),
  'title-made': (title: string) =>
    say(`The slide has no headline; “${clip(title)}” is its title.`, 'Give it a headline.'),
  'timelinejs-lost': (loss: Loss, count: number, first: string) =>
    say(`${LOSSES[loss](count, first)}.`, 'Nothing needs to be done, unless the story needs it.'),
};

function say(message: string, hint: string): { message: string; hint: string } {
  return { message, hint };
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `${one} is` : `${count} ${many} are, the first of them,`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `“${clip(name)}”`);
  return shown.join(', ') + (names.length > 8 ? ` and ${names.length - 8} more` : '');
}

/** The name that spreadsheets give a column: A to Z, then AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
