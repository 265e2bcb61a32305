import { fixture, html } from '@open-wc/testing';
import { NewsTimelineDetails } from '../../src/elements/details-element.js';
import type { NewsTimelineEvent } from '../../src/elements/event-element.js';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';
import { opened } from './asked.js';
import { day, event, talks } from './sample.js';

customElements.define('test-details', class extends NewsTimelineDetails {});

export const BEFORE = day('2025-12-15');
export const AFTER = day('2026-02-01');

export async function details(
  document: TimelineDocument,
  selected: string | null,
  more: Partial<NewsTimelineDetails> = {},
): Promise<NewsTimelineDetails> {
  const { now = BEFORE, copied = 'no', link = '', headingLevel = 2 } = more;
  return fixture<NewsTimelineDetails>(
    html`<test-details
      .from=${0}
      lang="en"
      .document=${document}
      .selected=${selected}
      .now=${now}
      .copied=${copied}
      .link=${link}
      .headingLevel=${headingLevel}
    ></test-details>`,
  );
}

export async function detailsOf(
  fields: Partial<TimelineEvent>,
  more: Partial<NewsTimelineDetails> = {},
): Promise<NewsTimelineDetails> {
  const document = { ...talks(), events: [event('a', '2025-12-15', fields)] };
  return details(document, 'a', more);
}

/** What the details say of an event under its title. */
export async function content(...args: Parameters<typeof details>): Promise<NewsTimelineEvent> {
  return opened(await details(...args));
}

export async function contentOf(...args: Parameters<typeof detailsOf>): Promise<NewsTimelineEvent> {
  return opened(await detailsOf(...args));
}
