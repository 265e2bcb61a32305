/** More rows than this are no sign of order. */
const MOST_ROWS = 6;

/**
 * Places of numbers from the smallest to the largest; equal ones by their ties, if there are any, and else as they stand.
 * What is a few ordered rows shuffled into one, such as days and clock times and spans in reading order, takes O(n).
 */
export function inOrder(numbers: Float64Array, ties?: Float64Array): Uint32Array {
  const order = byRows(numbers);
  if (!ties) return order;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const number = numbers[order[from] ?? 0];
    let isOrdered = true;
    let tie = -Infinity;
    for (to = from; to < order.length && numbers[order[to] ?? 0] === number; to++) {
      const next = ties[order[to] ?? 0] ?? 0;
      isOrdered &&= next >= tie;
      tie = next;
    }
    if (!isOrdered) sortTies(order.subarray(from, to), ties);
  }
  return order;
}

/** Sorts places by their ties and then as they stand, as numbers that say both: to compare two by two takes longer. */
function sortTies(order: Uint32Array, ties: Float64Array): void {
  const count = order.length;
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < count; at++) {
    const tie = ties[order[at] ?? 0] ?? 0;
    if (tie < least) least = tie;
    if (!Number.isInteger(tie)) most = Infinity;
    else if (tie > most) most = tie;
  }
  if ((most - least + 1) * count > Number.MAX_SAFE_INTEGER) {
    order.sort((a, b) => (ties[a] ?? 0) - (ties[b] ?? 0) || a - b);
    return;
  }
  const before = order.slice();
  const keys = new Float64Array(count);
  // Most often the least is that of most of them, as of days among longer spans: those are not sorted.
  let first = 0;
  let rest = 0;
  for (let at = 0; at < count; at++) {
    const place = before[at] ?? 0;
    const tie = ties[place] ?? 0;
    if (tie === least) order[first++] = place;
    else keys[rest++] = (tie - least) * count + at;
  }
  const sorted = keys.subarray(0, rest).sort();
  for (let at = 0; at < rest; at++) order[first + at] = before[(sorted[at] ?? 0) % count] ?? 0;
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
