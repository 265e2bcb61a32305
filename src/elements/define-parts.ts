import { NewsTimelineDetails } from './details-element.js';
import type { NewsTimelineList } from './list-element.js';
import { NewsTimelineOverview } from './overview-element.js';
import { NewsTimelineToolbar } from './toolbar-element.js';

const PARTS: readonly [string, CustomElementConstructor][] = [
  ['news-timeline-toolbar', NewsTimelineToolbar],
  ['news-timeline-overview', NewsTimelineOverview],
  ['news-timeline-details', NewsTimelineDetails],
];

/**
 * Registers the parts of `<news-timeline>` that the first picture has. Only an instance of it asks for them, so they are
 * of the copy that the page keeps, and parts of two versions never meet. Whoever draws a part gives it all its properties:
 * none has values of its own to begin with, which would be 200 bytes (gzip -9) that nobody sees.
 */
export function defineParts(registry: CustomElementRegistry = customElements): void {
  for (const [name, part] of PARTS) if (!registry.get(name)) registry.define(name, part);
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-toolbar': NewsTimelineToolbar;
    'news-timeline-overview': NewsTimelineOverview;
    'news-timeline-list': NewsTimelineList;
    'news-timeline-details': NewsTimelineDetails;
  }
}
