import { STATUSES, type Status } from '../model/status.js';
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

/** What is kept of a record: where it begins and ends. */
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
   * Adds the item that follows, and goes past it. It is nothing that can be asked for where that breaks the scan.
   *
   * @returns whether another follows; if not, the list is passed
   */
  add(scan: JsonScan): boolean {
    if (this.length === this.spans.starts.length) this.#grow();
    const isObject = scan.next() === OPEN_OBJECT;
    const from = scan.at;
    const place = KEPT * this.length;
    this.#kept[place + FROM] = from;
    const next = isObject ? this.#passed(from) : 0;
    if (next) scan.at = next;
    else {
      scan.value();
      if (isObject && !scan.isBroken) this.#parse(from, scan.at);
    }
    this.#kept[place + TO] = next ? this.#text.lastIndexOf('}', next) + 1 : scan.at;
    this.length += 1;
    return (next > 0 && this.#text.charCodeAt(next) === OPEN_OBJECT) || scan.another(OPEN_LIST);
  }

  /** Keeps a record that is written like one before it. @returns place of what follows in its list; 0 where it is not */
  #passed(from: number): number {
    for (const shape of this.#shapes) {
      const found = shape.find(this.#text, from);
      if (!found) continue;
      const { groups } = shape;
      const id = found[groups.id] ?? '';
      const title = found[groups.title] ?? '';
      const lane = found[groups.lane];
      if (id.length <= LONGEST_ID && title.length <= LONGEST_TITLE && (lane ?? '').length <= LONGEST_ID) {
        // Looked for once more, as an expression does not say where.
        this.#keepId(this.#text.indexOf(id, from), id);
        const importance = Number(found[groups.importance] ?? 0);
        this.#keep(id, found[groups.date] ?? '', lane, importance, found[groups.status]);
      }
      return from + found[0].length;
    }
    return 0;
  }

  /** Keeps one that is not, if it is plain, and learns how it is written. */
  #parse(from: number, to: number): void {
    const text = this.#text.slice(from, to);
    const record: unknown = JSON.parse(text);
    if (!isPlain(record) || record.updates !== undefined) return;
    const { id, date, lane, importance = 0, status } = record;
    const place = text.indexOf(id);
    if (place >= 0) this.#keepId(from + place, id);
    this.#keep(id, date, lane, importance, status);
    for (const shape of this.#shapes) if (shape.learns(record, text)) return;
    if (this.#shapes.length === MOST_SHAPES) return;
    const shape = new RecordShape();
    if (shape.learns(record, text)) this.#shapes.push(shape);
  }

  /** Keeps where an id stands: all are asked for now and then. Where the same word stands before it, it is the same. */
  #keepId(place: number, id: string): void {
    this.#kept[KEPT * this.length + ID] = place;
    this.#kept[KEPT * this.length + ID_LENGTH] = id.length;
  }

  /** Keeps what is asked of all records; one whose date is not plain is not either. */
  #keep(
    id: string,
    date: string,
    lane: string | undefined,
    importance: number,
    status: string | undefined,
  ): void {
    const at = this.length;
    const kept = this.#kept;
    const place = KEPT * at;
    if (!readPlainDate(date, this.spans, at)) return;
    kept[place + PLAIN] = 1;
    kept[place + IMPORTANCE] = importance;
    if (lane !== undefined) kept[place + LANE] = this.#laneOf(lane);
    if (status !== undefined) kept[place + STATUS] = STATUSES.indexOf(status as Status) + 1;
    if (this.#rising === at && comesAfter(id, this.#lastId)) {
      this.#rising = at + 1;
      this.#lastId = id;
    }
  }

  #grow(): void {
    const { starts, ends } = this.spans;
    const kept = this.#kept;
    this.spans = spansFor(2 * this.length);
    this.spans.starts.set(starts);
    this.spans.ends.set(ends);
    this.#kept = new Uint32Array(2 * kept.length);
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
    return this.#text.slice(this.#number(at, FROM), this.#number(at, TO));
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
