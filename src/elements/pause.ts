/** Lets the page go on between two pieces of work, so that it never waits for both. */
export function pause(): Promise<void> {
  // Not in all browsers yet.
  const yields: Partial<Scheduler> = window.scheduler ?? {};
  return yields.yield?.() ?? new Promise((go) => setTimeout(go));
}
