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
