/**
 * Scrolls whatever scrolls around an element until its upper or lower edge is where it was: not every browser does that
 * by itself when something above it comes or goes.
 *
 * @param was where it was, CSS px from the top of the viewport
 */
export function holdStill(element: Element, was: number, edge: 'top' | 'bottom' = 'top'): void {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const off = element.getBoundingClientRect()[edge] - was;
    if (node instanceof Element && Math.abs(off) >= 1) node.scrollTop += off;
  }
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}
