import type { BlockSource, StorySource } from '../model/block.js';
import type { Span, TimelineDocument, TimelineEvent } from '../model/document.js';
import { withMargins } from '../model/extent.js';
import { BlockBoard } from './block-board.js';
import type { Board, BoardOptions } from './board.js';
import type { Placed } from './fill.js';
import type { Filter } from './filter.js';
import { filterSource } from './filter-source.js';
import { MarkMaker, type Measure } from './marks.js';
import type { LaneRows } from './rows.js';
import type { Scale } from './scale.js';

export interface LargeInput {
  document: TimelineDocument;
  scale: Scale;
  lanes: readonly LaneRows[];
  filter: Filter;
  /** Where the events come bit by bit. */
  source: StorySource | null;
  measure: Measure;
  options: BoardOptions;
}

/** What places a story. */
export interface Placing {
  board: Board;
  maker: MarkMaker;
  /** Events that a cluster only counts, as far as they are known, in order; no more than `most`. */
  counted(cluster: Placed, most: number): TimelineEvent[];
}

/** How a story in tiles is placed: a module of its own, as most stories have few events. */
export function placeLarge(input: LargeInput): Placing {
  const { document, filter, source } = input;
  if (!source) throw new TypeError('Without a source, the events are placed by `large-memory.js`.');
  return placeBlocks(input, source.span, filterSource(source, document, filter), ({ rest }) =>
    rest.map(({ lead }) => lead.event),
  );
}

/** @param story from the first to the last event */
export function placeBlocks(
  { document, scale, lanes, measure, options }: LargeInput,
  story: Span | null,
  blocks: BlockSource,
  counted: Placing['counted'],
): Placing {
  const maker = new MarkMaker(document, scale, measure, story && withMargins(story));
  return { board: new BlockBoard(blocks, maker, lanes, scale, options), maker, counted };
}
