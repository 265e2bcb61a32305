import { STATUSES, type Status } from '../model/status.js';
import { DAY } from '../model/calendar.js';
import { idsIn } from './ids.js';
import { readPlainDate } from './plain-date.js';
import { RecordShape } from './record-shape.js';
import {
  comesAfter,
  isPlain,
  LONGEST_ID,
  LONGEST_TITLE,
  spansFor,
  type Importance,
  type PlainRecord,
  type Records,
} from './records.js';
import { OPEN_LIST, OPEN_OBJECT, type JsonScan } from './scan-json.js';

/** Records between two steps: some 1 ms. */
export const STEP = 2000;
/** What may follow a record in its list. */
const BEHIND = ', \n\r\t';
/** What is kept of a record: where it begins, and where it ends or the next begins. */
const FROM = 0;
const TO = 1;
/** 1 where it is plain. */
const PLAIN = 2;
/** The number itself, and which of the lanes and of the statuses, counted from 1; 0 where there is none. */
const IMPORTANCE = 3;
const LANE = 4;
const STATUS = 5;
/** Where its id stands, and how long that is; 0 where it is written with escapes. */
const ID = 6;
const ID_LENGTH = 7;
const KEPT = 8;

/** Of a story whose keys stand in ever other orders not all are learnt: each is tried. */
const MOST_SHAPES = 4;
/** Lanes that are compared before one is looked up. */
const MOST_COMPARED = 8;

/**
 * Those of a list in a JSON text, known by numbers alone; each is parsed when its words are asked for. 100,000 objects with
 * all their texts take longer to be made, and to be kept by the garbage collector, than the text takes to be gone through.
 */
export class TextRecords implements Records {
  length = 0;
  spans = spansFor(4096);
  readonly #text: string;
  readonly #shapes: RecordShape[] = [];
  readonly #lanes: string[] = [];
  readonly #laneNumbers = new Map<string, number>();
  #kept = new Uint32Array(KEPT * 4096);
  /** Records from the first on of which each has an id that comes after the one before, and that one. */
  #rising = 0;
  #lastId = '';
  /** The plain record that was parsed last, of which most often several words are asked for. */
  #parsed: PlainRecord | null = null;
  #parsedAt = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Adds the item that follows and, up to the end of a step, those after it that are written like others before them; goes
   * past them. The last is nothing that can be asked for where it breaks the scan.
   *
   * @returns whether another follows; if not, the list is passed
   */
  add(scan: JsonScan): boolean {
    const isObject = scan.next() === OPEN_OBJECT;
    const from = scan.at;
    if (this.length === this.spans.starts.length) this.#grow(from);
    const next = isObject ? this.#pass(from) : 0;
    if (next) {
      scan.at = next;
      return this.#text.charCodeAt(next) === OPEN_OBJECT || scan.another(OPEN_LIST);
    }
    scan.value();
    if (isObject && !scan.isBroken) this.#parse(from, scan.at);
    const place = KEPT * this.length;
    this.#kept[place + FROM] = from;
    this.#kept[place + TO] = scan.at;
    this.length += 1;
    return scan.another(OPEN_LIST);
  }

  /** Keeps records that are written like one before. @returns place of what follows them in the list; 0 where none is */
  #pass(from: number): number {
    for (const shape of this.#shapes) {
      const next = this.#passAll(shape, from);
      if (next > from) return next;
    }
    return 0;
  }

  /** In one loop that calls little: going through a text takes no longer than the calls would, until they are compiled. */
  #passAll(shape: RecordShape, from: number): number {
    const { expression, groups } = shape;
    const text = this.#text;
    const kept = this.#kept;
    const { spans } = this;
    const { starts, ends } = spans;
    const to = Math.min(starts.length, this.length - (this.length % STEP) + STEP);
    let rising = this.#rising;
    let lastId = this.#lastId;
    let next = from;
    let idOffset = 0;
    let day: string | null = null;
    let dayStart = 0;
    let at = this.length;
    for (; at < to; at++) {
      expression.lastIndex = next;
      let found: RegExpExecArray | null = null;
      try {
        found = expression.exec(text);
      } catch {
        // A list of a million items is more than an expression can go back through.
      }
      if (!found) break;
      const place = KEPT * at;
      const id = found[groups.id] ?? '';
      const date = found[groups.date] ?? '';
      const lane = found[groups.lane];
      const importance = found[groups.importance];
      const status = found[groups.status];
      let isPlain = date === day;
      if (isPlain) {
        // Most are of the day of one before.
        starts[at] = dayStart;
        ends[at] = dayStart + DAY;
      } else {
        isPlain = readPlainDate(date, spans, at);
        if (isPlain && date.length === 10) {
          day = date;
          dayStart = starts[at] ?? 0;
        }
      }
      isPlain &&= id.length <= LONGEST_ID && (found[groups.title] ?? '').length <= LONGEST_TITLE;
      isPlain &&= lane === undefined || lane.length <= LONGEST_ID;
      if (isPlain) {
        kept[place + PLAIN] = 1;
        // An expression does not say where it found something: most often where it was in the record before.
        if (!text.startsWith(id, next + idOffset)) idOffset = text.indexOf(id, next) - next;
        kept[place + ID] = next + idOffset;
        kept[place + ID_LENGTH] = id.length;
        if (importance !== undefined) kept[place + IMPORTANCE] = Number(importance);
        if (lane !== undefined) kept[place + LANE] = this.#laneOf(lane);
        if (status !== undefined) kept[place + STATUS] = statusOf(status);
        if (rising === at && comesAfter(id, lastId)) {
          rising = at + 1;
          lastId = id;
        }
      }
      kept[place + FROM] = next;
      next += found[0].length;
      kept[place + TO] = next;
    }
    this.length = at;
    this.#rising = rising;
    this.#lastId = lastId;
    return next;
  }

  /** Keeps one that is not, if it is plain, and learns how it is written. */
  #parse(from: number, to: number): void {
    const text = this.#text.slice(from, to);
    const record: unknown = JSON.parse(text);
    if (!isPlain(record) || record.updates !== undefined) return;
    const { id, date, lane, importance = 0, status } = record;
    const at = this.length;
    const kept = this.#kept;
    const place = KEPT * at;
    if (readPlainDate(date, this.spans, at)) {
      kept[place + PLAIN] = 1;
      kept[place + IMPORTANCE] = importance;
      if (lane !== undefined) kept[place + LANE] = this.#laneOf(lane);
      if (status !== undefined) kept[place + STATUS] = statusOf(status);
      const idAt = text.indexOf(id);
      if (idAt >= 0) {
        // Where the same word stands before it, it is the same.
        kept[place + ID] = from + idAt;
        kept[place + ID_LENGTH] = id.length;
      }
      if (this.#rising === at && comesAfter(id, this.#lastId)) {
        this.#rising = at + 1;
        this.#lastId = id;
      }
    }
    for (const shape of this.#shapes) if (shape.learns(record, text)) return;
    if (this.#shapes.length === MOST_SHAPES) return;
    const shape = new RecordShape();
    if (shape.learns(record, text)) this.#shapes.push(shape);
  }

  /** Makes room for as many as there will be if they are as long as those up to a place; what is not used costs nothing. */
  #grow(place: number): void {
    const { starts, ends } = this.spans;
    const kept = this.#kept;
    const { length } = this;
    const room = Math.max(2 * length, Math.ceil((1.1 * length * this.#text.length) / place));
    this.spans = spansFor(room);
    this.spans.starts.set(starts);
    this.spans.ends.set(ends);
    this.#kept = new Uint32Array(KEPT * room);
    this.#kept.set(kept);
  }

  /** Most stories have few lanes: to compare takes less time than to look up. */
  #laneOf(lane: string): number {
    for (let at = 0; at < MOST_COMPARED && at < this.#lanes.length; at++)
      if (this.#lanes[at] === lane) return at + 1;
    let number = this.#laneNumbers.get(lane);
    if (number === undefined) this.#laneNumbers.set(lane, (number = this.#lanes.push(lane)));
    return number;
  }

  isPlain(at: number): boolean {
    return this.#number(at, PLAIN) > 0;
  }

  isRising(at: number): boolean {
    return at < this.#rising;
  }

  id(at: number): string {
    const from = this.#number(at, ID);
    const length = this.#number(at, ID_LENGTH);
    return length ? this.#text.slice(from, from + length) : this.#parsedOf(at).id;
  }

  title(at: number): string {
    return this.#parsedOf(at).title;
  }

  date(at: number): string {
    return this.#parsedOf(at).date;
  }

  lane(at: number): string | undefined {
    return this.#lanes[this.#number(at, LANE) - 1];
  }

  status(at: number): Status | undefined {
    return STATUSES[this.#number(at, STATUS) - 1];
  }

  importance(at: number): Importance | undefined {
    return (this.#number(at, IMPORTANCE) || undefined) as Importance | undefined;
  }

  /** None that is plain has any. */
  hasUpdates(): boolean {
    return false;
  }

  ids(): string[] {
    return Array.from({ length: this.length }).flatMap((_, at) =>
      this.isPlain(at) ? this.id(at) : idsIn([this.whole(at)]),
    );
  }

  whole(at: number): unknown {
    return JSON.parse(this.text(at));
  }

  text(at: number): string {
    const from = this.#number(at, FROM);
    let to = this.#number(at, TO);
    while (to > from && BEHIND.includes(this.#text.charAt(to - 1))) to -= 1;
    return this.#text.slice(from, to);
  }

  #parsedOf(at: number): PlainRecord {
    if (!this.#parsed || at !== this.#parsedAt) {
      this.#parsed = this.whole(at) as PlainRecord;
      this.#parsedAt = at;
    }
    return this.#parsed;
  }

  #number(at: number, field: number): number {
    return this.#kept[KEPT * at + field] ?? 0;
  }
}

/** Which of the statuses, counted from 1. */
function statusOf(status: string): number {
  return STATUSES.indexOf(status as Status) + 1;
}
