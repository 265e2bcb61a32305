import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';
import type { Problem } from '../../src/model/problem.js';
import { readDocument } from '../../src/read/document.js';
import type { Reading } from '../../src/read/reading.js';

/** The text of a file of `data/bad/`. */
export function badFile(name: string): string {
  return readFileSync(new URL(`../../data/bad/${name}`, import.meta.url), 'utf8');
}

/** A document of these events, with nothing in it that would be a problem by itself. */
export function story(events: unknown, more: object = {}): object {
  return { version: 1, title: 'A story', ...more, events };
}

export function documentOf({ document, problems }: Reading): TimelineDocument {
  assert.ok(document, JSON.stringify(problems));
  return document;
}

/** An event as read from its fields, in a document with more fields. */
export function readOne(fields: object, more: object = {}): { event: TimelineEvent; problems: Problem[] } {
  const reading = readDocument(story([{ id: 'one', title: 'One', ...fields }], more));
  const event = documentOf(reading).events[0];
  assert.ok(event);
  return { event, problems: reading.problems };
}

/** Problems as `severity code where`. */
export function brief(problems: readonly Problem[]): string[] {
  return problems.map(({ severity, code, where }) => `${severity} ${code} ${where}`);
}
