import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { element, type Markup } from '../publish/markup.js';
import { formatDate } from '../words/dates.js';

/** A story with no more events than this is one list; a longer one has pages of so many. */
const MOST_IN_A_LIST = 500;

/** What stands on the first page of a story in parts. */
const MOST_IMPORTANT = 50;

/** A part of the list that has a page of its own. */
export interface ListPart {
  path: string;
  document: TimelineDocument;
  /** What it covers, in the story's language. */
  name: string;
}

/** Parts of a long story in reading order; none of a story that is one list. */
export function listParts(document: TimelineDocument): ListPart[] {
  const { events } = document;
  if (events.length <= MOST_IN_A_LIST) return [];
  const count = Math.ceil(events.length / MOST_IN_A_LIST);
  return Array.from({ length: count }, (_, i) => {
    const part = events.slice(i * MOST_IN_A_LIST, (i + 1) * MOST_IN_A_LIST);
    return { path: `list-${i + 1}.html`, document: withEvents(document, part), name: nameOf(part, document) };
  });
}

/** A long story with the most important events alone. */
export function shortened(document: TimelineDocument): TimelineDocument {
  const chosen = new Set(
    [...document.events].sort((a, b) => b.importance - a.importance).slice(0, MOST_IMPORTANT),
  );
  return withEvents(
    document,
    document.events.filter((event) => chosen.has(event)),
  );
}

/** Links to the pages of a list. */
export function partsNav(parts: readonly ListPart[], base = ''): Markup {
  const links = parts.map(({ path, name }) => element('li', {}, element('a', { href: base + path }, name)));
  return element('nav', {}, element('ul', {}, links));
}

/** Links to the parts before and after one. */
export function neighboursNav(parts: readonly ListPart[], part: ListPart): Markup {
  const at = parts.indexOf(part);
  const link = (rel: string, arrow: string, other: ListPart | undefined): Markup | null =>
    other ? element('a', { rel, href: other.path }, `${arrow} ${other.name}`) : null;
  return element('nav', {}, link('prev', '←', parts[at - 1]), ' ', link('next', '→', parts[at + 1]));
}

function withEvents(document: TimelineDocument, events: TimelineEvent[]): TimelineDocument {
  const named = new Set(
    events.flatMap(({ sources, quotes, accounts }) => [
      ...sources,
      ...[...quotes, ...accounts].flatMap(({ source }) => source ?? []),
    ]),
  );
  return { ...document, events, sources: document.sources.filter(({ id }) => named.has(id)) };
}

function nameOf(events: readonly TimelineEvent[], { lang, timeZone }: TimelineDocument): string {
  const dates = events.flatMap(({ date }) => date ?? []);
  const words = [dates[0], dates.at(-1)].flatMap((date) =>
    date ? formatDate(date, { lang, timeZone }) : [],
  );
  return [...new Set(words)].join(' – ') || `${events[0]?.title ?? ''} …`;
}
