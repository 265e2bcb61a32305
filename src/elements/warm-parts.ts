import { loadEvent } from './load-event.js';
import { loadList } from './load-list.js';
import { whenIdle } from './when-idle.js';

let isWarm = false;

/** Loads what the first press will need, once for the page when the browser has nothing else to do. */
export function warmParts(): void {
  if (isWarm) return;
  isWarm = true;
  whenIdle(() => {
    void loadEvent();
    void loadList();
  });
}
