import type { TimelineEvent } from './document.js';
import { isForthcoming } from './status.js';

/**
 * Whether an event is still to come for the reader, on a day or at a time that a calendar can say.
 *
 * @param now the reader's clock on the story's wall clock, ms
 */
export function isToCome(event: TimelineEvent, now: number): boolean {
  return isForthcoming(event.status) && event.span !== null && event.span.end > now && hasCertainDay(event);
}

/**
 * Whether an event has a day or time that a calendar can say: one that is certain and no coarser than a day. Of what is
 * postponed without earlier dates, the date is the one that was given up.
 */
function hasCertainDay({ date, status, previousDates }: TimelineEvent): boolean {
  // `single` or `interval`: of all other forms the day, or an end, is not certain.
  if (!date || date.uncertain || date.approximate || !/^[si]/.test(date.form)) return false;
  const isFine = [date.from, date.to].every((part) => part && /^(?:day|minute|second)$/.test(part.precision));
  return isFine && (status !== 'postponed' || previousDates.length > 0);
}
