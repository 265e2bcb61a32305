import { dateManner } from './date-manner.js';
import type { TimelineEvent } from './document.js';
import type { Status } from './status.js';

/** How an end of a mark looks: a date, not exactly known, or going on for good. */
export type MarkEnd = 'firm' | 'soft' | 'arrow';

/** The shape of an event's mark: what it says of the date and of how sure the event is. */
export interface MarkShape {
  /** `dot`: a day or an instant. `bar`: several days, or a date known only as a month, a season, a year. */
  form: 'dot' | 'bar';
  start: MarkEnd;
  end: MarkEnd;
  status: Status;
  /** Its date has passed for the reader and the story does not confirm it. */
  unconfirmed?: boolean;
}

const DAY = 86_400_000;

/** The shape of an event's mark, or `null` where it has no date to be drawn. */
export function markShape(event: TimelineEvent): MarkShape | null {
  const { span, status } = event;
  const date = dateManner(event);
  if (!date || !span) return null;
  const brief = span.end - span.start <= DAY;
  if (brief && !date.approximate) return { form: 'dot', start: 'firm', end: 'firm', status };
  const about: MarkEnd = date.approximate ? 'soft' : 'firm';
  return {
    form: 'bar',
    start: date.openStart ? openEnd(date.form === 'before' || date.unknownStart) : about,
    end: date.openEnd ? openEnd(date.form === 'after' || date.unknownEnd) : about,
    status,
  };
}

function openEnd(fades: boolean): MarkEnd {
  return fades ? 'soft' : 'arrow';
}
