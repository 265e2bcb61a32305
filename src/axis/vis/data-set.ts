type Listener = (event: string, change: { items: readonly string[] }) => void;

/** In the place of vis-data: as much of a data set as the lean vis-timeline asks for, with one event for all changes. */
export class DataSet<Item extends { readonly id: string }> {
  readonly #items = new Map<string, Item>();
  #listener: Listener = () => {};

  on(_event: 'update', listener: Listener): void {
    this.#listener = listener;
  }

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  /** Has these items and no others from now on. The listener hears of those that `differs` says have changed. */
  replace(items: readonly Item[], differs: (before: Item, now: Item) => boolean): void {
    const gone = new Set(this.#items.keys());
    const changed: string[] = [];
    for (const item of items) {
      const before = this.#items.get(item.id);
      if (!before || differs(before, item)) changed.push(item.id);
      gone.delete(item.id);
      this.#items.set(item.id, item);
    }
    for (const id of gone) this.#items.delete(id);
    this.#listener('update', { items: [...gone, ...changed] });
  }
}
