import { isStatus, type Status } from '../model/status.js';
import { REFUSED } from './fields.js';
import { idsIn } from './ids.js';
import { LONGEST_ID, LONGEST_TITLE, type Importance, type Records } from './records.js';
import { OPEN_OBJECT, QUOTE, type JsonScan } from './scan-json.js';

/** What is kept of a record: where it stands in the text, and the place of the first character of some values in it. */
const FROM = 0;
const TO = 1;
/** 0 where it is not plain. */
const ID = 2;
const TITLE = 3;
const DATE = 4;
/** 0 where there is none. */
const STATUS = 5;
/** The number itself, and which of the lanes, counted from 1; 0 where there is none. */
const IMPORTANCE = 6;
const LANE = 7;
const FIELDS = 8;

/** What makes a record one that has to be read whole, and what does not matter here. */
const RARE = -1;
const OTHER = -2;
/** Before the first key of a record, and after the last. */
const START = -3;
const END = -4;
const RARE_KEYS = new Set(['timeZone', 'previousDates', 'updates', ...REFUSED]);

const ZERO = 0x30;

/** What stands between two values, such as `,"title":`, before the first, or after the last. */
interface Key {
  text: string;
  field: number;
  /** What has been seen to follow it. */
  next: Key[];
}

/** Of a text with ever more keys they are not learnt: each would be tried, and kept. */
const MOST_KEYS = 100;
const MOST_NEXT = 8;

/**
 * Those of a list in a JSON text, known by numbers alone: their words are taken out of the text where they are asked for,
 * and the rest is parsed then. 100,000 objects with all their texts take longer to be made, and to be kept by the garbage
 * collector, than the text takes to be gone through.
 */
export class TextRecords implements Records {
  length = 0;
  readonly #text: string;
  readonly #lanes: string[] = [];
  readonly #laneNumbers = new Map<string, number>();
  readonly #start: Key = { text: '', field: START, next: [] };
  readonly #keys = new Map<string, Key>();
  #places = new Uint32Array(FIELDS * 4096);

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds the item that follows. It is nothing that can be asked for where that breaks the scan. */
  add(scan: JsonScan): void {
    const at = FIELDS * this.length++;
    if (at === this.#places.length) {
      const places = new Uint32Array(2 * at);
      places.set(this.#places);
      this.#places = places;
    }
    const places = this.#places;
    const isObject = scan.next() === OPEN_OBJECT;
    places[at + FROM] = scan.at;
    if (!isObject) scan.value();
    else if (!this.#scan(scan, places, at)) places[at + ID] = 0;
    places[at + TO] = scan.at;
  }

  /** @returns whether the record is plain */
  #scan(scan: JsonScan, places: Uint32Array, at: number): boolean {
    const { text } = scan;
    let isPlain = true;
    for (let key = this.#follow(scan, this.#start); key.field !== END; key = this.#follow(scan, key)) {
      const { field } = key;
      const first = scan.next();
      const from = scan.at;
      scan.isOdd = false;
      if (first === QUOTE) scan.string();
      else scan.value();
      if (field === OTHER) continue;
      if (field === IMPORTANCE) {
        const number = first - ZERO;
        places[at + field] = number;
        isPlain &&= number >= 1 && number <= 5 && scan.at === from + 1;
      } else if (field === RARE || first !== QUOTE || scan.isOdd) isPlain = false;
      else {
        const to = scan.at - 1;
        places[at + field] = field === LANE ? this.#laneOf(text.slice(from + 1, to)) : from + 1;
        isPlain &&= isRight(field, text, from + 1, to);
      }
    }
    return isPlain && places[at + ID] !== 0 && places[at + TITLE] !== 0 && places[at + DATE] !== 0;
  }

  /**
   * Goes from the end of a value to the next one, or past the object. Most records have the same keys in much the same
   * order: what has stood there before is known at once.
   */
  #follow(scan: JsonScan, key: Key): Key {
    const { text, at } = scan;
    for (const next of key.next) {
      if (!text.startsWith(next.text, at)) continue;
      scan.at = at + next.text.length;
      return next;
    }
    let field = END;
    if (key.field === START ? scan.enter(OPEN_OBJECT) : scan.another(OPEN_OBJECT)) {
      scan.isOdd = false;
      scan.key();
      field = scan.isOdd ? RARE : fieldOf(text, scan.keyFrom, scan.keyTo);
    }
    const between = text.slice(at, scan.at);
    const next = this.#keys.get(between) ?? { text: between, field, next: [] };
    if (scan.isBroken || key.next.length === MOST_NEXT || this.#keys.size === MOST_KEYS) return next;
    this.#keys.set(between, next);
    key.next.push(next);
    return next;
  }

  /** Lanes are few, and asked for often. */
  #laneOf(lane: string): number {
    let number = this.#laneNumbers.get(lane);
    if (number === undefined) this.#laneNumbers.set(lane, (number = this.#lanes.push(lane)));
    return number;
  }

  isPlain(at: number): boolean {
    return this.#place(at, ID) > 0;
  }

  id(at: number): string {
    return this.#value(at, ID);
  }

  title(at: number): string {
    return this.#value(at, TITLE);
  }

  date(at: number): string {
    return this.#value(at, DATE);
  }

  lane(at: number): string | undefined {
    return this.#lanes[this.#place(at, LANE) - 1];
  }

  status(at: number): Status | undefined {
    return this.#place(at, STATUS) ? (this.#value(at, STATUS) as Status) : undefined;
  }

  importance(at: number): Importance | undefined {
    return (this.#place(at, IMPORTANCE) || undefined) as Importance | undefined;
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
    return this.#text.slice(this.#place(at, FROM), this.#place(at, TO));
  }

  #place(at: number, field: number): number {
    return this.#places[FIELDS * at + field] ?? 0;
  }

  #value(at: number, field: number): string {
    const from = this.#place(at, field);
    return this.#text.slice(from, this.#text.indexOf('"', from));
  }
}

/** Which field a key names: by its length at first, as there are many keys. */
function fieldOf(text: string, from: number, to: number): number {
  switch (to - from) {
    case 2:
      return text.startsWith('id', from) ? ID : OTHER;
    case 4:
      return text.startsWith('date', from) ? DATE : text.startsWith('lane', from) ? LANE : OTHER;
    case 5:
      return text.startsWith('title', from) ? TITLE : OTHER;
    case 6:
      return text.startsWith('status', from) ? STATUS : OTHER;
    case 10:
      return text.startsWith('importance', from) ? IMPORTANCE : OTHER;
    default:
      return RARE_KEYS.has(text.slice(from, to)) ? RARE : OTHER;
  }
}

/** Whether the text is one that a plain record may have in a field. */
function isRight(field: number, text: string, from: number, to: number): boolean {
  if (field === DATE) return true;
  if (field === STATUS) return isStatus(text.slice(from, to));
  return isLine(text, from, to, field === TITLE ? LONGEST_TITLE : LONGEST_ID);
}

/** A line with no space at its ends, and not too long. */
function isLine(text: string, from: number, to: number, most: number): boolean {
  return to > from && to - from <= most && isBlack(text, from) && isBlack(text, to - 1);
}

function isBlack(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code > 0x20 && code < 0x7f) || text.charAt(at).trim() !== '';
}
