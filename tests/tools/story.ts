import { readFileSync } from 'node:fs';
import type { TimelineDocument } from '../../src/model/document.js';
import { readDocument } from '../../src/read/document.js';

/** The story that ships with the product, as read. */
export function readStory(): TimelineDocument {
  return documentOf(
    JSON.parse(readFileSync(new URL('../../data/ukraine-peace-talks.json', import.meta.url), 'utf8')),
  );
}

/** A document from its JSON value; a test that cannot have one fails here. */
export function documentOf(value: unknown): TimelineDocument {
  const { document, problems } = readDocument(value);
  if (!document) throw new Error(problems.map(({ message }) => message).join('\n'));
  return document;
}

/** A story of events on the given dates. */
export function storyOf(dates: readonly string[], more: Record<string, unknown> = {}): TimelineDocument {
  return documentOf({
    version: 1,
    title: 'A story',
    events: dates.map((date, i) => ({ id: `e${i}`, date, title: `Event ${i}` })),
    ...more,
  });
}

export function day(text: string): number {
  return Date.parse(`${text}T00:00:00Z`);
}

/** Widths of texts without a browser: an average sans serif of 14 px. */
export function measure(text: string, strong = false): number {
  return Math.ceil(text.length * (strong ? 7.6 : 7.1)) + 1;
}
