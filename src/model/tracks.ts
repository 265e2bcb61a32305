/** Bars of one lane, in order of their starts: an entry for each, and in arrays, as there may be 100,000. */
export interface Bars {
  /** Any unit; `start < end` for a bar, equal for what is none. */
  starts: ArrayLike<number>;
  ends: ArrayLike<number>;
  importances: ArrayLike<number>;
}

/** Of no finite number more. */
const MOST_DOUBLINGS = 1024;

/**
 * Gives each bar a row of its own for its whole length where one is free: the longest first (by doubling lengths), the
 * more important of two that are about as long. So what covers a window is kept, and has one row wherever it is seen.
 * Takes O(n log n) whatever the bars are.
 *
 * @param tracks how many; 8 at most
 * @returns for each bar its track, counted from 0, or -1 where none was free
 */
export function assignTracks(bars: Bars, tracks: number): Int8Array {
  const result = new Int8Array(bars.starts.length).fill(-1);
  const { places, classes } = byLength(bars);
  const { length } = places;
  const starts = new Float64Array(length);
  for (let bar = 0; bar < length; bar++) starts[bar] = bars.starts[places[bar] ?? 0] ?? 0;
  // Of each bar, in a bit for each track, whether one that has it lies across its start: most are refused by that alone.
  const taken = new Uint8Array(length);
  const placed = Array.from({ length: tracks }, () => new Ordered(length));
  for (const own of classes.reverse()) {
    for (const bar of own ?? []) {
      const place = places[bar] ?? 0;
      const end = bars.ends[place] ?? 0;
      for (let track = 0; track < tracks; track++) {
        if ((taken[bar] ?? 0) & (1 << track)) continue;
        const after = placed[track]?.after(bar) ?? -1;
        if (after >= 0 && (starts[after] ?? 0) < end) continue;
        placed[track]?.add(bar);
        result[place] = track;
        // Bars of a track do not meet: all of this together takes no longer than to go through them once for each.
        for (let i = bar; i < length && (starts[i] ?? 0) < end; i++)
          taken[i] = (taken[i] ?? 0) | (1 << track);
        break;
      }
    }
  }
  return result;
}

/** What is a bar, which most events of a large story are not, and which of these are about as long and as important. */
function byLength({ starts, ends, importances }: Bars): { places: number[]; classes: number[][] } {
  const places: number[] = [];
  const classes: number[][] = [];
  for (let at = 0; at < starts.length; at++) {
    const length = (ends[at] ?? 0) - (starts[at] ?? 0);
    if (!(length > 0)) continue;
    // Whatever the unit is, a place in an array.
    const doublings = Math.min(Math.max(Math.floor(Math.log2(length)), 0), MOST_DOUBLINGS);
    const key = doublings * 8 + (importances[at] ?? 0);
    const own = classes[key];
    if (own) own.push(places.length);
    else classes[key] = [places.length];
    places.push(at);
  }
  return { places, classes };
}

/** A set of whole numbers that knows which comes next: bits in words, and words of bits that say which words have any. */
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
