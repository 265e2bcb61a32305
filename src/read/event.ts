import type { TimelineDate } from '../model/date.js';
import type { TimelineEvent, Update } from '../model/document.js';
import { STATUSES } from '../model/status.js';
import { wallClock } from '../model/wall-clock.js';
import { readBody } from './body.js';
import { readAccount, readLink, readMedia, readPlace, readQuote } from './event-parts.js';
import type { Context, Fields } from './fields.js';
import type { References } from './references.js';
import { present } from './value.js';

const IMPORTANCES = [1, 2, 3, 4, 5] as const;
const KINDS = ['update', 'correction'] as const;

/**
 * Reads one event.
 *
 * @param id the event's own, or one made for it
 * @returns `null` where it has no title: there is nothing to show it by then
 */
export function readEvent(
  fields: Fields,
  id: string,
  context: Context,
  references: References,
): TimelineEvent | null {
  const title = fields.title();
  if (title === undefined) {
    fields.error('title', 'event-without-title', fields.text('date'));
    return null;
  }
  const timeZone = fields.timeZone();
  const zone = timeZone ?? context.timeZone;
  const read = fields.date('date', zone);
  const date = read && 'date' in read ? read.date : undefined;
  if (date && timeZone === undefined && isLocal(date)) context.local ??= [date.text, id];
  return {
    id,
    title,
    ...present({
      date,
      dateText: read && 'text' in read ? read.text : undefined,
      lane: references.lane(fields),
      place: readPlace(fields),
      timeZone,
      dateNote: fields.text('dateNote'),
      media: readMedia(fields),
    }),
    // Infinite on both sides, as `XXXX-12-25` is, it has no place on the axis.
    span: date && !Number.isNaN(date.start + date.end) ? wallClock(date, context.timeZone) : null,
    // What cannot be understood is never told as a fact.
    status: fields.choice('status', STATUSES, 'status-unknown', 'tentative') ?? 'confirmed',
    importance: readImportance(fields),
    body: readBody(fields),
    sources: references.sources(fields),
    quotes: fields.list('quotes').flatMap((quote) => readQuote(quote, references)),
    accounts: fields.list('accounts').flatMap((account) => readAccount(account, references)),
    links: fields.list('links').flatMap(readLink),
    previousDates: readPreviousDates(fields, zone),
    updates: fields.list('updates').flatMap(readUpdate),
  };
}

function isLocal({ from, to }: TimelineDate): boolean {
  return [from, to].some((part) => part?.hour !== undefined && part.offset === undefined);
}

/** By start (an open start: by end), then by end; events without a date last. Equal ones stay in their order. */
export function inReadingOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  // One array of numbers: 100,000 objects would be moved about by the garbage collector.
  const keys = new Float64Array(3 * events.length);
  events.forEach((event, at) => {
    const { start, end } = event.span ?? { start: Infinity, end: Infinity };
    const isOpen = !Number.isFinite(start);
    // Clocks that are put back show an hour twice: what they show does not tell what came first. They do not in UTC,
    // the only zone in which events of large stories have clock times; those read their dates when asked.
    const date = Object.hasOwn(event, 'date') ? event.date : undefined;
    keys[3 * at] = date?.instant && !isOpen ? date.start : NaN;
    keys[3 * at + 1] = isOpen ? end : start;
    keys[3 * at + 2] = end;
  });
  // Two open ends are equal; their difference is no number, nor is that of a moment and a day.
  const by = (a: number, b: number, key: number): number =>
    (keys[3 * a + key] ?? 0) - (keys[3 * b + key] ?? 0);
  const order = (a: number, b: number): number => by(a, b, 0) || by(a, b, 1) || by(a, b, 2) || 0;
  return [...events.keys()].sort(order).flatMap((at) => events[at] ?? []);
}

function readImportance(fields: Fields): TimelineEvent['importance'] {
  const number = fields.number('importance', 1, 5);
  return IMPORTANCES.find((importance) => importance === Math.round(number ?? 3)) ?? 3;
}

function readPreviousDates(fields: Fields, timeZone: string): TimelineDate[] {
  return fields.texts('previousDates').flatMap((text) => {
    const read = fields.readDate('previousDates', text, timeZone);
    return 'date' in read ? [read.date] : [];
  });
}

function readUpdate(fields: Fields): Update[] {
  const at = fields.required('at');
  const note = fields.required('note');
  const kind = fields.choice('kind', KINDS, 'kind-unknown', 'update') ?? 'update';
  return at === undefined || note === undefined ? [] : [{ at, kind, note }];
}
