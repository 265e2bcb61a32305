import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { dateFrom } from '../model/read-date.js';
import { toWall } from '../model/time-zone.js';
import { wallClock } from '../model/wall-clock.js';
import { inReadingOrder } from '../read/event.js';

/** Whether a story has clock times that the clocks of a zone show otherwise. */
export function differsIn({ events, timeZone: own }: TimelineDocument, timeZone: string): boolean {
  // Those of large stories read their dates only when asked, which takes long: they keep to the story's zone.
  if (events.some((event) => event.span && !Object.hasOwn(event, 'date'))) return false;
  return events.some(
    ({ date, timeZone: zone = own }) =>
      date?.instant && toWall(date.start, zone) !== toWall(date.start, timeZone),
  );
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
    events: inReadingOrder(
      events.map(({ timeZone: _, ...event }): TimelineEvent => {
        const { date, span, updates } = event;
        return {
          ...event,
          span: date && span ? wallClock(date, timeZone) : null,
          updates: updates.map((update) => ({ ...update, at: absolute(update.at, own) })),
        };
      }),
    ),
  };
}

/** What is read again in the zone that is shown must say which moment it is. */
function absolute(text: string, timeZone: string): string {
  const date = dateFrom(text, { timeZone });
  if (!date?.instant || date.form !== 'single') return text;
  const length = date.precision === 'second' ? 19 : 16;
  return `${new Date(date.start).toISOString().slice(0, length)}Z`;
}
