/** A busy browser gives no time at all to an iframe that nobody sees: then it is taken, ms. */
const LATEST = 3000;

/**
 * Calls when the browser has nothing else to do, or after a while.
 *
 * @param wait ms, where the browser does not tell (Safari)
 * @returns what {@link stopWaiting} takes
 */
export function whenIdle(call: () => void, wait = 0): number {
  return self.requestIdleCallback?.(call, { timeout: LATEST }) ?? self.setTimeout(call, wait);
}

/** Calls no more. */
export const stopWaiting = globalThis.cancelIdleCallback ?? clearTimeout;
