/** A state, and what was done to reach it, in words for whoever takes it back. */
interface Step<T> {
  state: T;
  what: string;
}

/** More are not kept: nobody goes back so far. */
const MOST = 500;

/** What was done, one step after the other, to be taken back and done again. States are never changed in place. */
export class History<T> {
  #past: Step<T>[] = [];
  #future: Step<T>[] = [];
  #present: T;
  #key: string | null = null;

  constructor(state: T) {
    this.#present = state;
  }

  get present(): T {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Goes on to another state.
   *
   * @param what was done: “Title of “The bridge””
   * @param key steps that follow one another with the same key are one, as the letters of a word are
   */
  push(state: T, what: string, key: string | null = null): void {
    if (state === this.#present) return;
    if (key === null || key !== this.#key) this.#past.push({ state: this.#present, what });
    if (this.#past.length > MOST) this.#past.shift();
    this.#key = key;
    this.#future = [];
    this.#present = state;
  }

  /** What comes next is a step of its own. */
  seal(): void {
    this.#key = null;
  }

  /** @returns what was taken back, or `null` where there is nothing */
  undo(): string | null {
    return this.#go(this.#past, this.#future);
  }

  /** @returns what was done again, or `null` */
  redo(): string | null {
    return this.#go(this.#future, this.#past);
  }

  #go(from: Step<T>[], to: Step<T>[]): string | null {
    const step = from.pop();
    this.seal();
    if (!step) return null;
    to.push({ state: this.#present, what: step.what });
    this.#present = step.state;
    return step.what;
  }
}
