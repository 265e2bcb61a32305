import { datetimeOf } from '../model/datetime.js';
import type { Account, Media, Quote, TimelineEvent } from '../model/document.js';
import { mediaKind } from '../model/media-kind.js';
import { laneOf } from '../model/lane-of.js';
import { interfaceText } from '../words/interface.js';
import { placeText } from '../words/place.js';
import { statusName } from '../words/status.js';
import { dateHtml, inlineHtml, lines, looseDate, type HtmlContext } from './html-parts.js';
import { element, type Attributes, type Content, type Markup } from './markup.js';

/**
 * An event as an item of the list. What has `data-part` is no paragraph of the event's own: `read/draft-list.ts` takes
 * it for what the part says, or passes it over where an attribute says the same.
 */
export function eventHtml(event: TimelineEvent, context: HtmlContext): Markup {
  const { id, title, dateNote, body, quotes, accounts, media } = event;
  return element(
    'li',
    { id, ...saidOnce(event) },
    element(
      'article',
      {},
      '\n',
      ...lines(
        element('p', { 'data-part': 'facts' }, facts(event, context)),
        element(`h${context.level}`, {}, title),
        media ? mediaHtml(media, context) : null,
        ...body.map((paragraph) => element('p', {}, inlineHtml(paragraph))),
        ...quotes.map((quote) => quoteHtml(quote, context)),
        ...accountsHtml(accounts, context),
        dateNote ? element('p', { 'data-part': 'date-note' }, dateNote) : null,
        earlierDates(event, context),
        links(event),
        updates(event, context),
        sources(event, context),
      ),
    ),
  );
}

/** Fields that words cannot be read back from. */
function saidOnce(event: TimelineEvent): Attributes {
  const { date, dateText, status, lane, importance, place, timeZone } = event;
  const written = date?.text ?? dateText;
  return {
    'data-date': date && datetimeOf(date) === date.text ? undefined : written,
    'data-time-zone': timeZone,
    'data-status': status === 'confirmed' ? undefined : status,
    'data-lane': lane,
    'data-importance': importance === 3 ? undefined : importance,
    'data-place': place?.name,
    'data-place-alternative': place?.alternative,
  };
}

/** When, how sure, where, and in which lane: "14 December 2025 · Expected · Berlin · Talks". */
function facts(event: TimelineEvent, { document, lang }: HtmlContext): Content[] {
  const { date, dateText, status, place, timeZone } = event;
  const text = interfaceText(lang);
  const lane = laneOf(event, document);
  const words: Content[] = [
    date
      ? dateHtml(date, lang, timeZone ?? document.timeZone)
      : dateText === undefined
        ? text.dateNotSet
        : text.dateAsWritten(dateText),
    ...(status === 'confirmed' ? [] : [element('strong', {}, statusName(status, lang))]),
    ...(place ? [placeText(place, lang)] : []),
    ...(lane ? [lane] : []),
  ];
  return words.flatMap((one, i) => (i ? [' · ', one] : [one]));
}

function mediaHtml(media: Media, { lang }: HtmlContext): Markup {
  const { type, src, alt, width, height, caption, credit } = media;
  const isImage = type === 'image' || type.startsWith('image/');
  const hasCaption = Boolean(caption || credit);
  const about = element('span', { 'data-part': 'alt' }, alt);
  return element(
    'figure',
    { 'data-type': type === 'image' ? undefined : type },
    isImage
      ? element('img', { src, alt, ...(width && height ? { width, height } : {}), loading: 'lazy' })
      : element(
          'a',
          { href: src },
          interfaceText(lang).openMedia(mediaKind(type)),
          alt ? [': ', about] : null,
        ),
    hasCaption
      ? element(
          'figcaption',
          {},
          caption ? element('span', { 'data-part': 'caption' }, caption) : null,
          caption && credit ? ' ' : null,
          credit ? element('small', { 'data-part': 'credit' }, credit) : null,
        )
      : null,
  );
}

function quoteHtml({ text, by, role, source }: Quote, context: HtmlContext): Markup {
  const from = source === undefined ? null : sourceName(source, context);
  return element(
    'figure',
    {},
    element(
      'blockquote',
      { 'data-source': source, 'data-role': role, cite: addressOf(source, context) },
      element('p', {}, text),
    ),
    by || role || from
      ? element(
          'figcaption',
          {},
          by ? element('cite', {}, by) : null,
          by && role ? ', ' : null,
          role ?? null,
          from ? [by || role ? ' ' : null, element('span', { 'data-part': 'words' }, '(', from, ')')] : null,
        )
      : null,
  );
}

function accountsHtml(accounts: readonly Account[], context: HtmlContext): Content[] {
  if (!accounts.length) return [];
  return [
    element('p', { 'data-part': 'words' }, interfaceText(context.lang).accountsDiffer),
    element(
      'dl',
      { 'data-part': 'accounts' },
      accounts.map(({ by, text, source }) => [
        element('dt', {}, by),
        element(
          'dd',
          { 'data-source': source },
          element('span', { 'data-part': 'text' }, inlineHtml(text)),
          source === undefined ? null : [' (', sourceName(source, context), ')'],
        ),
      ]),
    ),
  ];
}

function earlierDates({ previousDates, timeZone }: TimelineEvent, { document, lang }: HtmlContext): Content {
  if (!previousDates.length) return null;
  return element(
    'p',
    { 'data-part': 'earlier' },
    `${interfaceText(lang).earlierDates}: `,
    previousDates.map((date, i) => [
      i ? ', ' : null,
      element('s', { 'data-date': date.text }, dateHtml(date, lang, timeZone ?? document.timeZone)),
    ]),
  );
}

function links({ links: list }: TimelineEvent): Content {
  if (!list.length) return null;
  return element(
    'ul',
    { 'data-part': 'links' },
    list.map(({ url, title }) => element('li', {}, element('a', { href: url }, title))),
  );
}

function updates({ updates: list }: TimelineEvent, { document, lang }: HtmlContext): Content {
  if (!list.length) return null;
  const text = interfaceText(lang);
  return element(
    'ul',
    { 'data-part': 'updates' },
    list.map(({ at, kind, note }) =>
      element(
        'li',
        { 'data-at': at, 'data-kind': kind },
        element('strong', {}, kind === 'correction' ? text.correction : text.update),
        ', ',
        looseDate(at, document),
        ': ',
        element('span', { 'data-part': 'note' }, note),
      ),
    ),
  );
}

function sources({ sources: ids }: TimelineEvent, context: HtmlContext): Content {
  if (!ids.length) return null;
  const text = interfaceText(context.lang);
  return element(
    'p',
    { 'data-part': 'sources' },
    `${ids.length > 1 ? text.sources : text.source}: `,
    ids.map((id, i) => [i ? '; ' : null, element('span', { 'data-source': id }, sourceName(id, context))]),
  );
}

function sourceName(id: string, context: HtmlContext): Content {
  const source = context.document.sources.find((one) => one.id === id);
  if (!source) return null;
  const name = source.publisher ?? source.title;
  return source.url ? element('a', { href: source.url }, name) : name;
}

function addressOf(id: string | undefined, { document }: HtmlContext): string | undefined {
  return document.sources.find((one) => one.id === id)?.url;
}
