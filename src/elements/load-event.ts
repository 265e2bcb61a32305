const NAME = 'news-timeline-event';

/**
 * Loads the content of events, once for the whole page, and registers `<news-timeline-event>`; until then one of that
 * name is empty, and takes what it was given when it comes.
 *
 * @returns whether it came
 */
export async function loadEvent(): Promise<boolean> {
  try {
    const { NewsTimelineEvent } = await import('./event-element.js');
    if (!customElements.get(NAME)) customElements.define(NAME, NewsTimelineEvent);
    return true;
  } catch {
    return false;
  }
}
