/**
 * The smallest of the values that a share of them does not exceed ("nearest rank").
 *
 * @param share 0 to 1
 * @returns `null` where there are no values
 */
export function quantile(values: readonly number[], share: number): number | null {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? null;
}

export const p95 = (values: readonly number[]): number | null => quantile(values, 0.95);

/** The value in the middle, or the mean of the two there; `null` where there are no values. */
export function median(values: readonly number[]): number | null {
  const low = quantile(values, 0.5);
  if (low === null || values.length % 2) return low;
  const high = [...values].sort((a, b) => a - b)[values.length / 2];
  return high === undefined ? low : (low + high) / 2;
}
