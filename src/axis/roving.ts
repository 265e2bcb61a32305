import type { MarkView } from './mark-view.js';

export interface RovingAxis {
  host: HTMLElement;
  /** Views of what is drawn, and of nothing else. */
  views: ReadonlyMap<string, MarkView>;
}

/**
 * One tab stop among the marks (roving tabindex), and the focus on a mark that may still have to be drawn. Source:
 * ARIA Authoring Practices Guide, "Keyboard navigation inside components".
 */
export class Roving {
  readonly #axis: RovingAxis;
  #stop: string | null = null;
  /** The mark that the focus is on its way to, as it is still to be drawn, or `null`. */
  wanted: string | null = null;
  #isStill = false;

  constructor(axis: RovingAxis) {
    this.#axis = axis;
  }

  /** The mark from which a step goes on: where the focus is, or will be. */
  get from(): string | null {
    return this.wanted ?? this.focused ?? this.#stop;
  }

  /** The mark that has the focus, or `null`. */
  get focused(): string | null {
    const { host } = this.#axis;
    const root = host.getRootNode();
    const active = 'activeElement' in root && root.activeElement;
    return active instanceof HTMLElement && host.contains(active) ? keyOf(active) : null;
  }

  /** Gives a mark the tab stop. */
  rest(key: string): void {
    this.#stop = key;
  }

  /**
   * Gives a mark the focus, now or as soon as it is drawn.
   *
   * @param still nothing else has moved the focus: the page does not scroll either
   */
  want(key: string | null, still = false): void {
    this.wanted = key;
    this.#isStill = still;
    this.#give();
  }

  /** After something else is drawn: the stop goes to the first of these that is there. */
  settle(candidates: readonly (string | null | undefined)[]): void {
    const { views } = this.#axis;
    if (!this.#stop || !views.has(this.#stop)) {
      this.#stop = candidates.find((key) => key && views.has(key)) ?? null;
    }
    this.#mark();
    this.#give();
  }

  #mark(): void {
    for (const [key, { button }] of this.#axis.views) button.tabIndex = key === this.#stop ? 0 : -1;
  }

  #give(): void {
    const key = this.wanted;
    const view = key ? this.#axis.views.get(key) : undefined;
    if (!key || !view) return;
    if (!view.button.isConnected) {
      // vis-timeline puts new elements in with its next redraw.
      requestAnimationFrame(() => this.#give());
      return;
    }
    this.wanted = null;
    this.#stop = key;
    this.#mark();
    view.button.focus({ preventScroll: true });
    if (this.#isStill) return;
    // All of the axis if it can be; where it is higher than the screen, the row at least.
    for (const part of [this.#axis.host, view.button]) part.scrollIntoView({ block: 'nearest' });
  }
}

export function keyOf(element: HTMLElement): string | null {
  return element.dataset['event'] ?? element.dataset['cluster'] ?? null;
}
