import type { TimelineDocument } from '../model/document.js';
import { EventIndex } from './event-index.js';
import { isWanted, type Filter } from './filter.js';

interface Indexes {
  whole: EventIndex | null;
  filter: Filter | null;
  filtered: EventIndex | null;
}

const known = new WeakMap<TimelineDocument, Indexes>();

/** The index of a story, or of what a filter leaves of it: built once for each. */
export function indexOfStory(document: TimelineDocument, filter: Filter): EventIndex {
  let indexes = known.get(document);
  if (!indexes) known.set(document, (indexes = { whole: null, filter: null, filtered: null }));
  if (!filter.lanes && !filter.matches) return (indexes.whole ??= new EventIndex(document));
  const last = indexes.filter;
  if (!indexes.filtered || last?.lanes !== filter.lanes || last?.matches !== filter.matches) {
    indexes.filter = filter;
    indexes.filtered = new EventIndex(document, (event) => isWanted(filter, event));
  }
  return indexes.filtered;
}
