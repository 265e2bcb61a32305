import type { TimelineEvent } from '../model/document.js';
import type { Spans } from '../model/spans.js';
import { isStatus, type Status } from '../model/status.js';
import { REFUSED } from './fields.js';
import { idsIn } from './ids.js';
import { readPlainDate } from './plain-date.js';
import { isRecord } from './value.js';

/** Characters. */
export const LONGEST_ID = 120;
export const LONGEST_TITLE = 300;

export type Importance = TimelineEvent['importance'];

/** The events of a large story as they are written, by their places from 0. */
export interface Records {
  readonly length: number;
  /** What the dates of plain ones cover on the story's wall clock, by their places; what else is in there means nothing. */
  readonly spans: Spans;
  /**
   * Whether all that axis and list need of it is right as it stands, so that it may be asked for what follows here. What
   * its date covers is in `spans` then: days, or, on the clock of UTC, a minute.
   */
  isPlain(at: number): boolean;
  /** Whether those up to a plain one have ids of which each comes after the one before, so that all are different. */
  isRising(at: number): boolean;
  id(at: number): string;
  title(at: number): string;
  date(at: number): string;
  lane(at: number): string | undefined;
  status(at: number): Status | undefined;
  importance(at: number): Importance | undefined;
  hasUpdates(at: number): boolean;
  /** All ids as they are written, also of those that are not plain. */
  ids(): string[];
  /** The whole of it; of a plain one an object. */
  whole(at: number): unknown;
  /** Its JSON, where that is known. */
  text(at: number): string | undefined;
}

export function spansFor(count: number): Spans {
  return { starts: new Float64Array(count), ends: new Float64Array(count) };
}

/** Whether an id comes after another as numbered ones do, of which `e10` follows `e9`. */
export function comesAfter(id: string, other: string): boolean {
  return id.length > other.length || (id.length === other.length && id > other);
}

/** Those of a list of values. */
export class ValueRecords implements Records {
  readonly spans: Spans;
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
    this.spans = spansFor(values.length);
  }

  get length(): number {
    return this.#values.length;
  }

  isPlain(at: number): boolean {
    const record = this.#values[at];
    return isPlain(record) && readPlainDate(record.date, this.spans, at);
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

  lane(at: number): string | undefined {
    return this.#plain(at).lane;
  }

  status(at: number): Status | undefined {
    return this.#plain(at).status;
  }

  importance(at: number): Importance | undefined {
    return this.#plain(at).importance;
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
