import { isUnconfirmedPast } from '../model/clock.js';
import { DAY } from '../model/calendar.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { laneOf } from '../model/lane-of.js';
import { countOf } from '../model/spans.js';
import { dateWordsOf } from './date-languages.js';
import { formatDate } from './dates.js';
import { vocabularyOf } from './language.js';
import { dayOf, pointOf, type Point, type Style } from './points.js';
import { sayBoth } from './say.js';

export interface EventNaming {
  document: TimelineDocument;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
  /** BCP 47; that of the document where it is missing. */
  lang?: string;
  /** Place of the event in reading order, counted from 0; looked for where it is missing, not said where it is -1. */
  position?: number;
}

/**
 * The name of an event for who listens: "Miami round, expected, 20 to 21 December 2025, uncertain, Talks,
 * event 13 of 15".
 */
export function eventName(
  event: TimelineEvent,
  { document, now, lang = document.lang, position = document.events.indexOf(event) }: EventNaming,
): string {
  const { statuses, sentences } = vocabularyOf(lang);
  const status = statuses[event.status];
  return sentences.row(
    [
      event.title,
      isUnconfirmedPast(event, now) ? status.past : status.inRow,
      spokenDate(event, document, lang),
      laneOf(event, document) ?? '',
      position < 0 ? '' : sentences.eventPosition(position + 1, countOf(document)),
    ].filter((words) => words !== ''),
  );
}

export interface ClusterNaming {
  lang?: string;
}

/** The name of a cluster, with the days it spans: "Berlin talks and 9 more, 14–25 December 2025". */
export function clusterName(
  lead: Pick<TimelineEvent, 'title'>,
  events: readonly TimelineEvent[],
  { document, lang = document.lang }: ClusterNaming & { document: TimelineDocument },
): string {
  const vocabulary = vocabularyOf(lang);
  const text = clusterText({ lead, count: events.length }, { lang });
  const dates = dateWordsOf(vocabulary.locale);
  const days = spanText(events, { dates, form: 'full', timeZone: document.timeZone });
  return vocabulary.sentences.row([text, days].filter((words) => words !== ''));
}

/** What stands beside a cluster, by its most important event: "Berlin talks and 9 more". */
export function clusterText(
  { lead, count }: { lead: Pick<TimelineEvent, 'title'>; count: number },
  { lang }: ClusterNaming = {},
): string {
  return count > 1 ? vocabularyOf(lang).sentences.andMore(lead.title, count - 1) : lead.title;
}

function spokenDate(event: TimelineEvent, { timeZone }: TimelineDocument, lang: string): string {
  const { locale, sentences, interface: text } = vocabularyOf(lang);
  if (event.date)
    return formatDate(event.date, { lang: locale, timeZone: event.timeZone ?? timeZone, form: 'spoken' });
  return event.dateText === undefined ? sentences.dateNotSet : text.dateAsWritten(event.dateText);
}

/** All that events span, in days at the finest: a cluster sums up, so it does not say what is uncertain. */
function spanText(events: readonly TimelineEvent[], style: Style): string {
  let first: Point | undefined;
  let last: Point | undefined;
  let end = -Infinity;
  for (const { date, span, timeZone } of events) {
    const early = date?.from ?? date?.to;
    const late = date?.to ?? date?.from;
    if (!early || !late || !span) continue;
    const zoned = { ...style, timeZone: timeZone ?? style.timeZone };
    const begins = sureOf(pointOf(early, zoned));
    if (!first || begins.wall < first.wall) first = begins;
    const ends = Number.isFinite(span.end) ? span.end : span.start;
    if (ends > end) {
      end = ends;
      last = sureOf(pointOf(late, zoned));
    }
  }
  if (!first || !last) return '';
  const sameDay = first.precision === 'day' && last.precision === 'day' && dayIndex(first) === dayIndex(last);
  return sayBoth(first, sameDay ? first : last, style);
}

function sureOf(point: Point): Point {
  return { ...dayOf(point), uncertain: false };
}

function dayIndex({ wall }: Point): number {
  return Math.floor(wall / DAY);
}
