import { eventCame } from './load-event.js';
import { painted } from './painted.js';
import { holdStill } from './scroll.js';
import type { StoryHost } from './story-host.js';

/** What stays on the screen below a list, the way to the next event, or of the text of details is a beginning, CSS px. */
const BELOW = 76;
const AIR = 8;

/**
 * Scrolls the page as little as is needed to see what is told of an event, once that is drawn: its row of the list, or
 * the head of the details under the axis.
 *
 * @param isPressed the event itself was pressed: its title, or its mark, is not to leave the screen
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
    if (host.selected !== id) return;
    const root = host.renderRoot;
    const list = root.querySelector('news-timeline-list');
    const part = list
      ? list.buttonOf(id)?.closest(isPressed ? '.head' : 'article')
      : root.querySelector('news-timeline-details')?.renderRoot.querySelector('.head');
    if (!part) continue;
    const { top, bottom } = part.getBoundingClientRect();
    const mark = isPressed && !list && root.querySelector(`.axis [data-event="${CSS.escape(id)}"]`);
    // Of what is higher than the screen the top is seen.
    const most = (mark || part).getBoundingClientRect().top - AIR;
    const off = Math.min(bottom + BELOW - innerHeight, most);
    if (off > 0) holdStill(part, top - off);
    else if (top < 0 && !isPressed) holdStill(part, AIR);
  }
}
