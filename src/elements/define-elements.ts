import { NewsTimelineDetails } from './details-element.js';
import { NewsTimelineList } from './list-element.js';
import { NewsTimeline } from './news-timeline.js';
import { NewsTimelineOverview } from './overview-element.js';
import { NewsTimelinePages } from './pages-element.js';
import { NewsTimelineToolbar } from './toolbar-element.js';

/**
 * Registers `<news-timeline>` and its parts. All or nothing: where another copy of the script, of this or another
 * version, was first, the page keeps that one whole, so that parts of two versions never meet.
 *
 * @returns whether this copy is the one that counts
 */
export function defineNewsTimeline(registry: CustomElementRegistry = customElements): boolean {
  if (registry.get('news-timeline')) return false;
  const parts: [string, CustomElementConstructor][] = [
    ['news-timeline-toolbar', NewsTimelineToolbar],
    ['news-timeline-overview', NewsTimelineOverview],
    ['news-timeline-list', NewsTimelineList],
    ['news-timeline-details', NewsTimelineDetails],
    ['news-timeline-pages', NewsTimelinePages],
  ];
  for (const [name, part] of parts) if (!registry.get(name)) registry.define(name, part);
  registry.define('news-timeline', NewsTimeline);
  return true;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimeline;
    'news-timeline-toolbar': NewsTimelineToolbar;
    'news-timeline-overview': NewsTimelineOverview;
    'news-timeline-list': NewsTimelineList;
    'news-timeline-details': NewsTimelineDetails;
  }
}
