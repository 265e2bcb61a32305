import type { StorySource } from '../model/block.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { withMargins } from '../model/extent.js';
import { BlockBoard } from './block-board.js';
import { WholeBoard, type Board, type BoardOptions } from './board.js';
import { factsOf, FEW } from './facts.js';
import type { Placed } from './fill.js';
import { isWanted, type Filter } from './filter.js';
import { filterSource, indexOfStory } from './filtered.js';
import { MarkMaker, type Measure } from './marks.js';
import { MemorySource } from './memory-source.js';
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

/** How a story with many events is placed: a module of its own, as most stories have few. */
export function placeLarge(input: LargeInput): Placing {
  const { document, scale, lanes, filter, source, measure, options } = input;
  const story = source?.span ?? factsOf(document).story;
  const maker = new MarkMaker(document, scale, measure, story && withMargins(story));
  if (source) {
    const blocks = filterSource(source, document, filter);
    return {
      board: new BlockBoard(blocks, maker, lanes, scale, options),
      maker,
      counted: ({ rest }) => rest.map(({ lead }) => lead.event),
    };
  }
  const index = indexOfStory(document, filter);
  if (index.count <= FEW) {
    const few = new MarkMaker(document, scale, measure);
    const marks = few.all((event) => isWanted(filter, event));
    return { board: new WholeBoard(marks, lanes, options), maker: few, counted: () => [] };
  }
  const memory = new MemorySource(index, scale);
  return {
    board: new BlockBoard(memory, maker, lanes, scale, options),
    maker,
    counted: ({ lead, from, to }, most) => memory.within(lead.lane, from, to, most),
  };
}
