import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { stopWaiting, whenIdle } from './when-idle.js';

/** How far from the viewport a host is near. */
const NEAR = 600;

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
      { rootMargin: `${NEAR}px 0px` },
    );
    host.addController(this);
  }

  hostConnected(): void {
    // The observer tells with the next frame, after what is near has been read: until then it could be on its way.
    const { top, bottom, width } = this.#host.getBoundingClientRect();
    // What lies in closed details has a place, but cannot be seen. Not in all browsers yet.
    const { checkVisibility }: Partial<HTMLElement> = this.#host;
    const isNear = width && top < innerHeight + NEAR && bottom > -NEAR && checkVisibility?.call(this.#host);
    // In a frame of its own it may be far from what is seen of the page around.
    if (isNear && parent === window) this.#prepare(width);
    else if (location.hash) this.#prepare();
    this.#observer.observe(this.#host);
    this.#idle = whenIdle(() => this.#prepare(), 500);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    stopWaiting(this.#idle);
  }
}
