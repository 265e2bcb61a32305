import type { Chapter, Span } from './document.js';
import { wallClock } from './wall-clock.js';

/** From the first moment of a chapter to the last on the wall clock of a zone, as {@link wallClock}. */
export function chapterClock({ start, end }: Chapter, timeZone: string): Span {
  return { start: wallClock(start, timeZone).start, end: wallClock(end, timeZone).end };
}
