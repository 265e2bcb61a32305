import type { Block, BlockSource } from '../model/block.js';
import type { TimelineDocument } from '../model/document.js';
import { laneNumbers } from '../model/lane-numbers.js';
import { isWanted, type Filter } from './filter.js';

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
