import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import {
  BETWEEN,
  guardCell,
  guardHtml,
  MEDIA_COLUMNS,
  SHEET_GROUPS,
  type SheetGroup,
} from '../model/sheet.js';

/** A row by the names of its columns. */
type Row = Readonly<Record<string, string | number | undefined>>;

/** The columns of a sheet, in order, but those of what an event has several of. */
const COLUMNS = [
  ...['type', 'id', 'date', 'end', 'time zone', 'date note', 'title', 'text', 'status', 'lane', 'place'],
  ...[
    'place alternative',
    'importance',
    'sources',
    'previous dates',
    'color',
    'url',
    'publisher',
    'published',
  ],
  ...['archive', ...MEDIA_COLUMNS.map(mediaColumn)],
];
/** Columns of addresses: `&` is part of them. */
const ADDRESS = /^(?:sources|url|archive|media|media poster)$| (?:url|archive)$/;
const GROUPS: readonly Exclude<SheetGroup, 'source'>[] = ['link', 'quote', 'account', 'update'];

/**
 * The story as a sheet: CSV with our columns, those that the story uses, in UTF-8 without byte order mark and with CRLF
 * at the ends of lines, as RFC 4180 has it. What reads it gives the same story again; only ids with semicolons in them,
 * and paragraphs with blank lines, are more than a sheet can hold. No cell is run as a formula by a spreadsheet.
 */
export function storyCsv(story: TimelineDocument): string {
  const rows = [...headRows(story), ...story.events.map(eventRow)];
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((name) => row[name] !== undefined)));
  for (const name of ['id', 'date', 'title']) used.add(name);
  const columns = [...COLUMNS, ...groupColumns(story.events)].filter((name) => used.has(name));
  const cellOf = (row: Row, name: string): string => {
    const text = String(row[name] ?? '');
    return ADDRESS.test(name) ? text : guardHtml(text);
  };
  return [columns, ...rows.map((row) => columns.map((name) => cellOf(row, name)))].map(line).join('');
}

function headRows(story: TimelineDocument): Row[] {
  const { title, description, lang, timeZone, asOf, updated } = story;
  return [
    { type: 'title', title, text: description || undefined },
    { type: 'language', title: lang },
    { type: 'time zone', title: timeZone },
    ...(asOf ? [{ type: 'as of', date: asOf.text }] : []),
    ...(updated === undefined ? [] : [{ type: 'updated', title: updated }]),
    ...story.lanes.map((lane) => ({ type: 'lane', ...lane })),
    ...story.chapters.map(({ id, title, start, end }) => {
      return { type: 'chapter', id, title, date: start.text, end: end.text };
    }),
    ...story.eras.map(({ id, title, date }) => ({ type: 'era', id, title, date: date.text })),
    ...story.sources.map((source) => ({ type: 'source', ...source })),
  ];
}

function eventRow(event: TimelineEvent): Row {
  const { id, title, status, importance, lane, place, timeZone, dateNote, media } = event;
  const row: Record<string, string | number | undefined> = {
    id,
    date: event.date?.text ?? event.dateText,
    'time zone': timeZone,
    'date note': dateNote,
    title,
    text: event.body.join('\n\n') || undefined,
    status: status === 'confirmed' ? undefined : status,
    lane,
    place: place?.name,
    'place alternative': place?.alternative,
    importance: importance === 3 ? undefined : importance,
    sources: event.sources.join(BETWEEN) || undefined,
    'previous dates': event.previousDates.map(({ text }) => text).join(BETWEEN) || undefined,
  };
  for (const column of MEDIA_COLUMNS) row[mediaColumn(column)] = media?.[column] || undefined;
  for (const group of GROUPS) {
    entriesOf(event, group).forEach((entry, index) => {
      for (const field of SHEET_GROUPS[group]) row[groupColumn(group, index, field)] = entry[field];
    });
  }
  return row;
}

/** The columns that the event with most of them needs. */
function groupColumns(events: readonly TimelineEvent[]): string[] {
  return GROUPS.flatMap((group) => {
    const most = events.reduce((count, event) => Math.max(count, entriesOf(event, group).length), 0);
    return Array.from({ length: most }, (_, index) =>
      SHEET_GROUPS[group].map((field) => groupColumn(group, index, field)),
    ).flat();
  });
}

function entriesOf(
  { links, quotes, accounts, updates }: TimelineEvent,
  group: Exclude<SheetGroup, 'source'>,
): Row[] {
  const entries: Record<typeof group, readonly object[]> = {
    link: links,
    quote: quotes,
    account: accounts,
    update: updates,
  };
  return entries[group].map((entry) => ({ ...entry }));
}

function mediaColumn(column: (typeof MEDIA_COLUMNS)[number]): string {
  return column === 'src' ? 'media' : `media ${column}`;
}

function groupColumn(group: SheetGroup, index: number, field: string): string {
  return `${group} ${index + 1} ${field}`;
}

/** Cells with what would end them stand in quotes, and quotes in them twice. */
function line(cells: readonly string[]): string {
  const texts = cells.map((cell) => {
    const text = guardCell(cell);
    return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${texts.join(',')}\r\n`;
}
