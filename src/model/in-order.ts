/** More rows than this are no sign of order. */
const MOST_ROWS = 6;
/** So few are sorted one by one: it takes less time than to call the browser's own. */
const FEW = 16;

/**
 * Places of numbers from the smallest to the largest; equal ones by their ties, if there are any, and else as they stand.
 * What is a few ordered rows shuffled into one, such as days and clock times and spans in reading order, takes O(n).
 */
export function inOrder(numbers: Float64Array, ties?: Float64Array): Uint32Array {
  const order = byRows(numbers);
  if (ties) sortTies(order, numbers, ties);
  return order;
}

/** Sorts places of equal numbers by their ties and then as they stand. */
function sortTies(order: Uint32Array, numbers: Float64Array, ties: Float64Array): void {
  // Most often the least tie is that of most of them, as of days among longer spans: only the others are sorted.
  const others = new Uint32Array(order.length);
  let rest = 0;
  /** Those of the least tie, until now, stand from one place up to another. */
  let from = 0;
  let to = 0;
  let number = NaN;
  let least = 0;
  for (let at = 0; at < order.length; at++) {
    const place = order[at] ?? 0;
    const tie = ties[place] ?? 0;
    if (numbers[place] !== number) {
      if (rest) order.set(sortByTies(others.subarray(0, rest), ties), to);
      rest = 0;
      from = to = at;
      number = numbers[place] ?? 0;
      least = tie;
    } else if (tie < least) {
      for (let i = from; i < to; i++) others[rest++] = order[i] ?? 0;
      to = from;
      least = tie;
    }
    if (tie === least) order[to++] = place;
    else others[rest++] = place;
  }
  if (rest) order.set(sortByTies(others.subarray(0, rest), ties), to);
}

/** A few one by one; more as numbers that say both the tie and the place, where that can be: to compare takes longer. */
function sortByTies(places: Uint32Array, ties: Float64Array): Uint32Array {
  const count = places.length;
  if (count <= FEW) {
    for (let at = 1; at < count; at++) {
      const place = places[at] ?? 0;
      const tie = ties[place] ?? 0;
      let i = at;
      for (; i && (ties[places[i - 1] ?? 0] ?? 0) > tie; i--) places[i] = places[i - 1] ?? 0;
      places[i] = place;
    }
    return places;
  }
  let least = Infinity;
  for (const place of places) least = Math.min(least, ties[place] ?? 0);
  const before = places.slice();
  const keys = new Float64Array(count);
  let isExact = true;
  for (let at = 0; at < count; at++) {
    const more = (ties[before[at] ?? 0] ?? 0) - least;
    keys[at] = more * count + at;
    isExact &&= Number.isInteger(more) && Number.isSafeInteger(keys[at]);
  }
  if (!isExact) return places.sort((a, b) => (ties[a] ?? 0) - (ties[b] ?? 0) || a - b);
  keys.sort();
  for (let at = 0; at < count; at++) places[at] = before[(keys[at] ?? 0) % count] ?? 0;
  return places;
}

function byRows(numbers: Float64Array): Uint32Array {
  const rows: Uint32Array[] = [];
  const lengths: number[] = [];
  const lasts: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    // A loop, as a function called for each of 100,000 numbers takes ten times as long before it is compiled.
    let row = 0;
    while (row < rows.length && (lasts[row] ?? 0) > number) row += 1;
    if (row === MOST_ROWS) return sorted(numbers);
    const own = (rows[row] ??= new Uint32Array(numbers.length));
    const length = lengths[row] ?? 0;
    own[length] = at;
    lengths[row] = length + 1;
    lasts[row] = number;
  }
  return rows
    .map((row, i) => row.subarray(0, lengths[i]))
    .reduce((one, other) => merged(one, other, numbers), new Uint32Array());
}

function merged(one: Uint32Array, other: Uint32Array, numbers: Float64Array): Uint32Array {
  if (!one.length) return other;
  const all = new Uint32Array(one.length + other.length);
  let i = 0;
  let j = 0;
  for (let at = 0; at < all.length; at++) {
    const a = one[i] ?? Infinity;
    const b = other[j] ?? Infinity;
    const difference = (numbers[a] ?? Infinity) - (numbers[b] ?? Infinity);
    const isFirst = j === other.length || (i < one.length && (difference < 0 || (difference === 0 && a < b)));
    all[at] = isFirst ? a : b;
    if (isFirst) i += 1;
    else j += 1;
  }
  return all;
}

function sorted(numbers: Float64Array): Uint32Array {
  const places = Array.from(numbers, (_, at) => at);
  return Uint32Array.from(places.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b));
}
