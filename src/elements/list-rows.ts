import { knownUntil } from '../model/clock.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { spansOf } from '../model/spans.js';
import { spanOfChapter } from '../model/chapter-clock.js';
import { overlaps } from '../model/overlaps.js';
import { longGaps, type Gap } from './gaps.js';

/** One event of the list, and what is said before it. */
export interface ListRow {
  event: TimelineEvent;
  /** A long empty stretch before it. */
  gap: Gap | undefined;
  /** What the story knows ends before it: on which side of the gap it is said. */
  known: 'before-gap' | 'after-gap' | null;
  /** The first one without a date. */
  undated: boolean;
  /** The line of time ends here. */
  last: boolean;
}

/** The events of a list, of which only the rows of a window are worked out. */
export interface Listing {
  events: readonly TimelineEvent[];
  /** Rows of the events from one place of the list up to before another, counted from 0. */
  rows(from: number, to: number): ListRow[];
}

/** The list of the whole story, or of one chapter of it. Takes O(n log n) once; rows take what is asked for. */
export function listOf(document: TimelineDocument, chapterId: string | null): Listing {
  const within = spanOfChapter(document, chapterId);
  const events = within ? document.events.filter(({ span }) => overlaps(span, within)) : document.events;
  const gaps = longGaps(events);
  const until = knownUntil(document);
  const later = until === null ? undefined : events.find(({ span }) => span && span.start >= until);
  // Where all are plain, all have a date.
  const undated =
    !within && spansOf(document).plain
      ? undefined
      : events.find((event) => !event.span && !event.date && event.dateText === undefined);
  const last = events.findLast(({ span }) => span);
  return {
    events,
    rows: (from, to) =>
      events.slice(from, to).map((event) => {
        const gap = gaps.get(event.id);
        return {
          event,
          gap,
          known: event === later && until !== null ? sideOf(until, gap) : null,
          undated: event === undated,
          last: event === last,
        };
      }),
  };
}

function sideOf(until: number, gap: Gap | undefined): 'before-gap' | 'after-gap' {
  return gap && until > (gap.start + gap.end) / 2 ? 'after-gap' : 'before-gap';
}
