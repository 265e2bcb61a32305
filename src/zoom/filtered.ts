import type { Block, BlockSource } from '../model/block.js';
import type { TimelineDocument } from '../model/document.js';
import { EventIndex } from './event-index.js';
import { laneNumbers } from './facts.js';
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

/** What a filter leaves of the blocks of a story that comes bit by bit: what is only counted cannot be searched. */
export function filterSource(source: BlockSource, document: TimelineDocument, filter: Filter): BlockSource {
  if (!filter.lanes && !filter.matches) return source;
  const numbers = laneNumbers(document);
  const lanes = filter.lanes && new Set([...filter.lanes].map((id) => numbers.get(id)));
  return {
    block: (level, number): Block | null => {
      const block = source.block(level, number);
      if (!block) return null;
      const events = block.events.filter((event) => isWanted(filter, event));
      const through = block.through.filter(({ event }) => isWanted(filter, event));
      const rest = filter.matches
        ? []
        : block.rest.filter(({ lane }) => !lanes || !document.lanes.length || lanes.has(lane));
      const count = rest.reduce((all, heap) => all + heap.count, events.length + through.length);
      return { ...block, count, events, through, rest };
    },
  };
}
