import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isUnconfirmedPast } from '../model/clock.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { indexOfId } from '../model/find-event.js';
import { laneColor } from '../model/lane-color.js';
import { laneOf } from '../model/lane-of.js';
import { countOf } from '../model/spans.js';
import { isForthcoming } from '../model/status.js';
import { interfaceText } from '../words/interface.js';
import { statusName } from '../words/status.js';
import { needEvent, renderEvent } from './event-slot.js';
import { renderSteps, stepStyles } from './event-steps.js';
import { dateOf, dotted, placeOf, type WordsContext } from './event-words.js';
import { heading } from './heading.js';
import { TimelineRequest, type TimelineRequestDetail } from './requests.js';
import { baseStyles } from './styles/base.js';
import { detailsStyles } from './styles/details.js';
import { tokens } from './styles/tokens.js';

/**
 * The details of the selected event, with previous and next; without one, an invitation to begin.
 *
 * @fires {TimelineRequest} news-timeline-request - `select` or `copy-link`.
 */
export class NewsTimelineDetails extends LitElement {
  static override styles = [tokens, baseStyles, stepStyles, detailsStyles];

  static override properties = {
    document: { attribute: false },
    now: { attribute: false },
    selected: { attribute: false },
    from: { attribute: false },
    count: { attribute: false },
    lang: {},
    headingLevel: { attribute: false },
    copied: { attribute: false },
    link: { attribute: false },
    _failed: { state: true },
  };

  declare document: TimelineDocument | null;
  /** The reader's clock on the story's wall clock, ms. */
  declare now: number;
  /** Id of the event to show. */
  declare selected: string | null;
  /** Where the document holds a part of the story: place of its first event, counted from 0, and how many there are. */
  declare from: number;
  declare count: number | null;
  /** Level of the widget's own title, 2 to 6; the event's is one lower. */
  declare headingLevel: number;
  /** What became of the last "copy link". */
  declare copied: 'no' | 'done' | 'failed';
  /** The address to copy by hand where that failed. */
  declare link: string;

  /** The content could not be loaded. */
  declare _failed: boolean | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.selected !== null && changed.has('selected')) void needEvent(this);
  }

  protected override update(changed: PropertyValues): void {
    const isStart = this.shadowRoot?.activeElement?.matches('[name=start]');
    super.update(changed);
    // One key goes on from there.
    if (isStart) this.renderRoot.querySelector<HTMLElement>('[name=next]')?.focus();
  }

  /** Puts the focus on the title, so that a screen reader begins there. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  #ask(detail: TimelineRequestDetail): void {
    this.dispatchEvent(new TimelineRequest(detail));
  }

  #select(event: TimelineEvent | undefined): void {
    if (event) this.#ask({ ask: 'select', id: event.id });
  }

  #line(event: TimelineEvent, context: WordsContext): TemplateResult {
    const place = placeOf(event, this.lang);
    return html`<p class="when">
      ${dotted([
        dateOf(event, context),
        place && html`<span class="place">${place}</span>`,
        html`<span class="status">${statusName(event.status, this.lang)}</span>`,
        laneOf(event, context.document),
      ])}
    </p>`;
  }

  #invitation(document: TimelineDocument): TemplateResult | typeof nothing {
    const count = countOf(document);
    if (!count) return nothing;
    const text = interfaceText(this.lang);
    return html`<p class="invite">
      <span>${text.events(this.count ?? count)}</span>
      ${
        this.from
          ? nothing
          : html`<button type="button" name="start" @click=${() => this.#select(document.events[0])}>
              ${text.startWithFirst}
            </button>`
      }
    </p>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { document, selected, now, lang } = this;
    if (!document) return nothing;
    // Nobody counts 100,000 events for a reader who has opened none.
    const at = indexOfId(document, selected ?? '');
    const event = at < 0 ? null : document.events[at];
    if (!event) return this.#invitation(document);
    const context: WordsContext = { document, now, lang };
    const look = [
      'details',
      event.status,
      isForthcoming(event.status) ? 'forthcoming' : '',
      isUnconfirmedPast(event, now) ? 'unconfirmed' : '',
    ];
    return html`<section
      class=${look.join(' ').trim()}
      aria-label=${interfaceText(lang).details}
      .style=${`--lane:${laneColor(document, event.lane)}`}
    >
      ${renderSteps({ events: document.events, at, from: this.from, count: this.count, lang })}
      <div class="head">
        ${this.#line(event, context)}
        ${heading(this.headingLevel + 1, html`<span class="title" tabindex="-1">${event.title}</span>`)}
      </div>
      ${renderEvent(this, event, false)}
    </section>`;
  }
}
