import { DAY } from '../model/calendar.js';
import type { Span, TimelineDocument, TimelineEvent } from '../model/document.js';
import { dateFrom } from '../model/read-date.js';
import { toWall } from '../model/time-zone.js';
import { wallClock } from '../model/wall-clock.js';
import { inReadingOrder } from '../read/event.js';

const MINUTE = 60_000;
/** So many moments of a story are looked at. */
const LOOKS = 65;
/** Beyond this the axis has another scale than time. */
const FAR = 4e15;

/** Whether a story has clock times that the clocks of a zone show otherwise. */
export function differsIn({ events, timeZone: own }: TimelineDocument, timeZone: string): boolean {
  const here = clockIn(timeZone);
  const there = clockIn(own);
  return events.some((event) => {
    const moment = lateMoment(event);
    if (moment) return here(moment.start) !== moment.start;
    if (isLate(event) || !event.date?.instant) return false;
    const { date, timeZone: zone } = event;
    return here(date.start) !== (zone === undefined ? there(date.start) : toWall(date.start, zone));
  });
}

/**
 * Whether the clocks of two zones ever show different times in a span, for a story whose events are not all known: looked
 * up here and there.
 *
 * @param span ms
 */
export function differsOver({ start, end }: Span, own: string, timeZone: string): boolean {
  if (!(Math.abs(start) < FAR && Math.abs(end) < FAR)) return false;
  const times = Array.from({ length: LOOKS }, (_, i) => start + ((end - start) * i) / (LOOKS - 1));
  return times.some((time) => toWall(time, own) !== toWall(time, timeZone));
}

/** A story as clocks of another zone show it. Dates without a clock time stay what they are. */
export function inZone(document: TimelineDocument, timeZone: string): TimelineDocument {
  const { events, sources, timeZone: own } = document;
  return {
    ...document,
    timeZone,
    sources: sources.map(({ published, ...source }) => ({
      ...source,
      ...(published !== undefined && { published: absolute(published, own) }),
    })),
    events: inReadingOrder(events.map(moverTo(document, timeZone))),
  };
}

/** What shows an event of a story as clocks of another zone do. */
export function moverTo(
  { timeZone: own }: TimelineDocument,
  timeZone: string,
): (event: TimelineEvent) => TimelineEvent {
  const clock = clockIn(timeZone);
  const moved = (updates: TimelineEvent['updates']): TimelineEvent['updates'] =>
    updates.map((update) => ({ ...update, at: absolute(update.at, own) }));
  return (event) => {
    if (isLate(event)) return inClock(event, clock, moved);
    const { date, span, updates } = event;
    return {
      ...withoutZone(event),
      span: date && span ? wallClock(date, timeZone) : null,
      updates: moved(updates),
    };
  };
}

function withoutZone({ timeZone: _, ...event }: TimelineEvent): TimelineEvent {
  return event;
}

/** An event of a large story, most of which is read only when asked: days, or minutes of a story in UTC. */
function isLate(event: TimelineEvent): boolean {
  return !!event.span && !Object.hasOwn(event, 'date');
}

/** The clock time of such an event, or `null` where it has none. */
function lateMoment(event: TimelineEvent): Span | null {
  const { span } = event;
  return span && isLate(event) && span.end - span.start <= MINUTE ? span : null;
}

/** Such an event by another clock; what is asked of it goes on to be read late. */
function inClock(
  event: TimelineEvent,
  clock: (instant: number) => number,
  moved: (updates: TimelineEvent['updates']) => TimelineEvent['updates'],
): TimelineEvent {
  const moment = lateMoment(event);
  const start = moment && clock(moment.start);
  const span = moment && start !== null ? { start, end: start + moment.end - moment.start } : event.span;
  return new Proxy(event, {
    // Its getters and methods see the event itself.
    get: (target, name): unknown => {
      if (name === 'span') return span;
      if (name === 'updates') return moved(target.updates);
      const value: unknown = Reflect.get(target, name, target);
      const bound: unknown = typeof value === 'function' ? value.bind(target) : value;
      return bound;
    },
  });
}

/**
 * What the clocks of a zone show, as {@link toWall}, for many instants: each day is asked only at its ends, where clocks
 * are not changed on it.
 */
function clockIn(timeZone: string): (instant: number) => number {
  const offsets = new Map<number, number | null>();
  const offsetAt = (instant: number): number => toWall(instant, timeZone) - instant;
  return (instant) => {
    const day = Math.floor(instant / DAY);
    let offset = offsets.get(day);
    if (offset === undefined) {
      const first = offsetAt(day * DAY);
      offset = first === offsetAt((day + 1) * DAY) ? first : null;
      offsets.set(day, offset);
    }
    return offset === null ? toWall(instant, timeZone) : instant + offset;
  };
}

/** What is read again in the zone that is shown must say which moment it is. */
function absolute(text: string, timeZone: string): string {
  const date = dateFrom(text, { timeZone });
  if (!date?.instant || date.form !== 'single') return text;
  const length = date.precision === 'second' ? 19 : 16;
  return `${new Date(date.start).toISOString().slice(0, length)}Z`;
}
