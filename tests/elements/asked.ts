import type { NewsTimelineEvent } from '../../src/elements/event-element.js';
import { REQUEST, type TimelineRequest, type TimelineRequestDetail } from '../../src/elements/requests.js';

/** What an element asks from now on, in order. */
export function asked(element: EventTarget): TimelineRequestDetail[] {
  const all: TimelineRequestDetail[] = [];
  element.addEventListener(REQUEST, (event) => all.push((event as TimelineRequest).detail));
  return all;
}

/** The one element in a shadow root, or light tree, that a selector finds. */
export function one<Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found {
  const found = (element.shadowRoot ?? element).querySelectorAll<Found>(selector);
  if (found.length !== 1 || !found[0])
    throw new Error(`“${selector}” finds ${found.length} elements, not one`);
  return found[0];
}

export function all(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot ?? element).querySelectorAll<HTMLElement>(selector)];
}

/** What a reader sees of an element, with its white space as it is drawn. */
export function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether a line of an element begins with a sign, though the words before it are in the line above. */
export function beginsLine(element: Element, sign: string): boolean {
  const { left, right } = element.getBoundingClientRect();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const { data } = texts.currentNode as Text;
    for (let at = data.indexOf(sign); at >= 0; at = data.indexOf(sign, at + 1)) {
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + 1);
      // WebKit gives no box of a sign in a line that has not been broken.
      const [box] = range.getClientRects();
      if (box && (box.left < left + 1 || box.right > right + 1)) return true;
    }
  }
  return false;
}

/** The content of the event that is open in the list, or in the details, once it has come. */
export async function opened(element: Element): Promise<NewsTimelineEvent> {
  await customElements.whenDefined('news-timeline-event');
  const content = one<NewsTimelineEvent>(element, 'news-timeline-event');
  await content.updateComplete;
  return content;
}
