/**
 * Scrolls whatever scrolls around an element until its upper edge is where it was: not every browser does that by
 * itself when something above it comes or goes.
 *
 * @param top where it was, CSS px from the top of the viewport
 */
export function holdStill(element: Element, top: number): void {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const off = element.getBoundingClientRect().top - top;
    if (node instanceof Element && Math.abs(off) >= 1) node.scrollTop += off;
  }
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}
