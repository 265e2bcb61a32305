import type { Dialect, Message } from './dialect.js';

/** Between two rounds of messages at least, ms: a frame. A frame itself is not drawn where nobody looks. */
const FRAME = 16;

/**
 * Tells the host how high this page is, in every dialect: when it may (see {@link open}), on change, and when asked.
 *
 * The page must not be sized by the viewport: what the host makes of the height must not change it. What it is told goes
 * to whoever the host is (`*`), so that it is no more than that.
 */
export class Heights {
  readonly #dialects: readonly Dialect[];
  readonly #asked = new Set<Dialect>();
  readonly #sizes = new ResizeObserver(() => this.notice());
  #isOpen = false;
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(dialects: readonly Dialect[]) {
    this.#dialects = dialects;
    if (parent === window) return;
    addEventListener('message', (event) => this.#hear(event));
    for (const { hello } of dialects) if (hello !== undefined) post(hello);
  }

  /** From now on heights are told: before, they would be those of a page that has nothing to show yet. */
  open(): void {
    if (this.#isOpen || parent === window) return;
    this.#isOpen = true;
    this.#sizes.observe(document.documentElement);
    this.notice();
  }

  /** The height may have changed; `dialect` has more to say in any case. */
  notice(dialect?: Dialect): void {
    if (dialect) this.#asked.add(dialect);
    if (this.#isOpen) this.#timer ??= setTimeout(() => this.#tell(), FRAME);
  }

  #hear({ source, data, origin }: MessageEvent<unknown>): void {
    if (source !== parent) return;
    for (const dialect of this.#dialects) {
      if (!dialect.hears(data, origin)) continue;
      this.notice(dialect);
      return;
    }
  }

  #tell(): void {
    this.#timer = undefined;
    // Hidden by the host: what it asked is answered when it is seen.
    if (innerWidth === 0) return;
    const box = document.documentElement.getBoundingClientRect();
    const size = { height: Math.ceil(box.height), width: Math.ceil(box.width) };
    const isChanged = size.height !== this.#told;
    const speakers = isChanged ? this.#dialects : [...this.#asked];
    this.#asked.clear();
    this.#told = size.height;
    for (const dialect of speakers) {
      const message = dialect.say(size);
      if (message !== null) post(message);
    }
    if (isChanged) requestResize();
  }
}

function post(message: Message): void {
  parent.postMessage(message, '*');
}

/** Proposed for browsers; none has it yet. */
function requestResize(): void {
  const request: unknown = Reflect.get(window, 'requestResize');
  try {
    if (typeof request === 'function') request.call(window);
  } catch {
    // Not allowed here: the messages do the same.
  }
}
