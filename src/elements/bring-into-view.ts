import { eventCame } from './load-event.js';
import { painted } from './painted.js';
import type { StoryHost } from './story-host.js';

/**
 * Scrolls the page as little as is needed to see what is told of an event, once that is drawn: its row of the list, or
 * the head of the details under the axis. Their styles say with how much room around.
 *
 * @param isPressed the event itself was pressed: its title in the list stays where it is, if it is seen
 * @param drawn fulfilled when the host has drawn itself
 */
export async function bringIntoView(
  host: StoryHost,
  id: string,
  isPressed: boolean,
  drawn: Promise<unknown>,
): Promise<void> {
  // What is told of an event may still be on its way then, and takes room.
  for (const coming of [drawn, eventCame]) {
    await coming;
    await painted();
    const list = host.renderRoot.querySelector('news-timeline-list');
    const part = list
      ? list.buttonOf(id)?.closest(isPressed ? '.head' : 'article')
      : host.renderRoot.querySelector('news-timeline-details')?.shadowRoot?.querySelector('.head');
    // Of what is higher than the screen the top is seen.
    if (part && host.selected === id)
      part.scrollIntoView({ block: part.getBoundingClientRect().top < 0 ? 'start' : 'nearest' });
  }
}
