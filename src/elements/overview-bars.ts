import type { StorySource } from '../model/block.js';
import { DAY } from '../model/calendar.js';
import type { TimelineDocument } from '../model/document.js';
import { factsOf } from '../zoom/facts.js';

/** So many bars at most over the whole story: the width of the view box that they are drawn in. */
const BINS = 160;

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
  if (source) source.spread(BINS, add);
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
