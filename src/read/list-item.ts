import { attribute, HEADING, markupOf, wordsOf } from './list-text.js';

const QUOTE = 'blockquote';

/**
 * An item of a page's list as fields of an event. Parts of it, by `data-part`: `facts` (date, status and place in words,
 * of which only `<time>` is read), `date-note`, `accounts` (a `<dl>`), `earlier` (dates, each with `data-date`),
 * `links`, `updates` (items with `data-at` and `data-kind`), `sources` (each with `data-source`), and `words`, which
 * are for readers only. Of a figure: `alt`, `caption`, `credit`.
 */
export function readItem(item: Element): object {
  const time = [...item.querySelectorAll('time')].find((node) => !isPart(node, item, 'facts')) ?? null;
  const heading = item.querySelector(HEADING);
  const paragraphs = [...item.querySelectorAll('p, li')].filter((node) => isParagraph(node, item));
  // A plain list has no headings: then its loose words are the title, or its first paragraph.
  const title = heading ? wordsOf(heading) : (looseWords(item) ?? wordsOf(paragraphs.shift()));
  const part = (name: string): Element | null => item.querySelector(`[data-part=${name}]`);
  const alternative = attribute(item, 'data-place-alternative');
  const place = attribute(item, 'data-place');
  return {
    id: item.id,
    title,
    date:
      attribute(item, 'data-date') ??
      attribute(time, 'data-date') ??
      attribute(time, 'datetime') ??
      wordsOf(time),
    dateNote: attribute(item, 'data-date-note') ?? wordsOf(part('date-note')),
    timeZone: attribute(item, 'data-time-zone'),
    status: attribute(item, 'data-status'),
    lane: attribute(item, 'data-lane'),
    importance: attribute(item, 'data-importance'),
    place: alternative === undefined ? place : { name: place, alternative },
    body: paragraphs.map((node) => markupOf(node, time)),
    quotes: [...item.querySelectorAll(QUOTE)].map(readQuote),
    accounts: [...item.querySelectorAll('[data-part=accounts] dd')].map(readAccount),
    links: [...item.querySelectorAll('a[href]')]
      .filter((link) => !paragraphs.some((node) => node.contains(link)) && !isPart(link, item, 'links'))
      .map((link) => ({ url: link.getAttribute('href'), title: wordsOf(link) })),
    media: readMedia(item),
    previousDates: [...item.querySelectorAll('[data-part=earlier] [data-date]')].map((node) =>
      attribute(node, 'data-date'),
    ),
    sources: [...item.querySelectorAll('[data-part=sources] [data-source]')].map((node) =>
      attribute(node, 'data-source'),
    ),
    updates: [...item.querySelectorAll('[data-part=updates] > li')].map(readUpdate),
  };
}

/** Whether a node stands in a part of an item, other than one of a name. */
function isPart(node: Element, item: Element, except = ''): boolean {
  const part = node.closest('[data-part], figure[data-type]');
  return !!part && item.contains(part) && part.getAttribute('data-part') !== except;
}

/** A paragraph, or an entry of an inner list, that does not belong to a quote, a picture or a part. */
function isParagraph(node: Element, item: Element): boolean {
  const aside = node.closest(`${QUOTE}, figure, [data-part]`);
  return !(aside && item.contains(aside)) && !(node.matches('li') && node.querySelector('p'));
}

/** What an item says outside its paragraphs. */
function looseWords(item: Element): string | undefined {
  const parts = [...item.childNodes].filter(
    (node) =>
      !(node instanceof Element && node.matches(`time, p, ul, ol, dl, figure, img, ${QUOTE}, [data-part]`)),
  );
  const words = parts.map((node) => (node.nodeType === Node.COMMENT_NODE ? '' : node.textContent)).join('');
  return words.replace(/\s+/g, ' ').trim() || undefined;
}

function readQuote(quote: Element): object {
  const cite = quote.querySelector('cite, footer') ?? quote.parentElement?.querySelector('figcaption cite');
  const by = wordsOf(cite);
  return {
    text: wordsOf(quote, cite),
    by: by?.replace(/^[\s–—-]+/, ''),
    role: attribute(quote, 'data-role'),
    source: attribute(quote, 'data-source'),
  };
}

function readAccount(words: Element): object {
  const text = words.querySelector('[data-part=text]') ?? words;
  return {
    by: wordsOf(words.previousElementSibling),
    text: markupOf(text, null),
    source: attribute(words, 'data-source'),
  };
}

function readUpdate(update: Element): object {
  return {
    at: attribute(update, 'data-at'),
    kind: attribute(update, 'data-kind'),
    note: wordsOf(update.querySelector('[data-part=note]')),
  };
}

function readMedia(item: Element): object | undefined {
  const other = item.querySelector('figure[data-type]');
  const image = other ? other.querySelector('img') : item.querySelector('img');
  const link = other?.querySelector('a') ?? null;
  if (!image && !link) return undefined;
  const figure = other ?? image?.closest('figure');
  return {
    type: attribute(other, 'data-type') ?? 'image',
    src: image ? image.getAttribute('src') : link?.getAttribute('href'),
    alt: image ? image.getAttribute('alt') : wordsOf(other?.querySelector('[data-part=alt]')),
    width: image?.getAttribute('width'),
    height: image?.getAttribute('height'),
    caption: wordsOf(figure?.querySelector('[data-part=caption]') ?? captionOf(figure)),
    credit: wordsOf(figure?.querySelector('[data-part=credit]')),
  };
}

/** A caption that is not parted into caption and credit. */
function captionOf(figure: Element | null | undefined): Element | null {
  const caption = figure?.querySelector('figcaption') ?? null;
  return caption?.querySelector('[data-part=credit]') ? null : caption;
}
