import { isUnconfirmedPast } from '../model/clock.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { formatDate, formatSpan } from './dates.js';
import { count } from './intl.js';
import { language } from './language.js';

export interface NameContext {
  document: TimelineDocument;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
  lang?: string;
}

/** What a screen reader says of an event: "Miami round, expected, 20 to 21 December 2025, uncertain, event 13 of 15". */
export function eventName(event: TimelineEvent, { document, now, lang }: NameContext): string {
  const { statuses, names, locale } = language(lang);
  const timeZone = event.timeZone ?? document.timeZone;
  const parts = [event.title];
  if (event.status !== 'confirmed') parts.push(statuses[event.status].toLocaleLowerCase(locale));
  if (isUnconfirmedPast(event, now)) parts.push(names.unconfirmed);
  parts.push(
    event.date
      ? formatDate(event.date, { ...(lang && { lang }), timeZone, form: 'spoken' })
      : (event.dateText ?? names.undated),
  );
  const position = document.events.indexOf(event) + 1;
  parts.push(names.event(count(position, locale), count(document.events.length, locale)));
  return parts.join(', ');
}

/** Written beside a cluster: "Berlin talks and 9 more". */
export function clusterText(events: readonly TimelineEvent[], { lang }: { lang?: string } = {}): string {
  const { names, locale } = language(lang);
  const lead = leadOf(events);
  return lead ? names.more(lead.title, count(events.length - 1, locale)) : '';
}

/** What a screen reader says of a cluster: "Berlin talks and 9 more, 14 to 25 December 2025". */
export function clusterName(events: readonly TimelineEvent[], context: { lang?: string } = {}): string {
  const dated = events.flatMap(({ date, span }) => (date && span ? [{ date, span }] : []));
  const start = (span: TimelineEvent['span']): number =>
    span && Number.isFinite(span.start) ? span.start : (span?.end ?? 0) - 1;
  const end = (span: TimelineEvent['span']): number =>
    span && Number.isFinite(span.end) ? span.end : (span?.start ?? 0) + 1;
  const first = dated.toSorted((a, b) => start(a.span) - start(b.span))[0];
  const last = dated.toSorted((a, b) => end(b.span) - end(a.span))[0];
  const text = clusterText(events, context);
  if (!first || !last) return text;
  return `${text}, ${formatSpan(first.date, last.date, { ...context, form: 'spoken' })}`;
}

/** The most important; of several, the first in reading order. */
function leadOf(events: readonly TimelineEvent[]): TimelineEvent | undefined {
  return events.reduce<TimelineEvent | undefined>(
    (lead, event) => (lead && lead.importance >= event.importance ? lead : event),
    undefined,
  );
}
