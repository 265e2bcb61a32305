import type { TimelineEvent } from '../model/document.js';
import type { Spans } from '../model/spans.js';
import { isStatus, STATUSES, type Status } from '../model/status.js';
import { REFUSED } from './fields.js';
import { idsIn } from './ids.js';
import { readPlainDate } from './plain-date.js';
import { isRecord } from './value.js';

/** Characters. */
export const LONGEST_ID = 120;
export const LONGEST_TITLE = 300;

export type Importance = TimelineEvent['importance'];

/** What is known of records, by their places, as numbers: loops over 100,000 of them call nothing. Of one that is not plain it means nothing. */
export interface RecordColumns extends Spans {
  /**
   * 0 where a record is not plain. It is where all that axis and list need of it is right as it stands, so that it may be
   * asked for what it holds; what its date covers on the story's wall clock are days then, or, on the clock of UTC, a minute.
   */
  importances: Uint8Array;
  /** Places in `STATUSES`. */
  statuses: Uint8Array;
  /** Which of {@link Records.lanes}, counted from 1; 0 where it has none. */
  lanes: Uint32Array;
}

/** The events of a large story as they are written, by their places from 0. */
export interface Records {
  readonly length: number;
  /** Of those that have been read. */
  readonly columns: RecordColumns;
  /** Ids of the lanes that are named, in the order in which they are first. */
  readonly lanes: readonly string[];
  /** Reads those from one place on up to another. */
  read(from: number, to: number): void;
  /** Whether those up to a plain one have ids of which each comes after the one before, so that all are different. */
  isRising(at: number): boolean;
  id(at: number): string;
  title(at: number): string;
  date(at: number): string;
  hasUpdates(at: number): boolean;
  /** All ids as they are written, also of those that are not plain. */
  ids(): string[];
  /** The whole of it; of a plain one an object. */
  whole(at: number): unknown;
  /** Its JSON, where that is known. */
  text(at: number): string | undefined;
}

export function columnsFor(count: number): RecordColumns {
  return {
    starts: new Float64Array(count),
    ends: new Float64Array(count),
    importances: new Uint8Array(count),
    statuses: new Uint8Array(count),
    lanes: new Uint32Array(count),
  };
}

/** Writes down what a plain record says, but for its date. */
export function writePlain(
  { lane, importance = 3, status }: PlainRecord,
  at: number,
  columns: RecordColumns,
  lanes: LaneNumbers,
): void {
  columns.importances[at] = importance;
  if (status !== undefined) columns.statuses[at] = STATUSES.indexOf(status);
  if (lane !== undefined) columns.lanes[at] = lanes.of(lane);
}

/** Lanes that are compared before one is looked up. */
const MOST_COMPARED = 8;

/** The lanes that records name, counted from 1. */
export class LaneNumbers {
  readonly ids: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** Most stories have few lanes: to compare takes less time than to look up. */
  of(id: string): number {
    for (let at = 0; at < MOST_COMPARED && at < this.ids.length; at++) if (this.ids[at] === id) return at + 1;
    let number = this.#numbers.get(id);
    if (number === undefined) this.#numbers.set(id, (number = this.ids.push(id)));
    return number;
  }
}

/** Whether an id comes after another as numbered ones do, of which `e10` follows `e9`. */
export function comesAfter(id: string, other: string): boolean {
  return id.length > other.length || (id.length === other.length && id > other);
}

/** Those of a list of values. */
export class ValueRecords implements Records {
  readonly columns: RecordColumns;
  readonly #values: readonly unknown[];
  readonly #lanes = new LaneNumbers();

  constructor(values: readonly unknown[]) {
    this.#values = values;
    this.columns = columnsFor(values.length);
  }

  get length(): number {
    return this.#values.length;
  }

  get lanes(): readonly string[] {
    return this.#lanes.ids;
  }

  read(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const record = this.#values[at];
      if (isPlain(record) && readPlainDate(record.date, this.columns, at))
        writePlain(record, at, this.columns, this.#lanes);
    }
  }

  isRising(at: number): boolean {
    return !at || comesAfter(this.id(at), this.id(at - 1));
  }

  id(at: number): string {
    return this.#plain(at).id;
  }

  title(at: number): string {
    return this.#plain(at).title;
  }

  date(at: number): string {
    return this.#plain(at).date;
  }

  hasUpdates(at: number): boolean {
    return this.#plain(at).updates !== undefined;
  }

  ids(): string[] {
    return idsIn(this.#values);
  }

  whole(at: number): unknown {
    return this.#values[at];
  }

  text(): undefined {
    return undefined;
  }

  #plain(at: number): PlainRecord {
    return this.#values[at] as PlainRecord;
  }
}

export interface PlainRecord {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly lane?: string;
  readonly status?: Status;
  readonly importance?: Importance;
  readonly updates?: unknown;
}

/** Whether a record is plain, but for its date. */
export function isPlain(record: unknown): record is PlainRecord {
  if (!isRecord(record)) return false;
  const { id, title, date, lane, status, importance, timeZone, previousDates } = record;
  return (
    isLine(id, LONGEST_ID) &&
    isLine(title, LONGEST_TITLE) &&
    typeof date === 'string' &&
    (lane === undefined || isLine(lane, LONGEST_ID)) &&
    (status === undefined || isStatus(status)) &&
    (importance === undefined || isImportance(importance)) &&
    timeZone === undefined &&
    previousDates === undefined &&
    !REFUSED.some((key) => Object.hasOwn(record, key))
  );
}

/** One line of text in which nothing looks like HTML, and no space stands at its ends. */
function isLine(text: unknown, most: number): text is string {
  return (
    typeof text === 'string' &&
    text !== '' &&
    text.length <= most &&
    !text.includes('<') &&
    text.trim().length === text.length
  );
}

function isImportance(value: unknown): value is Importance {
  return value === 3 || value === 1 || value === 2 || value === 4 || value === 5;
}
