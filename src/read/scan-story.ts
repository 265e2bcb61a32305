import { LIMIT } from './parse-json.js';
import { JsonScan, OPEN_LIST, OPEN_OBJECT } from './scan-json.js';
import { STEP, TextRecords } from './text-records.js';
import { isRecord } from './value.js';

/** A story that has not been parsed. */
export interface ScannedStory {
  /** All but the events. */
  head: Readonly<Record<string, unknown>>;
  events: TextRecords;
}

/**
 * Goes through a JSON text that is a long story, in steps, between which a page may go on.
 *
 * @returns `null` where it has to be parsed: it is no such story, too large, no JSON, or written in an unusual way
 */
export function* scanStory(text: string): Generator<void, ScannedStory | null> {
  if (text.length > LIMIT) return null;
  const scan = new JsonScan(text);
  const begin = (scan.at = text.startsWith('\uFEFF') ? 1 : 0);
  let events: TextRecords | null = null;
  let from = 0;
  let to = 0;
  for (let isIn = scan.enter(OPEN_OBJECT); isIn; isIn = scan.another(OPEN_OBJECT)) {
    scan.isOdd = false;
    scan.key();
    // Of keys with escapes one may be that of the events, and of two lists the last counts: the parser knows.
    if (scan.isOdd) return null;
    if (text.slice(scan.keyFrom, scan.keyTo) !== 'events') scan.value();
    else if (events || scan.next() !== OPEN_LIST) return null;
    else {
      from = scan.at;
      events = new TextRecords(text);
      for (let isInList = scan.enter(OPEN_LIST); isInList; isInList = events.add(scan)) {
        if (events.length && events.length % STEP === 0) yield;
      }
      to = scan.at;
    }
  }
  const isAll = Number.isNaN(scan.next());
  if (!events || scan.isBroken || !isAll) return null;
  const head: unknown = JSON.parse(`${text.slice(begin, from)}[]${text.slice(to)}`);
  // Without a version it may be of another format.
  return isRecord(head) && head['version'] ? { head, events } : null;
}
