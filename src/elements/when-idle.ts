/** Calls when the browser has nothing else to do. */
export function whenIdle(call: () => void): void {
  // Safari has no idle callbacks.
  ('requestIdleCallback' in window ? requestIdleCallback : setTimeout)(call);
}
