import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../model/problem.js';
import { whenIdle } from './when-idle.js';
import { readSource, type SourceHost } from './source.js';
import type { SourceReading } from './source-reading.js';

interface ReadingHost extends ReactiveControllerHost, SourceHost {
  data: unknown;
  src: string;
  /** More that is wrong, found later. */
  found(problems: readonly Problem[]): void;
}

/** By then the first picture stands, ms: what nobody waits for is not to hold it up. */
const SETTLED = 1000;

/** Not in the language of the reader: the words may be what is missing. */
export const FAILED = 'The timeline could not be loaded.';

/**
 * What is said where a part of this script is missing: the words for problems may be in it.
 *
 * @param error what the browser says, for developers: readers are not shown it
 */
export function broken(error: unknown): Problem[] {
  return [{ severity: 'error', code: 'script', where: String(error), message: FAILED }];
}

/**
 * Keeps the host's events read: reads again when its source changes, in the order asked (the newest wins, older ones
 * are aborted).
 */
export class ReadingController implements ReactiveController {
  reading: SourceReading | null = null;
  loading = false;
  readonly #host: ReadingHost;
  readonly #changed: (reading: SourceReading, again: boolean) => void;
  #abort: AbortController | null = null;
  #asked: { data: unknown; src: string } | null = null;
  /** The same source is to be read once more: it was changed while the host was out of the page, or the reading stopped. */
  #isStale = false;
  // The parser may still be writing our children, and a page may fill the list later.
  readonly #children = new MutationObserver(() => this.#childrenChanged());

  constructor(host: ReadingHost, changed: (reading: SourceReading, again: boolean) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    // Once for all time: what is changed outside of the page, or on the way to another place, counts as well.
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true });
    // What was stopped on its way is read after all.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isStale ||= !!this.#abort;
    this.#abort?.abort();
    if (this.loading || !this.reading) this.#asked = null;
    this.loading = false;
  }

  hostUpdate(): void {
    const { data, src } = this.#host;
    // NaN, too, is what it was: else it would be read again without end.
    const isSame = Object.is(this.#asked?.data, data) && Object.is(this.#asked?.src, src);
    if (isSame && !(this.#isStale && this.#host.isConnected)) return;
    this.#asked = { data, src };
    this.read(isSame && !!this.reading?.document);
  }

  /** @param again the same source once more: nothing is taken away while it loads, nor if it fails */
  read(again = false): void {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#isStale = false;
    const { data, src } = this.#host;
    this.loading = !again;
    void readSource(this.#host, data, src, abort.signal).then(
      (reading) => this.#take(reading, abort, again),
      // A part of this script could not be loaded.
      (error: unknown) =>
        this.#take(
          {
            document: null,
            problems: broken(error),
            retry: true,
          },
          abort,
          again,
        ),
    );
  }

  #take(reading: SourceReading | null, abort: AbortController, again: boolean): void {
    if (abort.signal.aborted) return;
    this.#abort = null;
    this.loading = false;
    this.#host.requestUpdate();
    // Where there is no source any more, its story is not to stand under another headline.
    const given = reading ?? (this.reading && { document: null, problems: [] });
    if (given && (!again || given.document)) this.take(given, again);
  }

  /** @param again of the same source as before: what readers see stays where it is */
  take(reading: SourceReading, again: boolean): void {
    const before = this.reading?.source;
    // The same tiles: what has come of them stays.
    if (again && before && before.base === reading.source?.base) return;
    before?.dispose();
    const isAgain = again && this.reading?.document;
    this.reading = reading;
    reading.later?.((more) => {
      if (this.reading === reading) this.#host.found(more);
    });
    const { rest } = reading;
    if (rest) setTimeout(() => this.reading === reading && rest(whenIdle), SETTLED);
    this.#changed(reading, !!isAgain);
  }

  #childrenChanged(): void {
    const { data, src } = this.#host;
    if (src || (data !== undefined && data !== null)) return;
    this.#isStale = true;
    this.#host.requestUpdate();
  }
}
