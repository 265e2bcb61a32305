import type { TimelineDocument } from './document.js';

const kept = new WeakMap<TimelineDocument, ReadonlyMap<string, number>>();

/** The places of events in their document, counted from 0, by id; worked out once for each document. */
export function eventIndex(document: TimelineDocument): ReadonlyMap<string, number> {
  let index = kept.get(document);
  if (!index) kept.set(document, (index = new Map(document.events.map(({ id }, at) => [id, at]))));
  return index;
}
