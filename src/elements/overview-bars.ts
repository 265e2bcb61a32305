import type { Block, StorySource } from '../model/block.js';
import { DAY } from '../model/calendar.js';
import type { Span, TimelineDocument } from '../model/document.js';
import { factsOf } from '../zoom/facts.js';

/** So many bars at most over the whole story: the width of the view box that they are drawn in. */
const BINS = 160;
/** How many levels of blocks are looked through for a picture of the whole. */
const COARSER = 8;

/**
 * How the events of a story are spread, as bars: one path for all of them, so that a story of any size costs the page
 * no more elements. In a box of 160 by 100.
 *
 * @param source where the document does not hold all events
 * @param share place of a moment in the strip, 0 to 1
 */
export function barsPath(
  document: TimelineDocument,
  source: StorySource | null,
  share: (time: number) => number,
): string {
  const bins = new Float64Array(BINS + 1);
  let last = NaN;
  let bin = 0;
  const add = (time: number, count: number): void => {
    // Many of a large story are at the same time as the one before.
    if (time !== last) bin = Math.floor(share((last = time)) * BINS);
    bins[bin] = (bins[bin] ?? 0) + count;
  };
  if (source) spread(source, add);
  else {
    const { starts, ends } = factsOf(document);
    for (let at = 0; at < starts.length; at++) {
      const start = starts[at] ?? 0;
      add((start + Math.min(ends[at] ?? 0, start + DAY)) / 2, 1);
    }
  }
  const most = Math.max(...bins, 1);
  return Array.from(bins, (count, at) => {
    const height = 22 + (68 * Math.log(1 + count)) / Math.log(1 + most);
    return count ? `M${at + 0.4} 100v${-Math.round(height)}` : '';
  }).join('');
}

/** Where the events of a source begin, as far as it is known: to a sixteenth of its coarsest blocks. */
function spread(source: StorySource, add: (time: number, count: number) => void): void {
  const { start, end } = source.span;
  const least = Math.ceil(Math.log2(Math.max(end - start, 1))) - 2;
  // The finest level of which all is known, or what there is of the coarsest.
  for (let level = least; level < least + COARSER; level++) {
    const size = 2 ** level;
    const blocks: (Block | null)[] = [];
    for (let number = Math.floor(start / size); number * size < end; number++)
      blocks.push(source.known(level, number));
    if (level < least + COARSER - 1 && blocks.includes(null)) continue;
    for (const block of blocks) spreadBlock(block, source.span, add);
    return;
  }
}

function spreadBlock(
  block: Block | null,
  { start, end }: Span,
  add: (time: number, count: number) => void,
): void {
  for (const { span } of block?.events ?? []) if (span) add(Math.max(span.start, start), 1);
  for (const { from, to, count } of block?.rest ?? []) {
    const parts = Math.max(1, Math.ceil(((to - from) * BINS) / (end - start)));
    for (let part = 0; part < parts; part++) add(from + ((part + 0.5) * (to - from)) / parts, count / parts);
  }
}
