import type { TimelineEvent } from '../model/document.js';

/** What an axis draws of an event, as fields of format version 1. */
export function briefOf(event: TimelineEvent): Record<string, unknown> {
  const { id, title, date, lane, importance, status, timeZone } = event;
  return {
    id,
    title,
    ...(date && { date: date.text }),
    ...(lane !== undefined && { lane }),
    ...(importance !== 3 && { importance }),
    ...(status !== 'confirmed' && { status }),
    ...(timeZone !== undefined && { timeZone }),
  };
}

/** An event with all that it has, as format version 1 has it: reading that gives the event again. */
export function wholeOf(event: TimelineEvent): Record<string, unknown> {
  const { date, dateText, previousDates } = event;
  const all = {
    ...event,
    date: date?.text ?? dateText,
    previousDates: previousDates.map(({ text }) => text),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([key, value]) => !MADE.has(key) && !isUsual(key, value)),
  );
}

/** What reading makes of other fields. */
const MADE = new Set(['span', 'dateText']);

function isUsual(key: string, value: unknown): boolean {
  return (
    value === undefined ||
    (Array.isArray(value) && !value.length) ||
    (key === 'importance' && value === 3) ||
    (key === 'status' && value === 'confirmed')
  );
}
