import { eventCame } from './load-event.js';
import type { TimelineRequest } from './requests.js';
import { holdStill } from './scroll.js';
import type { StoryHost } from './story-host.js';

/** What stays on the screen below a list: the way to the previous and the next event, CSS px, with air above it. */
const GUIDE = 76;
const AIR = 8;
/** So much of what is told of an event is a beginning to read, CSS px. */
const BEGINNING = 150;

/** What a reader has pressed: the event itself, which is to stay under the finger, a way to it, or a button in its details. */
export type Asked = 'event' | 'way' | 'details';

/** What was pressed, by who asks for it. */
export function askedBy(request: TimelineRequest, shown: 'axis' | 'list'): Asked {
  if ('isStep' in request.detail && request.detail.isStep) return shown === 'axis' ? 'details' : 'way';
  const [part] = request.composedPath();
  return part instanceof Element && part.localName === 'news-timeline-list' ? 'event' : 'way';
}

/**
 * Scrolls the page as little as is needed to see what is told of an event, once that is drawn: its place in the list, or
 * the details under the axis.
 *
 * @param drawn fulfilled when the host has drawn itself
 */
export async function bringIntoView(
  host: StoryHost,
  id: string,
  asked: Asked,
  drawn: Promise<void>,
): Promise<void> {
  await drawn;
  await showRow(host, id, asked);
  // What is told of an event may still be on its way, and takes room.
  await eventCame;
  await host.updateComplete;
  if (host.selected !== id) return;
  await showRow(host, id, asked);
  await showDetails(host, id, asked);
}

async function showRow({ renderRoot }: StoryHost, id: string, asked: Asked): Promise<void> {
  const list = renderRoot.querySelector('news-timeline-list');
  await list?.updateComplete;
  const row = list?.buttonOf(id)?.closest(asked === 'event' ? '.head' : 'article');
  if (!row) return;
  await Promise.all([...row.querySelectorAll('news-timeline-event')].map((event) => event.updateComplete));
  const { top, bottom } = row.getBoundingClientRect();
  const room = innerHeight - GUIDE;
  // A row that is higher than the room begins at its top.
  const wanted = top < AIR || bottom - top > room - AIR ? AIR : room - bottom + top;
  if (top < AIR || top > wanted) holdStill(row, wanted);
}

async function showDetails({ renderRoot }: StoryHost, id: string, asked: Asked): Promise<void> {
  const details = renderRoot.querySelector('news-timeline-details');
  await details?.updateComplete;
  const head = details?.renderRoot.querySelector('.head');
  if (!head || asked === 'details') return;
  const { top } = head.getBoundingClientRect();
  const mark = renderRoot.querySelector(`.axis [data-event="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  const most = asked === 'event' && mark ? Math.max(mark.top - AIR, 0) : Infinity;
  const off = Math.min(top + BEGINNING - innerHeight, most);
  if (off > 0) holdStill(head, top - off);
  else if (top < 0 && asked === 'way') holdStill(head, AIR);
}
