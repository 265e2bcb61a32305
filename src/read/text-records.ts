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
  columnsFor,
  LaneNumbers,
  type PlainRecord,
  type Records,
  writePlain,
} from './records.js';
import { OPEN_LIST, OPEN_OBJECT, type JsonScan } from './scan-json.js';

/** Records between two steps: some 1 ms. */
export const STEP = 2000;
/** Records for which there is room at first. */
const ROOM = 4096;
/** What may follow a record in its list. */
const BEHIND = ', \n\r\t';

/** Of a story whose keys stand in ever other orders not all are learnt: each is tried. */
const MOST_SHAPES = 4;

/**
 * Those of a list in a JSON text, known by numbers alone; each is parsed when its words are asked for. 100,000 objects with
 * all their texts take longer to be made, and to be kept by the garbage collector, than the text takes to be gone through.
 */
export class TextRecords implements Records {
  length = 0;
  columns = columnsFor(ROOM);
  readonly #text: string;
  readonly #shapes: RecordShape[] = [];
  readonly #lanes = new LaneNumbers();
  /** Where each begins; what follows it begins there or, at the end, behind it. */
  #places = new Uint32Array(ROOM + 1);
  /** Of plain ones, where the id stands and how long it is; 0 where it is written with escapes. */
  #ids = new Uint32Array(ROOM);
  #idLengths = new Uint8Array(ROOM);
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
    if (this.length === this.#ids.length) this.#grow(from);
    const next = isObject ? this.#pass(from) : 0;
    if (next) {
      scan.at = next;
      return this.#text.charCodeAt(next) === OPEN_OBJECT || scan.another(OPEN_LIST);
    }
    scan.value();
    if (isObject && !scan.isBroken) this.#parse(from, scan.at);
    this.#places[this.length] = from;
    this.length += 1;
    this.#places[this.length] = scan.at;
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
  #passAll({ expression, groups, idOffset, longest }: RecordShape, from: number): number {
    const { id: idGroup, date: dateGroup, lane: laneGroup, title: titleGroup } = groups;
    const { importance: importanceGroup, status: statusGroup } = groups;
    const text = this.#text;
    const { columns } = this;
    const { starts, ends, importances, statuses, lanes } = columns;
    const places = this.#places;
    const ids = this.#ids;
    const idLengths = this.#idLengths;
    const to = Math.min(ids.length, this.length - (this.length % STEP) + STEP);
    let rising = this.#rising;
    let lastId = this.#lastId;
    let next = from;
    let day: string | null = null;
    let dayStart = 0;
    let at = this.length;
    try {
      for (; at < to; at++) {
        places[at] = expression.lastIndex = next;
        const found = expression.exec(text);
        if (!found || expression.lastIndex - next > longest) break;
        const id = found[idGroup] ?? '';
        const date = found[dateGroup] ?? '';
        const lane = found[laneGroup];
        const status = found[statusGroup];
        let isPlain = date === day;
        if (isPlain) {
          // Most are of the day of one before.
          starts[at] = dayStart;
          ends[at] = dayStart + DAY;
        } else {
          isPlain = readPlainDate(date, columns, at);
          if (isPlain && date.length === 10) {
            day = date;
            dayStart = starts[at] ?? 0;
          }
        }
        isPlain &&= id.length <= LONGEST_ID && (found[titleGroup] ?? '').length <= LONGEST_TITLE;
        isPlain &&= lane === undefined || lane.length <= LONGEST_ID;
        if (isPlain) {
          importances[at] = Number(found[importanceGroup] ?? 3);
          // An expression does not say where it found something.
          ids[at] = idOffset ? next + idOffset : text.indexOf(id, next);
          idLengths[at] = id.length;
          if (lane !== undefined) lanes[at] = this.#lanes.of(lane);
          if (status !== undefined) statuses[at] = STATUSES.indexOf(status as Status);
          if (rising === at && comesAfter(id, lastId)) {
            rising = at + 1;
            lastId = id;
          }
        }
        next = expression.lastIndex;
      }
    } catch {
      // A list of a million items is more than an expression can go back through.
    }
    places[at] = next;
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
    const { id, date } = record;
    const at = this.length;
    if (readPlainDate(date, this.columns, at)) {
      writePlain(record, at, this.columns, this.#lanes);
      const idAt = text.indexOf(id);
      if (idAt >= 0) {
        // Where the same word stands before it, it is the same.
        this.#ids[at] = from + idAt;
        this.#idLengths[at] = id.length;
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
    const { length, columns } = this;
    const room = Math.max(2 * length, Math.ceil((1.1 * length * this.#text.length) / place));
    const { starts, ends, importances, statuses, lanes } = columnsFor(room);
    this.columns = {
      starts: filled(starts, columns.starts),
      ends: filled(ends, columns.ends),
      importances: filled(importances, columns.importances),
      statuses: filled(statuses, columns.statuses),
      lanes: filled(lanes, columns.lanes),
    };
    this.#places = filled(new Uint32Array(room + 1), this.#places);
    this.#ids = filled(new Uint32Array(room), this.#ids);
    this.#idLengths = filled(new Uint8Array(room), this.#idLengths);
  }

  get lanes(): readonly string[] {
    return this.#lanes.ids;
  }

  /** They have been read when the list is passed. */
  read(): void {
    return undefined;
  }

  isRising(at: number): boolean {
    return at < this.#rising;
  }

  id(at: number): string {
    const from = this.#ids[at] ?? 0;
    const length = this.#idLengths[at] ?? 0;
    return length ? this.#text.slice(from, from + length) : this.#parsedOf(at).id;
  }

  title(at: number): string {
    return this.#parsedOf(at).title;
  }

  date(at: number): string {
    return this.#parsedOf(at).date;
  }

  /** None that is plain has any. */
  hasUpdates(): boolean {
    return false;
  }

  ids(): string[] {
    return Array.from({ length: this.length }).flatMap((_, at) =>
      this.columns.importances[at] ? this.id(at) : idsIn([this.whole(at)]),
    );
  }

  whole(at: number): unknown {
    return JSON.parse(this.text(at));
  }

  text(at: number): string {
    const from = this.#places[at] ?? 0;
    let to = this.#places[at + 1] ?? 0;
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
}

/** An array that begins with what is in another. */
function filled<T extends Float64Array | Uint32Array | Uint8Array>(array: T, other: T): T {
  array.set(other);
  return array;
}
