import { Desk, type DeskGround } from '../../src/builder/desk.js';

/** A storage in memory, as browsers have it. */
export class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  [name: string]: unknown;

  get length(): number {
    return this.#items.size;
  }

  clear(): void {
    this.#items.clear();
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
}

/** Locks as browsers have them, for one name. */
export class OneLock implements Pick<LockManager, 'request'> {
  #holder: ((reason: unknown) => void) | null = null;

  request(_name: string, options: unknown, callback?: unknown): Promise<never> {
    const { steal = false }: LockOptions = typeof options === 'object' && options !== null ? options : {};
    const given: unknown = callback ?? options;
    if (typeof given !== 'function') throw new TypeError('no callback');
    if (this.#holder && !steal) {
      void given(null);
      return new Promise(() => undefined);
    }
    this.#holder?.(new DOMException('stolen', 'AbortError'));
    return new Promise((_, fail) => {
      this.#holder = fail;
      void given({ name: 'lock' });
    });
  }
}

/** A desk that has taken up its work; on a day in November 2026. */
export async function startDesk(ground: Partial<DeskGround> = {}): Promise<Desk> {
  const storage = new MemoryStorage();
  const desk = new Desk({
    storage: () => storage,
    locks: undefined,
    now: () => Date.UTC(2026, 10, 23),
    ...ground,
  });
  await desk.start();
  return desk;
}
