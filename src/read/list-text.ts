import type { Inline } from '../model/markup.js';
import { writeMarkup } from '../model/write-markup.js';

export const HEADING = 'h1, h2, h3, h4, h5, h6';

/** An attribute with something in it. */
export function attribute(element: Element | null, name: string): string | undefined {
  return element?.getAttribute(name)?.trim() || undefined;
}

/** The words of an element in one line, without what stands in `except`; `undefined` where there are none. */
export function wordsOf(element: Element | null | undefined, except?: Element | null): string | undefined {
  const parts = element ? textNodes(element, except) : [];
  return parts.join('').replace(/\s+/g, ' ').trim() || undefined;
}

/** The words of an element as markup: emphasis and links are kept, all else is text. */
export function markupOf(element: Element, except: Element | null): string {
  return writeMarkup(inlinesOf(element, except)).trim();
}

function textNodes(node: Node, except?: Element | null): string[] {
  if (node === except) return [];
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
  // Blocks do not run into one another.
  const gap = node instanceof HTMLElement && node.matches('p, br, div, li') ? [' '] : [];
  return [...gap, ...[...node.childNodes].flatMap((child) => textNodes(child, except)), ...gap];
}

function inlinesOf(parent: Node, except: Element | null): Inline[] {
  return [...parent.childNodes].flatMap((node): Inline[] => {
    if (node === except || (node instanceof Element && node.matches('ul, ol, script, style'))) return [];
    if (node.nodeType === Node.TEXT_NODE)
      return [{ kind: 'text', text: (node.textContent ?? '').replace(/\s+/g, ' ') }];
    const children = inlinesOf(node, except);
    if (!(node instanceof Element)) return children;
    if (node.matches('em, i')) return [{ kind: 'em', children }];
    if (node.matches('strong, b')) return [{ kind: 'strong', children }];
    const url = node.getAttribute('href');
    if (url && node.matches('a')) return [{ kind: 'link', url, children }];
    return node.matches('br') ? [{ kind: 'text', text: ' ' }] : children;
  });
}
