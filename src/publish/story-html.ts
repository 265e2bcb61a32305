import type { Lane, Source, TimelineDocument } from '../model/document.js';
import { asOfText } from '../words/as-of.js';
import { directionOf } from '../words/direction.js';
import { interfaceText } from '../words/interface.js';
import { storyTitle } from '../words/story-title.js';
import { eventHtml } from './event-html.js';
import { element, fragment, type Content, type Markup } from './markup.js';
import { lines, looseDate, type HtmlContext } from './html-parts.js';
import { periodsOf } from './story-json.js';

export interface StoryHtmlOptions {
  /** Level of the title, 2 to 6; events are one lower, 6 at most. Default 2. */
  headingLevel?: 2 | 3 | 4 | 5 | 6;
}

/**
 * A story as semantic HTML without scripts and styles, to be put inside `<news-timeline>` or anywhere else: for readers
 * without scripts, search engines, feed readers and print. It is in the story's own language, and says what the story
 * knew on its day: it depends on no clock.
 *
 * What stands in words only is in `data-` attributes as well, so that the element reads the same story back from it
 * (see `read/draft-list.ts`).
 *
 * @returns one `<section>`; everything from the story is escaped in it
 */
export function storyHtml(document: TimelineDocument, { headingLevel = 2 }: StoryHtmlOptions = {}): string {
  const context: HtmlContext = { document, lang: document.lang, level: Math.min(headingLevel + 1, 6) };
  const html = element(
    'section',
    // The first letters alone would tell: a Latin name in the title must not turn a story round.
    { lang: document.lang, dir: directionOf(document.lang) === 'rtl' ? 'rtl' : 'auto' },
    '\n',
    ...lines(
      element(`h${headingLevel}`, {}, storyTitle(document)),
      document.description ? element('p', { 'data-part': 'description' }, document.description) : null,
      document.asOf ? element('p', { 'data-part': 'as-of' }, asOfText(document)) : null,
      element(
        'ol',
        settings(document),
        '\n',
        ...lines(...document.events.map((event) => eventHtml(event, context))),
      ),
      sources(context),
    ),
  );
  return `${html.toString()}\n`;
}

/** What the list says of the story, as the element reads it. */
function settings(document: TimelineDocument): Record<string, string | undefined> {
  const { asOf, updated, timeZone, lanes } = document;
  const { chapters, eras } = periodsOf(document);
  const json = (entries: readonly object[]): string | undefined =>
    entries.length ? JSON.stringify(entries) : undefined;
  return {
    'data-as-of': asOf?.text,
    'data-updated': updated,
    'data-time-zone': timeZone,
    'data-lanes': json(lanes satisfies readonly Lane[]),
    'data-chapters': json(chapters),
    'data-eras': json(eras),
  };
}

function sources({ document, lang, level }: HtmlContext): Content {
  if (!document.sources.length) return null;
  return element(
    'section',
    { 'data-part': 'story-sources' },
    '\n',
    ...lines(
      element(`h${level}`, {}, interfaceText(lang).sources),
      element('ul', {}, '\n', ...lines(...document.sources.map((source) => wholeSource(source, document)))),
    ),
  );
}

function wholeSource(source: Source, document: TimelineDocument): Markup {
  const { id, title, publisher, published, url, archive } = source;
  const text = interfaceText(document.lang);
  const name = element('cite', {}, title);
  return element(
    'li',
    { 'data-id': id },
    url ? element('a', { href: url }, name) : name,
    publisher ? [', ', element('span', { 'data-part': 'publisher' }, publisher)] : null,
    published
      ? [', ', element('span', { 'data-published': published }, publishedWords(published, document))]
      : null,
    archive ? [' (', element('a', { href: archive, 'data-part': 'archive' }, text.archivedCopy), ')'] : null,
  );
}

/** "published 3 May 2025", with the date in a `<time>`. */
function publishedWords(published: string, document: TimelineDocument): Markup {
  // The date's place in the sentence is the language's own.
  const mark = '\u0001';
  const [before = '', after = ''] = interfaceText(document.lang).published(mark).split(mark);
  return fragment(before, looseDate(published, document), after);
}
