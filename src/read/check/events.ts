import { DAY } from '../../model/calendar.js';
import { isUnconfirmedPast, knownUntil } from '../../model/clock.js';
import type { TimelineDocument, TimelineEvent } from '../../model/document.js';
import { clip } from '../value.js';
import type { Advice } from './advice.js';
import { beforeEra } from './before-era.js';
import { nearDates } from './far.js';

/** Characters that a desktop has room for on the axis; on a phone it is about half of that. */
const WIDE_TITLE = 80;

type Fault = Omit<Advice, 'path' | 'name'> & { field: string };
type Look = (event: TimelineEvent) => Fault | null;

/**
 * What an editor should look at in events that can be read.
 *
 * @param now ms on the story's wall clock
 * @param places paths of events by their ids
 */
export function eventAdvice(
  document: TimelineDocument,
  now: number,
  places: ReadonlyMap<string, string>,
): Advice[] {
  const looks: readonly Look[] = [
    (event) => past(event, now),
    early(document, now),
    undated,
    far(document),
    ({ date }) => {
      const advice = beforeEra(date);
      return advice && { field: 'date', ...advice };
    },
    wide,
    twice(document),
  ];
  return document.events.flatMap((event) => {
    const path = places.get(event.id) ?? 'events';
    return looks.flatMap((look) => {
      const fault = look(event);
      if (!fault) return [];
      const { field, ...advice } = fault;
      return [{ ...advice, path: `${path}.${field}`, name: clip(event.id) }];
    });
  });
}

/** A story whose dated events share one day is no timeline, unless clock times tell them apart. */
export function oneDay({ events }: TimelineDocument): Advice[] {
  const spans = events.flatMap(({ span }) => (span ? [span] : []));
  const [first] = spans;
  if (!first || spans.filter(({ start, end }) => end - start >= DAY).length < 2) return [];
  const day = Math.floor(first.start / DAY);
  if (!spans.every(({ start, end }) => start >= day * DAY && end <= (day + 1) * DAY)) return [];
  return [
    {
      code: 'one-day',
      path: 'events',
      message: 'All events share one day.',
      hint: 'Give their clock times, such as 2025-12-15T18:30, or check whether the dates were filled in by mistake.',
    },
  ];
}

function past(event: TimelineEvent, now: number): Fault | null {
  if (!isUnconfirmedPast(event, now)) return null;
  return {
    code: 'expected-past',
    field: 'status',
    message: `The event is ${event.status}, and its date (${event.date?.text ?? ''}) has passed.`,
    hint: 'Say what became of it: confirmed, postponed with a new date, or cancelled. Until then readers are told that this timeline does not confirm it.',
  };
}

function early(document: TimelineDocument, now: number): Look {
  const known = knownUntil(document);
  const until = known ?? now;
  return ({ status, span, date }) => {
    if (status !== 'confirmed' || !span || span.start < until) return null;
    return {
      code: 'confirmed-early',
      field: 'date',
      message: `The event is told as a fact, and its date (${date?.text ?? ''}) is after ${
        known === null ? 'today' : `the day of the report (${document.asOf?.text ?? ''})`
      }.`,
      hint: `Set its status to expected${known === null ? '' : ', bring the day of the report up to date'}, or correct the date.`,
    };
  };
}

function undated({ status, date, dateText }: TimelineEvent): Fault | null {
  if (status !== 'confirmed' || date || dateText !== undefined) return null;
  return {
    code: 'date-missing',
    field: 'date',
    message: 'The event is told as a fact, and has no date; it does not stand on the axis.',
    hint: 'Give a date, a coarse one such as 2025 or 2025-10~ will do; or set its status to expected.',
  };
}

function far({ events }: TimelineDocument): Look {
  const near = nearDates(events.flatMap((event) => momentOf(event) ?? []));
  return (event) => {
    const moment = momentOf(event);
    if (!near || moment === null || (moment >= near.start && moment <= near.end)) return null;
    return {
      code: 'date-far',
      field: 'date',
      message: `The date (${event.date?.text ?? ''}) is far from all others.`,
      hint: 'Check the year.',
    };
  };
}

function momentOf({ span }: TimelineEvent): number | null {
  if (!span) return null;
  return [span.start, span.end].find(Number.isFinite) ?? null;
}

function wide({ title }: TimelineEvent): Fault | null {
  const { length } = [...title];
  if (length <= WIDE_TITLE) return null;
  return {
    code: 'title-wide',
    field: 'title',
    message: `The title has ${length} characters; on the axis it is cut short: “${clip(title)}”`,
    hint: `Keep to ${WIDE_TITLE} characters, half of that for phones, and put the rest into the text.`,
  };
}

function twice({ events }: TimelineDocument): Look {
  const first = new Map<string, string>();
  for (const event of events) {
    const key = likeness(event);
    if (!first.has(key)) first.set(key, event.id);
  }
  return (event) => {
    const other = first.get(likeness(event));
    if (other === undefined || other === event.id) return null;
    return {
      code: 'event-double',
      field: 'title',
      message: `The event “${clip(other)}” has the same title and date.`,
      hint: 'Delete one of the two, or say what is different: in the title, the lane or the place.',
    };
  };
}

/** Events that a reader takes for the same: title but for case, spaces and marks; date, lane and place. */
function likeness({ title, date, dateText, lane, place }: TimelineEvent): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return JSON.stringify([words?.join(' ') ?? title, date?.text ?? dateText, lane, place?.name]);
}
