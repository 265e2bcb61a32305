import { KEY } from './keep.js';

/**
 * Takes the work for this tab; a second tab does not get it as long as the first is open. Where the browser has no locks
 * (a page over http), every tab gets it, and what they keep tells them apart (see `Keep.save`).
 *
 * @param steal take it from the tab that has it
 * @param lost is called when another tab takes it from this one
 * @returns whether this tab has it
 */
export function hold(
  locks: Pick<LockManager, 'request'> | undefined,
  steal: boolean,
  lost: () => void,
): Promise<boolean> {
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    let isHeld = false;
    const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
    locks
      .request(KEY, options, (lock) => {
        isHeld = lock !== null;
        resolve(isHeld);
        // As long as the tab is open.
        return lock ? new Promise<void>(() => undefined) : undefined;
      })
      .catch(() => {
        // Stolen; or the browser refuses locks, as in pages without an origin.
        if (isHeld) lost();
        else resolve(true);
      });
  });
}
