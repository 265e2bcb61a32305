import type { NewsTimelineEvent } from './event-element.js';

const NAME = 'news-timeline-event';

/** It, once it has come. */
export let loaded: typeof NewsTimelineEvent | null = null;

/**
 * Loads the content of events, once for the whole page, and registers `<news-timeline-event>`; until then one of that
 * name is empty, and takes what it was given when it comes.
 *
 * @returns whether it came
 */
export async function loadEvent(): Promise<boolean> {
  try {
    loaded = (await import('./event-element.js')).NewsTimelineEvent;
    if (!customElements.get(NAME)) customElements.define(NAME, loaded);
    return true;
  } catch {
    return false;
  }
}
