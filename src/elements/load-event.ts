import { loadPart } from './load-part.js';

/**
 * Loads the content of events.
 *
 * @returns whether it came
 */
export function loadEvent(): Promise<boolean> {
  return loadPart(
    'news-timeline-event',
    import('./event-element.js').then(({ NewsTimelineEvent }) => NewsTimelineEvent),
  );
}
