import type { TimelineDate } from '../model/date.js';
import { datetimeOf } from '../model/datetime.js';
import type { TimelineDocument } from '../model/document.js';
import { parseMarkup, type Inline } from '../model/markup.js';
import { dateFrom } from '../model/read-date.js';
import { formatDate } from '../words/dates.js';
import { element, fragment, type Content, type Markup } from './markup.js';

/** What the HTML of an event depends on. */
export interface HtmlContext {
  document: TimelineDocument;
  /** BCP 47, of the story. */
  lang: string;
  /** Level of the headings of events, 3 to 6. */
  level: number;
}

/** Each part on a line of its own; what is not there has none. */
export function lines(...parts: Content[]): Content[] {
  return parts.flatMap((part) => (part === null ? [] : [part, '\n']));
}

/** A date in words, in a `<time>` where that can say it to machines. */
export function dateHtml(date: TimelineDate, lang: string, timeZone: string): Content {
  const words = formatDate(date, { lang, timeZone });
  const datetime = datetimeOf(date);
  return datetime === null ? words : element('time', { datetime }, words);
}

/** A date that may be free text, such as when a source was published. */
export function looseDate(text: string, { lang, timeZone }: TimelineDocument): Content {
  const date = dateFrom(text, { timeZone });
  return date ? dateHtml(date, lang, timeZone) : text;
}

/** The inline markup of a paragraph. */
export function inlineHtml(text: string): Markup {
  return fragment(parseMarkup(text).map(inline));
}

function inline(part: Inline): Content {
  if (part.kind === 'text') return part.text;
  const children = part.children.map(inline);
  return part.kind === 'link' ? element('a', { href: part.url }, children) : element(part.kind, {}, children);
}
