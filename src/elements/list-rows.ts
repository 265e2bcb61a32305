import { knownUntil } from '../model/clock.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { longGaps, type Gap } from './gaps.js';

/** One event of the list, and what is said before it. */
export interface ListRow {
  event: TimelineEvent;
  /** Place in the whole story, counted from 0. */
  index: number;
  /** A long empty stretch before it. */
  gap: Gap | null;
  /** What the story knows ends before it: on which side of the gap it is said. */
  known: 'before-gap' | 'after-gap' | null;
  /** The first one without a date. */
  undated: boolean;
  /** The line of time begins, or ends, here. */
  first: boolean;
  last: boolean;
}

/** The rows of the list, for the whole story or for one chapter of it. */
export function listRows(document: TimelineDocument, chapter: string | null): ListRow[] {
  const shown = document.events.filter((event) => isInChapter(event, document, chapter));
  const gaps = longGaps(shown);
  const until = knownUntil(document);
  const later = until === null ? undefined : shown.find(({ span }) => span !== null && span.start >= until);
  const undated = shown.find(({ date, dateText }) => !date && dateText === undefined);
  const dated = shown.filter(({ date }) => date);
  return shown.map((event) => {
    const gap = gaps.get(event.id) ?? null;
    return {
      event,
      index: document.events.indexOf(event),
      gap,
      known: event === later && until !== null ? sideOf(until, gap) : null,
      undated: event === undated,
      first: event === dated[0],
      last: event === dated.at(-1),
    };
  });
}

function isInChapter({ span }: TimelineEvent, { chapters }: TimelineDocument, id: string | null): boolean {
  const chapter = chapters.find((one) => one.id === id);
  return !chapter || (span !== null && span.start < chapter.end.end && span.end > chapter.start.start);
}

function sideOf(until: number, gap: Gap | null): 'before-gap' | 'after-gap' {
  return gap && until > (gap.start + gap.end) / 2 ? 'after-gap' : 'before-gap';
}
