import type { NewsTimelineList } from './list-element.js';
import { loadPart } from './load-part.js';

/** The list of events, once it has come. */
export let loadedList: typeof NewsTimelineList | null = null;

/**
 * Loads the list of events; whoever shows an axis does without at first.
 *
 * @returns whether it came
 */
export function loadList(): Promise<boolean> {
  return loadPart(
    'news-timeline-list',
    import('./list-element.js').then(({ NewsTimelineList }) => (loadedList = NewsTimelineList)),
  );
}
