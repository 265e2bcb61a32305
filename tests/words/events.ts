import assert from 'node:assert/strict';
import type { TimelineDate } from '../../src/model/date.js';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';
import { readDate } from '../../src/model/parse-date.js';
import { wallClock } from '../../src/model/wall-clock.js';

const ZONE = 'Europe/Berlin';

export function dateOf(text: string, timeZone = ZONE): TimelineDate {
  const read = readDate(text, { timeZone });
  assert.ok('date' in read, text);
  return read.date;
}

/** An event with a date in EDTF, as reading would give it. */
export function eventOf(title: string, date?: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
  const read = date === undefined ? undefined : dateOf(date, more.timeZone);
  return {
    id: title,
    title,
    ...(read && { date: read }),
    span: read ? wallClock(read, ZONE) : null,
    status: 'confirmed',
    importance: 3,
    body: [],
    sources: [],
    quotes: [],
    accounts: [],
    links: [],
    previousDates: [],
    updates: [],
    ...more,
  };
}

export function documentOf(events: TimelineEvent[], asOf?: string): TimelineDocument {
  return {
    version: 1,
    title: 'A story',
    description: '',
    lang: 'en',
    timeZone: ZONE,
    ...(asOf !== undefined && { asOf: dateOf(asOf) }),
    sources: [],
    lanes: [],
    chapters: [],
    eras: [],
    events,
  };
}
