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

/**
 * Calls when fonts have come, which may have other widths.
 *
 * @returns how to end it
 */
export function watchFonts(call: () => void): () => void {
  document.fonts.addEventListener('loadingdone', call);
  return () => document.fonts.removeEventListener('loadingdone', call);
}
