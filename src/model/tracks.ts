/** Bars of one lane, in order of their starts: an entry for each, and in arrays, as there may be 100,000. */
export interface Bars {
  /** Any unit; `start < end` for a bar, equal for what is none. */
  starts: ArrayLike<number>;
  ends: ArrayLike<number>;
  importances: ArrayLike<number>;
}

/**
 * Gives each bar a row of its own for its whole length where one is free: the longest first (by doubling lengths), the
 * more important of two that are about as long. So what covers a window is kept, and has one row wherever it is seen.
 * Takes O(n log n) whatever the bars are.
 *
 * @returns for each bar its track, counted from 0, or -1 where none was free
 */
export function assignTracks({ starts, ends, importances }: Bars, tracks: number): Int8Array {
  const count = starts.length;
  const result = new Int8Array(count).fill(-1);
  const classes = new Map<number, number[]>();
  for (let at = 0; at < count; at++) {
    const length = (ends[at] ?? 0) - (starts[at] ?? 0);
    if (!(length > 0)) continue;
    const key = Math.floor(Math.log2(length)) * 8 + (importances[at] ?? 0);
    const own = classes.get(key);
    if (own) own.push(at);
    else classes.set(key, [at]);
  }
  const rows = Array.from({ length: tracks }, () => new Ordered(count));
  for (const key of [...classes.keys()].sort((a, b) => b - a)) {
    for (const at of classes.get(key) ?? []) {
      const track = rows.findIndex((row) => {
        const before = row.before(at);
        if (before >= 0 && (ends[before] ?? 0) > (starts[at] ?? 0)) return false;
        const after = row.after(at);
        return after < 0 || (starts[after] ?? 0) >= (ends[at] ?? 0);
      });
      if (track < 0) continue;
      rows[track]?.add(at);
      result[at] = track;
    }
  }
  return result;
}

/** A set of whole numbers that knows its neighbours: bits in words, and words of bits that say which words have any. */
class Ordered {
  readonly #levels: Uint32Array[] = [];

  constructor(size: number) {
    let words = size;
    do {
      words = Math.max(Math.ceil(words / 32), 1);
      this.#levels.push(new Uint32Array(words));
    } while (words > 1);
  }

  add(value: number): void {
    for (const level of this.#levels) {
      const word = value >>> 5;
      level[word] = (level[word] ?? 0) | (1 << (value & 31));
      value = word;
    }
  }

  /** The largest below a value, or -1. */
  before(value: number): number {
    for (let depth = 0; depth < this.#levels.length; depth++) {
      const lower = (this.#levels[depth]?.[value >>> 5] ?? 0) & ((1 << (value & 31)) - 1);
      if (lower) {
        let found = (value & ~31) | (31 - Math.clz32(lower));
        for (let d = depth - 1; d >= 0; d--)
          found = found * 32 + 31 - Math.clz32(this.#levels[d]?.[found] ?? 1);
        return found;
      }
      value >>>= 5;
    }
    return -1;
  }

  /** The smallest above a value, or -1. */
  after(value: number): number {
    for (let depth = 0; depth < this.#levels.length; depth++) {
      const bit = value & 31;
      const higher = bit === 31 ? 0 : (this.#levels[depth]?.[value >>> 5] ?? 0) & (-1 << (bit + 1));
      if (higher) {
        let found = (value & ~31) | lowest(higher);
        for (let d = depth - 1; d >= 0; d--) found = found * 32 + lowest(this.#levels[d]?.[found] ?? 1);
        return found;
      }
      value >>>= 5;
    }
    return -1;
  }
}

function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}
