import { loadEvent } from './load-event.js';
import { loadList } from './load-list.js';

let isWarm = false;

/** Loads what the first press will need, once for the page when the browser has nothing else to do. */
export function warmParts(): void {
  if (isWarm) return;
  isWarm = true;
  // Safari has no idle callbacks.
  ('requestIdleCallback' in window ? requestIdleCallback : setTimeout)(() => {
    void loadEvent();
    void loadList();
  });
}
