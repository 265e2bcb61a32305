/** What is worked out anew only when what it depends on has changed. */
export class Kept<T> {
  #keys: readonly unknown[] = [];
  #value: T | undefined;

  of(keys: readonly unknown[], make: () => T): T {
    if (this.#value === undefined || keys.some((key, i) => key !== this.#keys[i])) this.#value = make();
    this.#keys = keys;
    return this.#value;
  }
}
