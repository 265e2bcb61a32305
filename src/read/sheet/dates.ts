import type { Finding } from '../draft.js';
import { orderOf, readCellDate, seasonOf, type DateOrder } from './cell-date.js';
import type { CellDate, Told } from './date-kinds.js';
import { readCellTime } from './cell-time.js';
import type { Cause } from './places.js';

/** The cells of a row that say when. */
export interface DateCells {
  date: string;
  time: string;
  end: string;
  endTime: string;
}

/** A date for the document, and what is wrong with its cells. */
export interface RowDate {
  /** EDTF; as written where it cannot be read; `undefined` where nothing is written. */
  text: string | undefined;
  /** The cells as written, where they say more than EDTF can. */
  note?: string;
  /** Why it cannot be read. */
  cause?: Cause;
  /** What is to be told besides, with the field of the cell. */
  found: [key: keyof DateCells, code: Told | 'time-unreadable' | 'time-without-day', values: unknown[]][];
}

/** Words for an end that has not come. */
const OPEN = new Set(['..', '…', '...', 'ongoing', 'open', 'present', 'now', 'still going on']);
/** What editors write where they have no date. */
const NONE =
  /^(?:[-–—?]+|n\/?a|n\. ?a\.|k\. ?a\.|tb[acd]|unknown|undated|offen|unbekannt|inconnu|nieznana|desconocida|невідомо)$/i;
const DAY = /^-?\d{4}-\d\d-\d\d$/;

/** How the dates of one column are to be read: what is written in it in one way only settles the others. */
export class ColumnOrder {
  #order: DateOrder | null = null;
  #witness = '';
  #isMixed = false;
  #isNamed = false;
  #hasSeasons = false;
  /** Dates that were read by the order of others. */
  settled = 0;

  /** @param header may say it itself, as in “Date (DD/MM/YYYY)” */
  constructor(header = '') {
    const [, first = ''] =
      /\b(dd?|tt?|jj?|mm?)[ ./-](?:dd?|tt?|jj?|mm?)[ ./-][yja]{2,4}\b/i.exec(header) ?? [];
    if (first) this.#order = /m/i.test(first) ? 'month' : 'day';
    this.#isNamed = first !== '';
  }

  look(cell: string): void {
    if (seasonOf(cell) === 'season') this.#hasSeasons = true;
    const order = orderOf(cell);
    if (order === null) return;
    if (this.#order !== null && this.#order !== order) this.#isMixed = true;
    this.#order ??= order;
    this.#witness ||= cell;
  }

  read(cell: string): CellDate | null {
    const read = readCellDate(cell);
    // Who writes seasons in a column means one.
    if (this.#hasSeasons && read && 'edtf' in read && read.told === 'date-season') return { edtf: read.edtf };
    if (!read || !('either' in read) || this.#order === null || this.#isMixed) return read;
    this.settled++;
    return readCellDate(cell, this.#order);
  }

  /** A note on what was settled, if anything was. */
  finding(where: string): Finding[] {
    if (!this.settled || this.#isNamed) return [];
    const values = [this.#order, this.settled, this.#witness];
    return [{ severity: 'warning', code: 'date-settled', where, values }];
  }
}

/** Makes one date of the cells of a row. */
export function rowDate(cells: DateCells, orders: Readonly<Record<'date' | 'end', ColumnOrder>>): RowDate {
  const { date, time, end, endTime } = cells;
  const result: RowDate = { text: undefined, found: [] };
  const start = moment('date', date, 'time', time, orders.date, result);
  const isOpen = OPEN.has(end.toLowerCase());
  const day = end || !endTime || start === null ? end : start.slice(0, 10);
  const stop = isOpen ? '..' : moment('end', day, 'endTime', endTime, orders.end, result);
  const written = [date, end].filter(Boolean).join(' – ');
  if (start === null || stop === null) result.text = written;
  else if (!end && stop && stop < start) {
    // A night that ends after midnight: the interval, which nobody wrote, says nothing of what is missing.
    result.cause = { key: 'endTime', finding: { code: 'end-time-early', values: [time, endTime] } };
    result.text = `${start}/${stop}`;
  } else if (stop && stop !== start) result.text = `${start}/${stop}`;
  else if (start) result.text = start;
  if (result.found.some(([, code]) => code === 'date-noted')) result.note = written;
  return result;
}

/** @returns `''` where nothing is written, `null` where it cannot be read */
function moment(
  key: 'date' | 'end',
  cell: string,
  timeKey: 'time' | 'endTime',
  time: string,
  order: ColumnOrder,
  result: RowDate,
): string | null {
  const isNone = NONE.test(cell);
  // Their words are for readers, too.
  if (isNone && key === 'date' && /\p{L}{3}/u.test(cell)) result.note = cell;
  const read = cell && !isNone ? order.read(cell) : { edtf: '' };
  if (!read || 'either' in read) {
    result.cause ??= {
      key,
      ...(read && { finding: { code: 'date-ambiguous', values: [cell, ...read.either] } }),
    };
    return null;
  }
  if (read.told) result.found.push([key, read.told, [cell, read.edtf]]);
  if (!time) return read.edtf;
  const clock = readCellTime(time);
  if (clock === null) result.found.push([timeKey, 'time-unreadable', [time]]);
  else if (DAY.test(read.edtf)) return `${read.edtf}T${clock}`;
  else result.found.push([timeKey, 'time-without-day', [time, cell]]);
  return read.edtf;
}
