/**
 * Keeps the focus where somebody works: what has it may be drawn away, or can no longer be pressed, and the browser would
 * let it fall to the top of the page.
 */
export class FocusKeeper {
  readonly #root: () => ParentNode & DocumentOrShadowRoot;
  /** What has the focus before the next drawing. */
  #at: Element | null = null;
  /** What had it when it was lost, until there is somewhere to go. */
  #lost: Element | null = null;

  constructor(root: () => ParentNode & DocumentOrShadowRoot) {
    this.#root = root;
  }

  before(): void {
    this.#at = this.#root().activeElement;
  }

  after(): void {
    const at = this.#at;
    if (at && (!at.isConnected || at.matches(':disabled'))) this.#lost = at;
    const lost = this.#lost;
    if (!lost) return;
    const root = this.#root();
    const now = root.activeElement ?? document.activeElement;
    // Somewhere else already, by a key or because something leads there.
    const isElsewhere = now !== null && now !== lost && now !== document.body;
    const heir = isElsewhere ? null : heirOf(lost, root);
    if (!isElsewhere && !heir) return;
    heir?.focus();
    this.#lost = null;
  }
}

/** `null` where it is better to wait: what is only busy can be pressed again, or something else is drawn. */
function heirOf(lost: Element, root: ParentNode): HTMLElement | null {
  if (!lost.isConnected)
    return root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], h1[tabindex]');
  if (!lost.matches(':disabled')) return lost instanceof HTMLElement ? lost : null;
  const beside = [...(lost.parentElement?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = beside.findIndex((button) => button === lost);
  const far = (button: HTMLElement): number => Math.abs(beside.indexOf(button) - at);
  return beside.filter((button) => !button.matches(':disabled')).sort((a, b) => far(a) - far(b))[0] ?? null;
}

/**
 * The focus goes with an entry of a list that was moved, so that it can be moved on; at an end, where it can be moved back.
 *
 * @param index where it was
 */
export function focusMoved(root: ParentNode, index: number, by: number): void {
  [by, -by]
    .map((way) => root.querySelector<HTMLElement>(`[name="move:${index + by}:${way}"]`))
    .find((button) => button?.matches(':enabled'))
    ?.focus();
}
