/**
 * Puts the boxes of marks into the order of their marks, for who goes through the page from element to element. The one
 * with the focus stays where it is, and the others go around it: taken out, it would lose it.
 */
export function putInOrder(marks: readonly HTMLElement[]): void {
  const boxes = marks.flatMap((mark) => mark.closest('.vis-item') ?? []);
  const parent = boxes[0]?.parentElement;
  // A press that has begun would not become a click.
  if (!parent || parent.matches(':active') || boxes.every((box, i) => parent.children[i] === box)) return;
  const at = boxes.findIndex((box) => box.matches(':focus-within'));
  boxes.forEach((box, i) => {
    if (i !== at) parent.insertBefore(box, i < at ? (boxes[at] ?? null) : null);
  });
}
