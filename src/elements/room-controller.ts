import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LIST_BELOW } from './list-below.js';

/** With text larger than this it takes in proportion more: the titles of the axis do not grow, those of the list do. */
const LARGE_TEXT = 20;

/** Knows how much room the host has. */
export class RoomController implements ReactiveController {
  /** CSS px; the last known while the host has none (a hidden tab). */
  width = 0;
  readonly #host: ReactiveControllerHost & HTMLElement;
  // In the observer's own turn, drawing could change what it observes.
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A page that resets everything (`* { all: unset }`) makes it a piece of text, which has no width.
    if (getComputedStyle(this.#host).display === 'inline') this.#host.style.display = 'block';
    this.#sizes.observe(this.#host);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  get isNarrow(): boolean {
    const { fontSize } = getComputedStyle(this.#host);
    const most = LIST_BELOW * Math.max(1, parseFloat(fontSize) / LARGE_TEXT);
    return this.width > 0 && this.width < most;
  }

  #measure(): void {
    const { clientWidth } = this.#host;
    if (!clientWidth || clientWidth === this.width) return;
    this.width = clientWidth;
    this.#host.requestUpdate();
  }
}
