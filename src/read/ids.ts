import { isRecord } from './value.js';

/** Characters of a title that go into an id. */
const LONGEST = 60;

/** Gives ids that nobody else in the document has. */
export class Ids {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  /** @param taken ids that were written by hand: these are never given to another */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** An id like the wish; the wish itself where it is free. */
  make(wish: string): string {
    let id = wish;
    let count = this.#next.get(wish) ?? 2;
    while (this.#taken.has(id)) id = `${wish}-${count++}`;
    this.#next.set(wish, count);
    this.#taken.add(id);
    return id;
  }
}

/** A text as an id: its letters and digits, of any script, with hyphens between. */
export function slug(text: string): string {
  const words =
    text
      .slice(0, LONGEST * 4)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '');
}

/** Ids as they are written, so that none that is made is like one of them. */
export function idsIn(entries: readonly unknown[]): string[] {
  return entries.flatMap((entry) => {
    const id = isRecord(entry) && Object.hasOwn(entry, 'id') ? entry['id'] : undefined;
    return typeof id === 'string' || typeof id === 'number' ? [String(id).trim()] : [];
  });
}
