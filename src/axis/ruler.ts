import { onResize } from './on-resize.js';

/**
 * Calls when texts in an element may have got another width: readers who space texts out, or change their size, tell
 * nobody, but a text shows it.
 *
 * @returns how to end it
 */
export function watchText(element: HTMLElement, call: () => void): () => void {
  const ruler = document.createElement('span');
  ruler.className = 'ruler';
  ruler.textContent = 'a b';
  element.append(ruler);
  return onResize(ruler, call);
}
