import type { NewsTimelineEvent } from './event-element.js';
import { loadPart } from './load-part.js';

/** It, once it has come. */
export let loaded: typeof NewsTimelineEvent | null = null;

/**
 * Loads the content of events.
 *
 * @returns whether it came
 */
export function loadEvent(): Promise<boolean> {
  return loadPart(
    'news-timeline-event',
    import('./event-element.js').then(({ NewsTimelineEvent }) => (loaded = NewsTimelineEvent)),
  );
}
