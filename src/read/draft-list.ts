import { draftDocument } from './draft-document.js';
import type { Draft } from './draft.js';
import { readItem } from './list-item.js';
import { attribute, HEADING, wordsOf } from './list-text.js';

/**
 * Reads the list that stands in a page: `<ol><li id><time datetime>…</time> <h3>…</h3> <p>…</p></li></ol>`. Its nodes
 * are left as they are.
 *
 * The list may carry `data-as-of`, `data-updated`, `data-time-zone`, and `data-lanes`, `data-chapters`, `data-eras` as
 * JSON of the format's fields. An item may carry `data-date` (EDTF, where `datetime` cannot say it), `data-date-note`,
 * `data-time-zone`, `data-status`, `data-lane`, `data-importance`, `data-place` and `data-place-alternative`.
 * `<blockquote>` with `<cite>` is a quote, `<img>` is the picture.
 *
 * What has `data-part` is no paragraph of the story: it is read as what the part says, or, where its words say nothing
 * that an attribute does not say, passed over. Beside the list: `description` and `story-sources`; in an item see
 * {@link readItem}. `publish/story-html.ts` writes all of this.
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
      description: wordsOf(element.querySelector('[data-part=description]')),
      lang: (list ?? element).closest('[lang]')?.getAttribute('lang'),
      timeZone: setting('data-time-zone'),
      asOf: setting('data-as-of'),
      updated: setting('data-updated'),
      sources: [...element.querySelectorAll('[data-part=story-sources] li')].map(readSource),
      lanes: fromJson(setting('data-lanes')),
      chapters: fromJson(setting('data-chapters')),
      eras: fromJson(setting('data-eras')),
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

function readSource(item: Element): object {
  return {
    id: attribute(item, 'data-id'),
    title: wordsOf(item.querySelector('cite') ?? item),
    publisher: wordsOf(item.querySelector('[data-part=publisher]')),
    published: attribute(item.querySelector('[data-published]'), 'data-published'),
    url: attribute(item.querySelector('a:not([data-part])'), 'href'),
    archive: attribute(item.querySelector('[data-part=archive]'), 'href'),
  };
}

/** What is no JSON stays text, of which the reading says that it is not what it should be. */
function fromJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
