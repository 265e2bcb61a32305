/**
 * Calls when the browser has nothing else to do.
 *
 * @param wait ms, where the browser does not tell (Safari)
 * @returns what {@link stopWaiting} takes
 */
export function whenIdle(call: () => void, wait = 0): number {
  return self.requestIdleCallback?.(call) ?? self.setTimeout(call, wait);
}

/** Calls no more. */
export const stopWaiting = globalThis.cancelIdleCallback ?? clearTimeout;
