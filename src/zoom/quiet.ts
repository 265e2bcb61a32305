import type { Span } from '../model/document.js';

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
 * @param covered what the events cover, ms, in any order; open ends must have been cut already
 * @returns gaps in order of time
 */
export function quietStretches(covered: readonly Span[]): Span[] {
  const merged = merge(covered);
  const first = merged[0];
  const last = merged.at(-1);
  if (!first || !last || covered.length < 3) return [];
  const gaps: Span[] = [];
  for (let i = 1; i < merged.length; i++) {
    const before = merged[i - 1];
    const after = merged[i];
    if (before && after) gaps.push({ start: before.end, end: after.start });
  }
  const byLength = gaps.toSorted((a, b) => length(b) - length(a));
  // One gap alone has no others to differ from: it is measured by the longest busy time beside it.
  const usual =
    byLength.length > 1
      ? byLength[Math.floor(byLength.length / 2)]
      : merged.toSorted((a, b) => length(b) - length(a))[0];
  if (!usual) return [];
  const quiet: Span[] = [];
  let left = last.end - first.start;
  for (const gap of byLength) {
    if (quiet.length === MOST || length(gap) < UNUSUAL * length(usual) || length(gap) < SHARE * left) break;
    quiet.push(gap);
    left -= length(gap);
  }
  return quiet.sort((a, b) => a.start - b.start);
}

/** Overlapping and touching spans as one, in order. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

function length(span: Span): number {
  return span.end - span.start;
}
