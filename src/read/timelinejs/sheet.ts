import type { Finding } from '../draft.js';
import { readCellDate } from '../sheet/cell-date.js';
import { readCellTime } from '../sheet/cell-time.js';
import { plainHeader } from '../sheet/columns.js';
import { timelineJsPath, timelineJsStory, type ForeignStory } from './story.js';

/** A story from the sheet of a TimelineJS, and where each part of it came from. */
export interface ForeignSheet extends ForeignStory {
  /** A path of ours as row and column. */
  where: (path: string) => string;
}

/** The columns of fields of a slide; the first that the sheet has counts. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  start_date: ['year', 'start date'],
  'start_date.month': ['month'],
  'start_date.day': ['day'],
  'start_date.hour': ['time'],
  end_date: ['end year', 'end date'],
  'end_date.month': ['end month'],
  'end_date.day': ['end day'],
  'end_date.hour': ['end time'],
  display_date: ['display date'],
  'text.headline': ['headline'],
  'text.text': ['text'],
  'media.url': ['media'],
  'media.credit': ['media credit'],
  'media.caption': ['media caption'],
  'media.thumbnail': ['media thumbnail'],
  'media.alt': ['alt text'],
  group: ['group', 'tag'],
  background: ['background'],
};
const KNOWN = new Set(['type', ...Object.values(COLUMNS).flat()]);
/** The first version has all parts of a date in one cell. */
const PARTS = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?$/;

/** Whether a row names the columns of a sheet for TimelineJS, of the first version or a later one. */
export function isTimelineJsHeader(cells: readonly string[]): boolean {
  const names = new Set(cells.map(plainHeader));
  return names.has('headline') && (names.has('year') || (names.has('start date') && names.has('media')));
}

/**
 * Takes a story over from the sheet that TimelineJS is fed with. Dates such as 3/4/2025, of its first version, have the
 * month first: so it reads them.
 *
 * @param header index of the row with the names of the columns
 */
export async function timelineJsSheet(
  table: readonly (readonly string[])[],
  header: number,
): Promise<ForeignSheet> {
  const reader = new SheetReader(table[header] ?? []);
  const rows = new Map<string, number>();
  const story: { title?: object; events: object[]; eras: object[] } = { events: [], eras: [] };
  table.slice(header + 1).forEach((cells, index) => {
    const number = header + 2 + index;
    if (cells.every((cell) => !cell.trim())) return;
    const type = reader.cell(cells, 'type').toLowerCase();
    const slide = reader.slide(cells, number);
    if (type === 'title' && !story.title) {
      story.title = slide;
      rows.set('title', number);
    } else if (type === 'era') rows.set(`eras[${story.eras.push(slide) - 1}]`, number);
    else {
      if (type) reader.warn(number, 'type', type === 'title' ? 'row-double' : 'row-type-unknown', type);
      rows.set(`events[${story.events.push(slide) - 1}]`, number);
    }
  });
  const foreign = await timelineJsStory(story);
  const place = (path: string): string => {
    const [, entry = '', field = ''] = /^(title|\w+\[\d+\])\.?(.*)$/.exec(path) ?? [];
    const row = rows.get(entry);
    return row === undefined ? `row ${header + 1}` : reader.place(row, field);
  };
  return {
    value: foreign.value,
    findings: [
      ...(reader.unknown.length ? [warning(`row ${header + 1}`, 'columns-unknown', reader.unknown)] : []),
      ...reader.findings,
      ...foreign.findings.map((finding) => ({ ...finding, where: place(finding.where) })),
    ],
    where: (path) => place(timelineJsPath(path)),
  };
}

class SheetReader {
  readonly findings: Finding[] = [];
  readonly unknown: string[];
  readonly #headers: readonly string[];
  readonly #names: readonly string[];
  /** What a date of the slide says beyond EDTF. */
  #note = '';

  constructor(headers: readonly string[]) {
    this.#headers = headers;
    this.#names = headers.map(plainHeader);
    this.unknown = headers.flatMap((header, index) =>
      this.#names[index] && !header.startsWith('#') && !KNOWN.has(this.#names[index] ?? '')
        ? [header.trim()]
        : [],
    );
  }

  cell(cells: readonly string[], name: string): string {
    return (cells[this.#names.indexOf(name)] ?? '').trim();
  }

  slide(cells: readonly string[], row: number): object {
    const of = (field: string): string =>
      (COLUMNS[field] ?? []).map((name) => this.cell(cells, name)).find(Boolean) ?? '';
    const surplus = cells.slice(this.#headers.length).filter((cell) => cell.trim());
    if (surplus.length) this.warn(row, '', 'row-too-long', surplus.length, surplus[0]);
    this.#note = '';
    return {
      start_date: this.#date(cells, row, ''),
      end_date: this.#date(cells, row, 'end '),
      display_date: of('display_date') || this.#note,
      text: { headline: of('text.headline'), text: of('text.text') },
      media: {
        url: of('media.url'),
        credit: of('media.credit'),
        caption: of('media.caption'),
        thumbnail: of('media.thumbnail'),
        alt: of('media.alt'),
      },
      group: of('group'),
      background: { url: of('background') },
    };
  }

  #date(cells: readonly string[], row: number, prefix: string): unknown {
    const part = (name: string): string => this.cell(cells, prefix + name);
    const column = !prefix && part('start date') ? 'start date' : `${prefix}date`;
    const first = this.cell(cells, column);
    // With the month first, as TimelineJS reads it.
    const read = first ? readCellDate(first, 'month') : null;
    const edtf = read && 'edtf' in read ? read.edtf : first;
    if (read && 'told' in read && read.told) this.warn(row, column, read.told, first, edtf);
    const [, year = first, month, day, hour, minute, second] = PARTS.exec(edtf) ?? [];
    const whole = { year, month, day, hour, minute, second };
    const parts = { year: part('year'), month: part('month'), day: part('day') };
    // “c. 1850” and the like, which TimelineJS does not read; with more in other cells it has to be a year.
    const said = /^[+-]?[\d\s,]*$/.test(parts.year) ? null : readCellDate(parts.year, 'month');
    if (said && 'edtf' in said) {
      if (said.told) this.warn(row, `${prefix}year`, said.told, parts.year, said.edtf);
      if (said.told === 'date-noted') this.#note = parts.year;
      if (!parts.month && !part('time')) return said.edtf;
      const [isYear] = /^-?\d{4}$/.exec(said.edtf) ?? [];
      // Their years before our era have no 0.
      if (isYear) parts.year = String(Number(isYear) > 0 ? Number(isYear) : Number(isYear) - 1);
    }
    const date = first && !parts.year ? whole : parts;
    const written = part('time');
    const time = written ? readCellTime(written) : null;
    if (written && !time) this.warn(row, `${prefix}time`, 'time-unreadable', written);
    const [hours, minutes, seconds] = time?.split(':') ?? [];
    return { ...date, ...(hours && { hour: hours, minute: minutes, second: seconds }) };
  }

  place(row: number, field: string): string {
    const names = COLUMNS[field];
    return this.#at(row, names?.find((name) => this.#names.includes(name)) ?? '');
  }

  warn(row: number, name: string, code: Finding['code'], ...values: unknown[]): void {
    this.findings.push(warning(this.#at(row, name), code, ...values));
  }

  #at(row: number, name: string): string {
    const header = name ? this.#headers[this.#names.indexOf(name)] : undefined;
    return header ? `row ${row}, column ${header.trim()}` : `row ${row}`;
  }
}

function warning(where: string, code: Finding['code'], ...values: unknown[]): Finding {
  return { severity: 'warning', code, where, values };
}
