import type { Chapter, Span, TimelineDocument } from './document.js';
import { wallClock } from './wall-clock.js';

/** From the first moment of a chapter to the last on the wall clock of a zone, as {@link wallClock}. */
export function chapterClock({ start, end }: Chapter, timeZone: string): Span {
  return { start: wallClock(start, timeZone).start, end: wallClock(end, timeZone).end };
}

/** The same of the chapter with an id, on the clocks of its story; `null` where there is none. */
export function spanOfChapter({ chapters, timeZone }: TimelineDocument, id: string | null): Span | null {
  const chapter = chapters.find((one) => one.id === id);
  return chapter ? chapterClock(chapter, timeZone) : null;
}
