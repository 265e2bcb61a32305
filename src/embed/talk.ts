import type { NewsTimeline } from '../elements/news-timeline.js';
import { amp } from './amp.js';
import { datawrapper } from './datawrapper.js';
import { Heights } from './heights.js';
import { iframeResizer } from './iframe-resizer.js';
import { iframely } from './iframely.js';
import { linkAt, linkIn } from './link.js';
import { medium } from './medium.js';
import { openIframeResizer } from './open-iframe-resizer.js';
import { own } from './own-dialect.js';
import { pym } from './pym.js';
import { wordpress } from './wordpress.js';

/**
 * What this page and its host say to each other: heights in every dialect, and the event that is open.
 *
 * @param timeline `null` where there is none to show
 */
export function talk(timeline: NewsTimeline | null): Heights {
  const { href, search, hash } = location;
  let wanted: string | null = null;
  let hostPage = '';
  /** Of many requests the last one counts. */
  const open = (id: string): void => {
    if (wanted === null) {
      void timeline?.ready.then(() => {
        if (wanted !== null && wanted !== timeline.selected) timeline.select(wanted || null);
        wanted = null;
      });
    }
    wanted = id;
  };
  const ours = own({
    event: () => timeline?.selected ?? '',
    open,
    page: (address) => (hostPage = address),
  });
  const heights = new Heights([
    ours,
    amp(),
    pym(new URLSearchParams(search).get('childId') ?? ''),
    datawrapper(),
    medium(href.replace(/[?#].*$/s, '')),
    wordpress(hash),
    iframeResizer(),
    openIframeResizer(),
    iframely(),
  ]);
  timeline?.addEventListener('timeline-select', () => heights.notice(ours));
  timeline?.addEventListener('timeline-link', (link) => {
    link.href = hostPage ? linkAt(hostPage, link.eventId) : linkIn(href, link.eventId);
  });
  return heights;
}
