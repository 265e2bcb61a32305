import { dateManner } from './date-manner.js';
import type { TimelineEvent } from './document.js';
import type { Status } from './status.js';

/** How an end of a mark looks: a date, not exactly known, or going on for good. */
export type MarkEnd = 'firm' | 'soft' | 'arrow';

/**
 * What else a date says of itself than when it is: that it is on or before, on or after a day; that its end or start is
 * not known; that it is somewhere within what is drawn; one or all of several; a season, whose limits nobody knows to
 * the day.
 */
export type MarkKind = 'before' | 'after' | 'unknown' | 'some' | 'one-of' | 'all-of' | 'season';

/** The shape of an event's mark: what it says of the date and of how sure the event is. */
export interface MarkShape {
  /**
   * `dot`: a day or an instant. `bar`: several days, from one hour to another, or a date known only as a month, a season, a
   * year.
   */
  form: 'dot' | 'bar';
  start: MarkEnd;
  end: MarkEnd;
  kind?: MarkKind | undefined;
  /** The date may be another one. */
  uncertain?: boolean;
  status: Status;
  /** Its date has passed for the reader and the story does not confirm it. */
  unconfirmed?: boolean;
}

/** What covers no more is a dot, ms: a day; but for a span of hours. */
export const BRIEF = 86_400_000;

/** The shape of an event's mark, or `null` where it has no date to be drawn. */
export function markShape(event: TimelineEvent): MarkShape | null {
  const { span, status } = event;
  const date = dateManner(event);
  if (!date || !span) return null;
  const { approximate, uncertain, openStart, openEnd, form } = date;
  const brief = span.end - span.start <= BRIEF && (form !== 'interval' || date.precision === 'day');
  if (brief && !approximate) return { form: 'dot', start: 'firm', end: 'firm', uncertain, status };
  const isUnknown = date.unknownStart || date.unknownEnd;
  const kind = isUnknown
    ? 'unknown'
    : form !== 'single' && form !== 'interval'
      ? form
      : date.from?.unspecified || date.to?.unspecified
        ? 'some'
        : date.precision === 'season'
          ? 'season'
          : undefined;
  const about: MarkEnd = approximate ? 'soft' : 'firm';
  const open: MarkEnd = isUnknown || kind === 'before' || kind === 'after' ? 'soft' : 'arrow';
  return {
    form: 'bar',
    start: openStart ? open : about,
    end: openEnd ? open : about,
    kind,
    uncertain,
    status,
  };
}

/** The same as names of classes, in this order: a style sheet and the legend go by them. */
export function markNames({ form, start, end, kind, uncertain, status, unconfirmed }: MarkShape): string {
  return `${form} start-${start} end-${end} is-${kind ?? 'plain'}${uncertain ? ' uncertain' : ''} ${status}${unconfirmed ? ' unconfirmed' : ''}`;
}
