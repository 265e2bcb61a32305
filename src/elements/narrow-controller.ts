import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this width the list is easier to read than the axis, CSS px. */
const LIST_BELOW = 480;

/** Knows whether the host has little room. */
export class NarrowController implements ReactiveController {
  narrow = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #sizes: ResizeObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver(() => {
      // In the observer's own turn, drawing could change what it observes.
      requestAnimationFrame(() => this.#measure());
    });
    this.#sizes.observe(this.#host);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    this.#sizes = null;
  }

  #measure(): void {
    const { clientWidth } = this.#host;
    // Without a width (a hidden tab), nothing is known of the room.
    const narrow = clientWidth ? clientWidth < LIST_BELOW : this.narrow;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.#host.requestUpdate();
  }
}
