/** What a schedule needs to know of the world. */
export interface RefreshClock {
  /** ms; only differences count. */
  now(): number;
  /** @param wait ms. @returns what calls it off */
  after(wait: number, act: () => void): () => void;
  /** From 0 up to before 1. */
  random(): number;
  /** Nobody sees the page. */
  isHidden(): boolean;
}

/** No source is asked more often than this, ms. */
const LEAST = 10_000;
/** Failures make the wait longer, up to this, ms. */
const MOST_AFTER_FAILURE = 3_600_000;
/** The longest that timers of browsers can wait, ms. */
const LONGEST = 2 ** 31 - 1;

/**
 * When a source is asked again: so long after its last answer; after failures twice as long each time, with chance in it,
 * so that a server that comes back is not met by everybody at once; never while nobody sees the page, and then at once
 * if it is due.
 */
export class RefreshSchedule {
  readonly #ask: () => Promise<boolean>;
  readonly #clock: RefreshClock;
  /** ms; 0: not at all. */
  #every = 0;
  /** Of the last answer, or of the beginning. */
  #last: number;
  #wait = 0;
  #failures = 0;
  #isAsking = false;
  #callOff: () => void = () => undefined;

  /** @param ask is to say whether there was an answer; must not throw */
  constructor(ask: () => Promise<boolean>, clock: RefreshClock) {
    this.#ask = ask;
    this.#clock = clock;
    this.#last = clock.now();
  }

  /** Asks every so many seconds from now on, counted from the last answer; 0, or what is no number, ends that. */
  every(seconds: number): void {
    this.#every = seconds > 0 ? Math.min(Math.max(seconds * 1000, LEAST), LONGEST) : 0;
    this.#again();
  }

  /** Another source: it has just been asked for the first time. */
  renew(): void {
    this.#last = this.#clock.now();
    this.#failures = 0;
    this.#again();
  }

  /** The page is seen or hidden, or the network is there again. */
  look(): void {
    this.#plan();
  }

  /** The network is there again: what failed may be tried at once. */
  retry(): void {
    if (!this.#failures) return;
    this.#wait = 0;
    this.#plan();
  }

  #again(): void {
    const least = this.#every;
    const most = Math.max(least, MOST_AFTER_FAILURE);
    const backOff = Math.min(least * 2 ** this.#failures, most) * (0.5 + this.#clock.random() / 2);
    this.#wait = this.#failures ? Math.max(least, backOff) : least;
    this.#plan();
  }

  #plan(): void {
    this.#callOff();
    if (!this.#every || this.#isAsking || this.#clock.isHidden()) return;
    const wait = Math.max(0, this.#last + this.#wait - this.#clock.now());
    this.#callOff = this.#clock.after(wait, () => void this.#turn());
  }

  async #turn(): Promise<void> {
    this.#isAsking = true;
    const isAnswered = await this.#ask();
    this.#isAsking = false;
    this.#last = this.#clock.now();
    this.#failures = isAnswered ? 0 : this.#failures + 1;
    this.#again();
  }
}
