import { WholeBoard } from './board.js';
import { factsOf } from './facts.js';
import { isWanted } from './filter.js';
import { indexOfStory } from './filtered.js';
import { placeBlocks, type LargeInput, type Placing } from './large.js';
import { FEW } from './load-large.js';
import { MarkMaker } from './marks.js';
import { MemorySource } from './memory-source.js';

/** How a story with many events in memory is placed; one in tiles does without their index. */
export function placeLarge(input: LargeInput): Placing {
  const { document, scale, lanes, filter, measure, options } = input;
  const index = indexOfStory(document, filter);
  if (index.count <= FEW) {
    const few = new MarkMaker(document, scale, measure);
    const marks = few.all((event) => isWanted(filter, event));
    return { board: new WholeBoard(marks, lanes, options), maker: few, counted: () => [] };
  }
  const memory = new MemorySource(index, scale);
  return placeBlocks(input, factsOf(document).story, memory, ({ lead, from, to }, most) =>
    memory.within(lead.lane, from, to, most),
  );
}
