import type { TimelineDocument } from '../model/document.js';
import { wholeOf } from './event-json.js';

/** A document of format version 1 without its events, as an object that JSON can hold. */
export function headOf({
  events: _,
  ...story
}: Omit<TimelineDocument, 'events'> & { events: unknown }): object {
  const { asOf } = story;
  return { ...story, ...(asOf && { asOf: asOf.text }), ...periodsOf(story) };
}

/** Chapters and eras with their dates as they were written. */
export function periodsOf({ chapters, eras }: Pick<TimelineDocument, 'chapters' | 'eras'>): {
  chapters: object[];
  eras: object[];
} {
  return {
    chapters: chapters.map(({ start, end, ...chapter }) => ({
      ...chapter,
      start: start.text,
      end: end.text,
    })),
    eras: eras.map(({ date, ...era }) => ({ ...era, date: date.text })),
  };
}

/**
 * A document as JSON text of format version 1. Reading it gives the document again, and finds no problem in it: what
 * was wrong with its source is not in it, and what the format does not know neither (an editor's notes, for example).
 *
 * @param indent spaces for each level, for people who edit it; by default all of it is one line
 */
export function storyJson(document: TimelineDocument, indent = 0): string {
  return `${JSON.stringify({ ...headOf(document), events: document.events.map(wholeOf) }, null, indent)}\n`;
}
