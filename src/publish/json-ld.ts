import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { parseMarkup, plainText } from '../model/markup.js';
import type { Status } from '../model/status.js';
import { placeText } from '../words/place.js';
import { statusName } from '../words/status.js';
import { machineDates, machineStart } from './machine-date.js';

export interface JsonLdOptions {
  /** Address of the page that shows the story: events get theirs, with `#` and their id. */
  url?: string;
}

/** An object of JSON-LD: texts, numbers, and objects and lists of them. */
export interface JsonLd {
  readonly [key: string]: JsonLdValue;
}
type JsonLdValue = string | number | JsonLd | readonly JsonLdValue[];

/**
 * A story for search engines, in the words of https://schema.org: an `ItemList` of `Event`s in reading order.
 *
 * Nothing is said that the story does not know. A date is given as exactly as it was written; one that is uncertain,
 * approximate, open, a season or a decade is left out, on its side of a span. `eventStatus` is left out of what is only
 * tentative or disputed, and the description of all that is not confirmed begins with its status. Sources are in
 * `subjectOf`, because schema.org has `citation` for works only.
 */
export function jsonLd(document: TimelineDocument, { url }: JsonLdOptions = {}): JsonLd {
  const { title, description, events } = document;
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...said({ name: title, description, url }),
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    numberOfItems: events.length,
    itemListElement: events.map((event, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: eventLd(event, document, url),
    })),
  };
}

/** The same as an element for the page's head or body. Nothing in the data can end the script. */
export function jsonLdScript(data: JsonLd): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`;
}

function eventLd(event: TimelineEvent, document: TimelineDocument, url: string | undefined): JsonLd {
  const { lang } = document;
  const { place } = event;
  const citations = event.sources.flatMap((id) => sourceLd(id, document));
  return {
    '@type': 'Event',
    name: event.title,
    ...said({ url: url === undefined ? undefined : eventUrl(url, event.id) }),
    ...whenLd(event, document),
    ...said({ description: descriptionOf(event, lang) }),
    ...(place && { location: { '@type': 'Place', name: placeText(place, lang) } }),
    ...(citations.length && { subjectOf: citations }),
  };
}

/** The address of an event in the page that shows the story. */
export function eventUrl(url: string, id: string): string {
  return `${url.replace(/#.*$/s, '')}#${encodeURIComponent(id)}`;
}

const STATUSES: Readonly<Partial<Record<Status, string>>> = {
  confirmed: 'EventScheduled',
  expected: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

/**
 * The date that stands, the earlier ones, and what became of it. What is postponed and has no earlier dates has given
 * up the one that it has: that stands nowhere as its date.
 */
function whenLd(event: TimelineEvent, { timeZone }: TimelineDocument): JsonLd {
  const { date, status, previousDates } = event;
  const zone = event.timeZone ?? timeZone;
  const isGivenUp = status === 'postponed' && !previousDates.length;
  const { start, end } = date && !isGivenUp ? machineDates(date, zone) : {};
  const earlier = (isGivenUp && date ? [date] : previousDates).flatMap(
    (one) => machineStart(one, zone) ?? [],
  );
  const isMoved = earlier.length > 0 && date && !isGivenUp && status !== 'cancelled';
  const name = isMoved && STATUSES[status] ? 'EventRescheduled' : STATUSES[status];
  return {
    ...said({ startDate: start, endDate: end }),
    ...(earlier.length && { previousStartDate: earlier.length > 1 ? earlier : (earlier[0] ?? '') }),
    ...said({ eventStatus: name && `https://schema.org/${name}` }),
  };
}

function descriptionOf({ status, body }: TimelineEvent, lang: string): string {
  const words = body.map((paragraph) => plainText(parseMarkup(paragraph)));
  return (status === 'confirmed' ? words : [`${statusName(status, lang)}.`, ...words]).join(' ');
}

function sourceLd(id: string, { sources, timeZone }: TimelineDocument): JsonLd[] {
  const source = sources.find((one) => one.id === id);
  if (!source) return [];
  const { title, publisher, published, url } = source;
  return [
    {
      '@type': 'CreativeWork',
      name: title,
      ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
      ...said({ datePublished: published && machineStart(published, timeZone), url }),
    },
  ];
}

/** What there is to say of texts that may be missing or empty. */
function said(texts: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]): [string, string][] => (text ? [[key, text]] : [])),
  );
}
