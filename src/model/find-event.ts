import type { TimelineDocument, TimelineEvent } from './document.js';

interface Found {
  places: Map<string, number>;
  last: number;
}

const kept = new WeakMap<TimelineDocument, Found>();

/**
 * Place of an event in its document, counted from 0, by its id; -1 where it is not there. Looked for from the one on
 * that was found last, and known from then on: a map of 100,000 would hold up the first click by 50 ms.
 */
export function indexOfId(document: TimelineDocument, id: string): number {
  // No event has none: where nothing is selected, nothing is looked for.
  if (!id) return -1;
  let found = kept.get(document);
  if (!found) kept.set(document, (found = { places: new Map(), last: 0 }));
  let place = found.places.get(id);
  if (place === undefined) found.places.set(id, (place = search(document.events, id, found.last)));
  if (place >= 0) found.last = place;
  return place;
}

/** An event by its id. */
export function eventOf(document: TimelineDocument, id: string): TimelineEvent | undefined {
  return document.events[indexOfId(document, id)];
}

function search(events: readonly TimelineEvent[], id: string, from: number): number {
  for (let at = from; at < events.length; at++) if (events[at]?.id === id) return at;
  for (let at = 0; at < from; at++) if (events[at]?.id === id) return at;
  return -1;
}
