import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far from the viewport a host is near. */
const NEAR = '600px 0px';

// WebKit has no idle callbacks.
const whenIdle = globalThis.requestIdleCallback ?? ((call: () => void) => setTimeout(call, 500));
const stopWaiting = globalThis.cancelIdleCallback ?? clearTimeout;

/**
 * Tells when a reader comes near the host, and when it is time to get ready for that: near, or with a link to follow,
 * at once; far away, when the page has nothing else to do, so that searching and printing find the story as well.
 */
export class NearController implements ReactiveController {
  /** Fulfilled once the host is near. */
  readonly reached: Promise<void>;
  readonly #host: HTMLElement;
  readonly #prepare: (room?: number) => void;
  #reach: () => void = () => undefined;
  readonly #observer: IntersectionObserver;
  #idle = 0;

  /** @param prepare is called at least once, and may be called again; with the host's width, CSS px, where it is near */
  constructor(host: ReactiveControllerHost & HTMLElement, prepare: (room?: number) => void) {
    this.#host = host;
    this.#prepare = prepare;
    this.reached = new Promise((reached) => (this.#reach = reached));
    this.#observer = new IntersectionObserver(
      (entries) => {
        const near = entries.find(({ isIntersecting }) => isIntersecting);
        if (!near) return;
        this.hostDisconnected();
        this.#reach();
        this.#prepare(near.boundingClientRect.width);
      },
      { rootMargin: NEAR },
    );
    host.addController(this);
  }

  hostConnected(): void {
    if (location.hash) this.#prepare();
    this.#observer.observe(this.#host);
    this.#idle = whenIdle(() => this.#prepare());
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    stopWaiting(this.#idle);
  }
}
