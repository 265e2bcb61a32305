import type { Block, StorySource } from '../model/block.js';
import type { Span } from '../model/document.js';

/** How many levels of blocks are looked through for a picture of the whole. */
const COARSER = 8;

type Add = Parameters<StorySource['spread']>[1];

/** Where the events of a source begin, as far as it is known: to a sixteenth of its coarsest blocks. */
export function spread(source: Pick<StorySource, 'span' | 'known'>, parts: number, add: Add): void {
  const { start, end } = source.span;
  const least = Math.ceil(Math.log2(Math.max(end - start, 1))) - 2;
  // The finest level of which all is known, or what there is of the coarsest.
  for (let level = least; level < least + COARSER; level++) {
    const size = 2 ** level;
    const blocks: (Block | null)[] = [];
    for (let number = Math.floor(start / size); number * size < end; number++)
      blocks.push(source.known(level, number));
    if (level < least + COARSER - 1 && blocks.includes(null)) continue;
    for (const block of blocks) spreadBlock(block, source.span, parts, add);
    return;
  }
}

function spreadBlock(block: Block | null, { start, end }: Span, parts: number, add: Add): void {
  for (const { span } of block?.events ?? []) if (span) add(Math.max(span.start, start), 1);
  for (const { from, to, count } of block?.rest ?? []) {
    const own = Math.max(1, Math.ceil(((to - from) * parts) / (end - start)));
    for (let part = 0; part < own; part++) add(from + ((part + 0.5) * (to - from)) / own, count / own);
  }
}
