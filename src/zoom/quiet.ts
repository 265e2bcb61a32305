import type { Span } from '../model/document.js';
import type { Spans } from '../model/spans.js';

/** A gap must be this many times the usual gap to count as quiet. */
const UNUSUAL = 4;
/** … and this share of what is left once the longer gaps are closed. */
const SHARE = 0.12;
/** More breaks than this would be harder to read than the empty field. */
const MOST = 8;

/**
 * The long empty stretches of a story: gaps between what its events cover that are both unusual for this story and a
 * large share of it. Evenly spaced events have none, however far apart they are.
 *
 * @param covered what the events cover, in any order; open ends must have been cut already
 * @returns gaps in order of time
 */
export function quietStretches(covered: Spans): Span[] {
  const { starts, ends } = merge(covered);
  const gaps = Math.max(starts.length - 1, 0);
  if (!gaps || covered.starts.length < 3) return [];
  const gap = (at: number): Span => ({ start: ends[at] ?? 0, end: starts[at + 1] ?? 0 });
  const lengths = new Float64Array(gaps);
  for (let at = 0; at < gaps; at++) lengths[at] = (starts[at + 1] ?? 0) - (ends[at] ?? 0);
  const sorted = lengths.toSorted();
  // One gap alone has no others to differ from: it is measured by the longest busy time beside it.
  const usual =
    gaps > 1
      ? (sorted[gaps - 1 - Math.floor(gaps / 2)] ?? 0)
      : Math.max(...[0, 1].map((at) => (ends[at] ?? 0) - (starts[at] ?? 0)));
  const least = Math.max(sorted[Math.max(gaps - MOST, 0)] ?? 0, UNUSUAL * usual);
  const longest: number[] = [];
  for (let at = 0; at < gaps; at++) if ((lengths[at] ?? 0) >= least) longest.push(at);
  longest.sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0));
  const quiet: Span[] = [];
  let left = (ends[gaps] ?? 0) - (starts[0] ?? 0);
  for (const at of longest) {
    const found = gap(at);
    if (quiet.length === MOST || length(found) < SHARE * left) break;
    quiet.push(found);
    left -= length(found);
  }
  return quiet.sort((a, b) => a.start - b.start);
}

/** Overlapping and touching spans as one, in order. */
function merge({ starts, ends }: Spans): Spans {
  const merged = { starts: new Float64Array(starts.length), ends: new Float64Array(starts.length) };
  const order = inOrder(starts);
  let last = -1;
  for (let i = 0; i < starts.length; i++) {
    const at = order?.[i] ?? i;
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    if (last >= 0 && start <= (merged.ends[last] ?? 0)) {
      merged.ends[last] = Math.max(merged.ends[last] ?? 0, end);
      continue;
    }
    last += 1;
    merged.starts[last] = start;
    merged.ends[last] = end;
  }
  return { starts: merged.starts.subarray(0, last + 1), ends: merged.ends.subarray(0, last + 1) };
}

/**
 * Places of starts in order; `null` where they stand in order: in reading order, only what an open start covers does not.
 * Not by `model/in-order.ts`, which comes with large stories only.
 */
function inOrder(starts: Float64Array): number[] | null {
  let at = 1;
  while (at < starts.length && (starts[at] ?? 0) >= (starts[at - 1] ?? 0)) at += 1;
  return at < starts.length ? [...starts.keys()].sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0)) : null;
}

function length(span: Span): number {
  return span.end - span.start;
}
