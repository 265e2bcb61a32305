import type { Span } from './document.js';

/** Whether what an event covers lies at least in part within a stretch of time; what has no date lies in none. */
export function overlaps(span: Span | null, within: Span): boolean {
  return span !== null && span.start < within.end && span.end > within.start;
}
