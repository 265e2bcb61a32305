import type { TimelineDocument, TimelineEvent } from './document.js';
import { isForthcoming } from './status.js';
import { wallClock } from './wall-clock.js';

/**
 * Whether an event was still to come for the story but its date has passed for the reader: the story cannot confirm
 * it, and says so ("was expected …; this timeline does not confirm it").
 *
 * @param now the reader's clock on the story's wall clock, ms (see `wallClock`)
 */
export function isUnconfirmedPast(event: TimelineEvent, now: number): boolean {
  return isForthcoming(event.status) && event.span !== null && event.span.end <= now;
}

/** Where the story's knowledge ends on the wall clock, ms, or `null` where the story does not say. */
export function knownUntil(document: TimelineDocument): number | null {
  const { asOf, timeZone } = document;
  const end = asOf ? wallClock(asOf, timeZone).end : NaN;
  return Number.isFinite(end) ? end : null;
}
