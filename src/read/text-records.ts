import { STATUSES, type Status } from '../model/status.js';
import { idsIn } from './ids.js';
import { readPlainDate } from './plain-date.js';
import { RecordShape, type Words } from './record-shape.js';
import { isPlain, LONGEST_ID, LONGEST_TITLE, spansFor, type Importance, type Records } from './records.js';
import { OPEN_LIST, OPEN_OBJECT, type JsonScan } from './scan-json.js';

/** What is kept of a record: where it begins, and where it has ended, with a comma and space after it where it is plain. */
const FROM = 0;
const TO = 1;
/** Which of the shapes, counted from 1; 0 where it is not plain. */
const SHAPE = 2;
/** Plain, but of no shape. */
const PARSED = 255;
/** The number itself, and which of the lanes and of the statuses, counted from 1; 0 where there is none. */
const IMPORTANCE = 3;
const LANE = 4;
const STATUS = 5;
/** Where its id stands, and how long that is; 0 where it has to be asked for like other words. */
const ID = 6;
const ID_LENGTH = 7;
const KEPT = 8;

/** Of a story whose keys stand in ever other orders not all are learnt: each is tried. */
const MOST_SHAPES = 4;
const MOST_COMPARED = 8;

/**
 * Those of a list in a JSON text, known by numbers alone: their words are taken out of the text where they are asked for,
 * and the rest is parsed then. 100,000 objects with all their texts take longer to be made, and to be kept by the garbage
 * collector, than the text takes to be gone through.
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
  /** Words of the record that was asked last. */
  #words: Words = {};
  #wordsOf = -1;

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
    const to = isObject ? this.#passed(from) : 0;
    if (to) scan.at = to;
    else {
      scan.value();
      if (isObject && !scan.isBroken) this.#parse(from, scan.at);
    }
    this.#kept[place + TO] = scan.at;
    this.length += 1;
    return (to > 0 && this.#text.charCodeAt(to) === OPEN_OBJECT) || scan.another(OPEN_LIST);
  }

  /** Keeps a record that is written like one before it. @returns place of what follows in its list; 0 where it is not */
  #passed(from: number): number {
    for (let at = 0; at < this.#shapes.length; at++) {
      const shape = this.#shapes[at];
      const found = shape?.at(this.#text, from);
      if (!shape || !found) continue;
      const { groups } = shape;
      const id = found[groups.id] ?? '';
      const title = found[groups.title] ?? '';
      const date = found[groups.date] ?? '';
      // What no record of the shape has is in no group, and in the first are all of them.
      const lane = groups.lane ? found[groups.lane] : undefined;
      const importance = groups.importance ? Number(found[groups.importance] ?? 0) : 0;
      const status = groups.status ? found[groups.status] : undefined;
      if (id.length <= LONGEST_ID && title.length <= LONGEST_TITLE && (lane ?? '').length <= LONGEST_ID) {
        // Looked for once more, as an expression does not say where.
        this.#keepId(this.#text.indexOf(id, from), id);
        this.#keep(at + 1, id, date, lane, importance, status);
      }
      return shape.end;
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
    this.#keep(PARSED, id, date, lane, importance, status);
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
    shape: number,
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
    kept[place + SHAPE] = shape;
    kept[place + IMPORTANCE] = importance;
    if (lane !== undefined) kept[place + LANE] = this.#laneOf(lane);
    if (status !== undefined) kept[place + STATUS] = STATUSES.indexOf(status as Status) + 1;
    const last = this.#lastId;
    if (this.#rising === at && (id.length > last.length || (id.length === last.length && id > last))) {
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
    return this.#number(at, SHAPE) > 0;
  }

  isRising(at: number): boolean {
    return at < this.#rising;
  }

  id(at: number): string {
    const from = this.#number(at, ID);
    const length = this.#number(at, ID_LENGTH);
    return length ? this.#text.slice(from, from + length) : (this.#wordsAt(at).id ?? '');
  }

  title(at: number): string {
    return this.#wordsAt(at).title ?? '';
  }

  date(at: number): string {
    return this.#wordsAt(at).date ?? '';
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
    const written = this.#text.slice(this.#number(at, FROM), this.#number(at, TO));
    return written.replace(/[\s,]+$/, '');
  }

  #wordsAt(at: number): Words {
    if (at !== this.#wordsOf) {
      const shape = this.#shapes[this.#number(at, SHAPE) - 1];
      const words = shape?.words(this.#text, this.#number(at, FROM));
      this.#words = words ?? (this.whole(at) as Words);
      this.#wordsOf = at;
    }
    return this.#words;
  }

  #number(at: number, field: number): number {
    return this.#kept[KEPT * at + field] ?? 0;
  }
}
