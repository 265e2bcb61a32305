import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { statusName } from '../words/status.js';
import { renderEventContent } from './event-content.js';
import { loadPart } from './load-part.js';
import { dotted, placeOf } from './event-words.js';
import { keepPaper } from './paper-keeper.js';
import { baseStyles } from './styles/base.js';
import { eventContentStyles } from './styles/event-content.js';

/**
 * All that an event says under its title: the same in the details and in the list, which both load it when it is
 * needed (see `loadEvent`). Takes its colours from the element around it.
 *
 * @fires {TimelineRequest} news-timeline-request - `copy-link`.
 */
export class NewsTimelineEvent extends LitElement {
  static override styles = [baseStyles, eventContentStyles];

  /** All events at once, for paper. */
  static readonly keepPaper = keepPaper;

  static override properties = {
    event: { attribute: false },
    document: { attribute: false },
    now: { attribute: false },
    lang: {},
    withPlace: { attribute: false },
    copied: { attribute: false },
    link: { attribute: false },
    _media: { state: true },
  };

  declare event: TimelineEvent | null;
  /** The story that it belongs to. */
  declare document: TimelineDocument | null;
  /** The reader's clock on the story's wall clock, ms. */
  declare now: number;
  /** Begin with the place, and with the status of what is confirmed: the title above says neither. */
  declare withPlace: boolean;
  /** What became of the last "copy link". */
  declare copied: 'no' | 'done' | 'failed';
  /** The address to copy by hand where that failed. */
  declare link: string;

  /** What shows media has come, or could not be had. */
  declare _media: boolean | undefined;

  protected override willUpdate(): void {
    if (this._media || !this.event?.media) return;
    const coming = import('./media-element.js').then(({ NewsTimelineMedia }) => NewsTimelineMedia);
    void loadPart('news-timeline-media', coming).then(() => (this._media = true));
  }

  #place(event: TimelineEvent): TemplateResult | typeof nothing {
    // Any other status stands beside the date already.
    const status = event.status === 'confirmed' ? statusName(event.status, this.lang) : null;
    const place = placeOf(event, this.lang);
    return place || status ? html`<p class="where">${dotted([place, status])}</p>` : nothing;
  }

  override render(): TemplateResult | typeof nothing {
    const { event, document, now, lang, copied, link } = this;
    // All at once: nothing moves when a picture gets its room.
    if (!event || !document || (event.media && !this._media)) return nothing;
    return html`${this.withPlace ? this.#place(event) : nothing}
    ${renderEventContent(event, { document, now, lang, copied, link })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-event': NewsTimelineEvent;
  }
}
