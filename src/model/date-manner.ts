import type { TimelineDate } from './date.js';
import type { TimelineEvent } from './document.js';

/** All of a date but when it is: how it was written, and how sure it is. */
export type DateManner = Pick<
  TimelineDate,
  | 'form'
  | 'from'
  | 'to'
  | 'precision'
  | 'uncertain'
  | 'approximate'
  | 'openStart'
  | 'openEnd'
  | 'unknownStart'
  | 'unknownEnd'
>;

const PLAIN: DateManner = {
  form: 'single',
  precision: 'day',
  uncertain: false,
  approximate: false,
  openStart: false,
  openEnd: false,
  unknownStart: false,
  unknownEnd: false,
};

/**
 * The manner of an event's date, or `undefined` where it has none. Events of large stories read their dates only when
 * asked, which takes long 100,000 times: those are all closed and exact, so that their spans say the rest.
 */
export function dateManner(event: TimelineEvent): DateManner | undefined {
  return event.span && !Object.hasOwn(event, 'date') ? PLAIN : event.date;
}
