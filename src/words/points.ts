import { startOfDay } from '../model/calendar.js';
import type { DatePart } from '../model/date.js';
import { isTimeZone, toWall } from '../model/time-zone.js';
import type { DateVocabulary, Form } from './date-vocabulary.js';
import { dateFormat } from './intl.js';

/** One end of a date, ready to be worded. */
export interface Point extends Omit<DatePart, 'start' | 'end' | 'hour' | 'minute' | 'second' | 'offset'> {
  /** Its first moment on the clock that is shown, ms of the UTC scale. */
  wall: number;
  /** Short name of the zone, where there is a clock time. */
  zone?: string;
}

/** How to word. */
export interface Style {
  dates: DateVocabulary;
  form: Form;
  /** Other words follow: notes are put in brackets where commas would run into them. */
  amid?: boolean;
  /** IANA zone in which instants are shown. */
  timeZone: string;
}

/** Prepares one end of a date. */
export function pointOf(part: DatePart, { dates, timeZone }: Style): Point {
  const { precision, year, month, day } = part;
  if (precision === 'minute' || precision === 'second') {
    const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
    const point = pointAt(toWall(part.start, zone), precision);
    return {
      ...point,
      uncertain: part.uncertain,
      approximate: part.approximate,
      zone: zoneName(part.start, zone, dates),
    };
  }
  return { ...part, wall: startOfDay(year, month, day) };
}

/** A moment of the wall clock as a point that is sure. */
export function pointAt(wall: number, precision: Point['precision']): Point {
  const date = new Date(wall);
  return {
    precision,
    wall,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    uncertain: false,
    approximate: false,
  };
}

/** The same point as a whole day. */
export function dayOf({ zone: _, ...point }: Point): Point {
  return point.precision === 'minute' || point.precision === 'second'
    ? { ...point, precision: 'day' }
    : point;
}

function zoneName(instant: number, timeZone: string, { zoneLocales }: DateVocabulary): string {
  if (timeZone === 'UTC') return 'UTC';
  const names = zoneLocales.map(
    (from) =>
      dateFormat(from, { timeZone, timeZoneName: 'short' })
        .formatToParts(instant)
        .find(({ type }) => type === 'timeZoneName')?.value ?? '',
  );
  return names.find((name) => !/^(GMT|UTC)[+−-]/.test(name)) ?? names[0] ?? timeZone;
}
