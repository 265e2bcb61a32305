import { DAY, startOfDay } from '../model/calendar.js';
import type { TimelineDate } from '../model/date.js';
import { hasClock } from '../model/date-part.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { TextHash } from '../model/hash.js';
import { parseMarkup, plainText } from '../model/markup.js';
import type { Problem } from '../model/problem.js';
import type { Status } from '../model/status.js';
import { vocabularyOf } from '../words/language.js';
import { placeText } from '../words/place.js';
import { calendarText, textValue, uriValue, type CalendarLine } from './calendar-lines.js';
import { eventUrl } from './json-ld.js';

export interface CalendarOptions {
  /** Id of the one event that is wanted; all of them where it is missing. */
  only?: string;
  /** Address of the page that shows the story: entries link to it, and keep their identity with it. */
  url?: string;
  /** When the calendar is made, ms since 1970 in UTC. */
  now: number;
}

export interface Calendar {
  /** A file of type `text/calendar` in UTF-8; `null` where no event can have an entry. */
  text: string | null;
  /** Events that have no entry, and why. */
  left: Problem[];
}

/**
 * A story as a calendar (iCalendar, RFC 5545). Days are days everywhere (`VALUE=DATE`), clock times are in UTC.
 *
 * Entries are for days and times that are certain: a calendar cannot say "about" or "some day in May", so those events
 * have none, and are told in `left`. What is not confirmed says so in its title too, because many programs do not show
 * `STATUS`. An entry's `UID` is made of the event's id and of `url` (without that, of the story's title), and stays the
 * same as long as these do, so that a calendar that is read again corrects its entries.
 */
export function calendar(document: TimelineDocument, { only, url, now }: CalendarOptions): Calendar {
  const wanted = document.events.filter(({ id }) => only === undefined || id === only);
  const left: Problem[] = [];
  const entries: CalendarLine[] = [];
  if (only !== undefined && !wanted.length) {
    left.push(problem('calendar-unknown', only, 'There is no such event.', 'Give the id of an event.'));
  }
  const story = new TextHash().add(url ?? document.title).value.toString(36);
  for (const event of wanted) {
    const refusal = refuse(event);
    if (refusal) {
      left.push(problem(refusal, event.id, `The event “${event.title}” ${REFUSALS[refusal]}.`, HINT));
    } else if (event.date) {
      entries.push(
        ['BEGIN', 'VEVENT'],
        ['UID', textValue(`${encodeURIComponent(event.id)}.${story}@news-timeline`)],
        ['DTSTAMP', instant(now)],
        ...when(event.date),
        ...about(event, document, url),
        ['END', 'VEVENT'],
      );
    }
  }
  if (!entries.length) return { text: null, left };
  const text = calendarText([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//news-timeline//news-timeline//EN'],
    ['CALSCALE', 'GREGORIAN'],
    // The second is what programs read that do not know RFC 7986.
    ['NAME', textValue(document.title)],
    ['X-WR-CALNAME', textValue(document.title)],
    ...entries,
    ['END', 'VCALENDAR'],
  ]);
  return { text, left };
}

const REFUSALS = {
  'calendar-undated': 'has no date',
  'calendar-uncertain': 'has an uncertain date',
  'calendar-approximate': 'has an approximate date',
  'calendar-open': 'has no known beginning or no known end',
  'calendar-coarse': 'has a date that is coarser than a day',
  'calendar-several': 'has several dates',
  'calendar-far': 'lies outside the years 1 to 9999',
  'calendar-postponed': 'is postponed without a new date',
} as const;
const HINT = 'It has no entry in the calendar; it gets one as soon as its day is certain.';

/** Why an event can have no entry, or `null`. */
function refuse({ date, status, previousDates }: TimelineEvent): keyof typeof REFUSALS | null {
  if (!date) return 'calendar-undated';
  if (date.uncertain || date.form === 'one-of') return 'calendar-uncertain';
  if (date.approximate) return 'calendar-approximate';
  if (!date.from || !date.to || date.form === 'before' || date.form === 'after') return 'calendar-open';
  // From the first to the last of them are other days as well.
  if (date.form === 'all-of') return 'calendar-several';
  const parts = [date.from, date.to];
  if (parts.some((part) => part.precision !== 'day' && !hasClock(part))) return 'calendar-coarse';
  if (date.start < startOfDay(1) || date.end + DAY >= startOfDay(10_000)) return 'calendar-far';
  // Without earlier dates the one that it has is the one that was given up.
  return status === 'postponed' && !previousDates.length ? 'calendar-postponed' : null;
}

function problem(code: string, id: string, message: string, hint: string): Problem {
  return { severity: 'warning', code, where: `events (${id})`, message, hint };
}

/** A time alone has no length; a span of times ends at the later of them. */
function when(date: TimelineDate): CalendarLine[] {
  if (!date.instant)
    return [
      ['DTSTART;VALUE=DATE', day(date.start)],
      // The first day after: RFC 5545, 3.6.1.
      ['DTEND;VALUE=DATE', day(date.end)],
    ];
  const begin: CalendarLine = ['DTSTART', instant(date.start)];
  const { to } = date;
  if (date.form !== 'interval' || !to) return [begin];
  return [begin, ['DTEND', instant(hasClock(to) ? to.start : to.end)]];
}

const STATUSES: Readonly<Record<Status, string | null>> = {
  confirmed: 'CONFIRMED',
  expected: 'TENTATIVE',
  tentative: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
  // That it was on that day is not what is in doubt.
  disputed: null,
};

function about(event: TimelineEvent, document: TimelineDocument, url: string | undefined): CalendarLine[] {
  const { lang } = document;
  const { title, status, place, body, dateNote } = event;
  const { inRow } = vocabularyOf(lang).statuses[status];
  const words = body.map((paragraph) => plainText(parseMarkup(paragraph)));
  const description = [...words, ...(dateNote ? [dateNote] : [])].join('\n\n');
  const said = STATUSES[status];
  return [
    ['SUMMARY', textValue(inRow ? `${title} (${inRow})` : title)],
    ...(description ? [['DESCRIPTION', textValue(description)] satisfies CalendarLine] : []),
    ...(place ? [['LOCATION', textValue(placeText(place, lang))] satisfies CalendarLine] : []),
    ...(url === undefined ? [] : [['URL', uriValue(eventUrl(url, event.id))] satisfies CalendarLine]),
    ...(said ? [['STATUS', said] satisfies CalendarLine] : []),
    // News are no appointments: they take no time of the reader's day.
    ['TRANSP', 'TRANSPARENT'],
  ];
}

/** `20251215`. */
function day(time: number): string {
  return iso(time).slice(0, 8);
}

/** `20251215T173000Z`. */
function instant(time: number): string {
  return `${iso(time).slice(0, 15)}Z`;
}

function iso(time: number): string {
  return new Date(time).toISOString().replace(/[-:]/g, '');
}
