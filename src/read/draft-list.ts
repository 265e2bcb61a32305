import { draftDocument } from './draft-document.js';
import type { Draft } from './draft.js';
import { markupOf, wordsOf } from './list-text.js';

const HEADING = 'h1, h2, h3, h4, h5, h6';
const QUOTE = 'blockquote';

/**
 * Reads the list that stands in a page: `<ol><li id><time datetime>…</time> <h3>…</h3> <p>…</p></li></ol>`. Its nodes
 * are left as they are.
 *
 * An item may carry `data-date` (EDTF, where `datetime` cannot say it), `data-date-note`, `data-status`, `data-lane`,
 * `data-importance` and `data-place`; the list `data-as-of` and `data-time-zone`. `<blockquote>` with `<cite>` is a
 * quote, `<img>` is the picture.
 *
 * @param element the list, or an element with the list in it
 */
export function draftList(element: Element): Draft {
  const list = element.matches('ol, ul') ? element : element.querySelector('ol, ul');
  const setting = (name: string): string | undefined => attribute(list, name) ?? attribute(element, name);
  return draftDocument(
    {
      version: 1,
      title: titleOf(element, list),
      lang: element.closest('[lang]')?.getAttribute('lang'),
      timeZone: setting('data-time-zone'),
      asOf: setting('data-as-of'),
      events: [...(list?.children ?? [])].filter((child) => child.matches('li')).map(readItem),
    },
    { base: element.ownerDocument.baseURI },
  );
}

function titleOf(element: Element, list: Element | null): string | undefined {
  const inside = [...element.querySelectorAll(HEADING)].find((heading) => !list?.contains(heading));
  const before = [list, element]
    .map((node) => node?.previousElementSibling)
    .find((node) => node?.matches(HEADING));
  return attribute(element, 'aria-label') ?? attribute(list, 'aria-label') ?? wordsOf(inside ?? before);
}

function readItem(item: Element): object {
  const time = item.querySelector('time');
  const heading = item.querySelector(HEADING);
  const paragraphs = [...item.querySelectorAll('p, li')].filter((node) => isParagraph(node, item));
  // A plain list has no headings: then its loose words are the title, or its first paragraph.
  const title = heading ? wordsOf(heading) : (looseWords(item) ?? wordsOf(paragraphs.shift()));
  return {
    id: item.id,
    title,
    date:
      attribute(item, 'data-date') ??
      attribute(time, 'data-date') ??
      attribute(time, 'datetime') ??
      wordsOf(time),
    dateNote: attribute(item, 'data-date-note'),
    status: attribute(item, 'data-status'),
    lane: attribute(item, 'data-lane'),
    importance: attribute(item, 'data-importance'),
    place: attribute(item, 'data-place'),
    body: paragraphs.map((node) => markupOf(node, time)),
    quotes: [...item.querySelectorAll(QUOTE)].map(readQuote),
    links: [...item.querySelectorAll('a[href]')]
      .filter((link) => !paragraphs.some((node) => node.contains(link)))
      .map((link) => ({ url: link.getAttribute('href'), title: wordsOf(link) })),
    media: readImage(item.querySelector('img')),
  };
}

/** A paragraph, or an entry of an inner list, that does not belong to a quote or a picture. */
function isParagraph(node: Element, item: Element): boolean {
  const aside = node.closest(`${QUOTE}, figure`);
  return !(aside && item.contains(aside)) && !(node.matches('li') && node.querySelector('p'));
}

/** What an item says outside its paragraphs. */
function looseWords(item: Element): string | undefined {
  const parts = [...item.childNodes].filter(
    (node) => !(node instanceof Element && node.matches(`time, p, ul, ol, figure, img, ${QUOTE}`)),
  );
  const words = parts.map((node) => (node.nodeType === Node.COMMENT_NODE ? '' : node.textContent)).join('');
  return words.replace(/\s+/g, ' ').trim() || undefined;
}

function readQuote(quote: Element): object {
  const cite = quote.querySelector('cite, footer') ?? quote.parentElement?.querySelector('figcaption cite');
  const by = wordsOf(cite);
  return { text: wordsOf(quote, cite), by: by?.replace(/^[\s–—-]+/, '') };
}

function readImage(image: Element | null): object | undefined {
  if (!image) return undefined;
  return {
    type: 'image',
    src: image.getAttribute('src'),
    alt: image.getAttribute('alt'),
    width: image.getAttribute('width'),
    height: image.getAttribute('height'),
    caption: wordsOf(image.closest('figure')?.querySelector('figcaption')),
  };
}

function attribute(element: Element | null, name: string): string | undefined {
  return element?.getAttribute(name)?.trim() || undefined;
}
