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
  return (
    events
      .map((event) => {
        const { start, end } = event.span ?? { start: Infinity, end: Infinity };
        const isOpen = !Number.isFinite(start);
        // Clocks that are put back show an hour twice: what they show does not tell what came first.
        const moment = event.date?.instant && !isOpen ? event.date.start : NaN;
        return { event, moment, start: isOpen ? end : start, end };
      })
      // Two open ends are equal; their difference is no number, nor is that of a moment and a day.
      .sort((a, b) => a.moment - b.moment || a.start - b.start || a.end - b.end || 0)
      .map(({ event }) => event)
  );
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
