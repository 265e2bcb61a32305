import type { NewsTimelineEvent } from './event-element.js';
import { loadPart } from './load-part.js';

let tell: (part: typeof NewsTimelineEvent) => void = () => undefined;

/** Fulfilled once it has come. */
export const eventCame = new Promise<typeof NewsTimelineEvent>((came) => (tell = came));

/**
 * Loads the content of events.
 *
 * @returns whether it came
 */
export function loadEvent(): Promise<boolean> {
  return loadPart(
    'news-timeline-event',
    import('./event-element.js').then(({ NewsTimelineEvent }) => {
      tell(NewsTimelineEvent);
      return NewsTimelineEvent;
    }),
  );
}
