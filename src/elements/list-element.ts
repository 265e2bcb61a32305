import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isUnconfirmedPast } from '../model/clock.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { laneColor } from '../model/lane-color.js';
import { asOfText } from '../words/as-of.js';
import { interfaceText } from '../words/interface.js';
import { statusName } from '../words/status.js';
import { formatLength } from '../words/tick.js';
import { renderEventContent } from './event-content.js';
import { dateOf, placeOf, statusInRow, type ContentContext } from './event-words.js';
import { heading } from './heading.js';
import { downIcon } from './icons.js';
import { listRows, type ListRow } from './list-rows.js';
import { markShape } from '../model/mark-shape.js';
import { mark, markStyles } from './marks.js';
import { TimelineRequest } from './requests.js';
import { baseStyles } from './styles/base.js';
import { eventContentStyles } from './styles/event-content.js';
import { listStyles } from './styles/list.js';
import { tokens } from './styles/tokens.js';

/**
 * The story as an ordered list; each title is a button that opens the same content as the details, in its place.
 *
 * @fires {TimelineRequest} news-timeline-request - `select` or `copy-link`.
 */
export class NewsTimelineList extends LitElement {
  static override styles = [tokens, baseStyles, markStyles, eventContentStyles, listStyles];

  static override properties = {
    document: { attribute: false },
    now: { attribute: false },
    selected: { attribute: false },
    chapter: { attribute: false },
    lang: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    copied: { attribute: false },
    link: { attribute: false },
  };

  declare document: TimelineDocument | null;
  /** The reader's clock on the story's wall clock, ms. */
  declare now: number;
  /** Id of the event whose content is open. */
  declare selected: string | null;
  /** Id of the chapter to show; `null` is the whole story. */
  declare chapter: string | null;
  /** Level of the widget's own title, 2 to 6; those of events are one lower. */
  declare headingLevel: number;
  /** What became of the last "copy link". */
  declare copied: 'no' | 'done' | 'failed';
  /** The address to copy by hand where that failed. */
  declare link: string;

  #rows: readonly ListRow[] = [];

  constructor() {
    super();
    this.document = null;
    this.now = 0;
    this.selected = null;
    this.chapter = null;
    this.lang = '';
    this.headingLevel = 2;
    this.copied = 'no';
    this.link = '';
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Derived from what came down, not state: worked out once, not at every opened event of a thousand.
    if (changed.has('document') || changed.has('chapter')) {
      this.#rows = this.document ? listRows(this.document, this.chapter) : [];
    }
  }

  #ask(id: string | null): void {
    this.dispatchEvent(new TimelineRequest({ ask: 'select', id }));
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.selected === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { selected } = this;
    this.#ask(null);
    this.focusEvent(selected);
  }

  /** Puts the focus on the button of an event. */
  focusEvent(id: string): void {
    [...this.renderRoot.querySelectorAll<HTMLElement>('.open')]
      .find(({ dataset }) => dataset['event'] === id)
      ?.focus();
  }

  #between({ gap, known, undated }: ListRow, document: TimelineDocument): unknown {
    const { lang } = this;
    const line = known ? html`<p class="known">${asOfText(document, lang)}</p>` : nothing;
    return html`${known === 'before-gap' ? line : nothing}
    ${gap ? html`<p class="gap">${formatLength(gap.start, gap.end, lang)}</p>` : nothing}
    ${known === 'after-gap' ? line : nothing}
    ${undated ? html`<p class="undated">${interfaceText(lang).dateNotSet}</p>` : nothing}`;
  }

  #when(event: TimelineEvent, context: ContentContext, undated: boolean): TemplateResult {
    const lane = context.document.lanes.find(({ id }) => id === event.lane)?.title;
    const status = statusInRow(event, context);
    // The words above say already that there is no date.
    const date = undated && event.dateText === undefined ? null : dateOf(event, context);
    const parts = [
      date,
      status ? html`<span class="status">${status}</span>` : null,
      lane ? html`<span class="lane">${lane}</span>` : null,
    ].filter((part) => part !== null);
    return html`<p class="when">${parts.map((part, i) => html`${i ? ' · ' : nothing}${part}`)}</p>`;
  }

  #content(event: TimelineEvent, context: ContentContext, id: string): TemplateResult {
    // Any other status stands beside the date already.
    const status = event.status === 'confirmed' ? statusName(event.status, this.lang) : null;
    const where = [placeOf(event, this.lang), status].filter((part) => part !== null);
    return html`<div class="inside" id=${id}>
      ${where.length ? html`<p class="where">${where.join(' · ')}</p>` : nothing}
      ${renderEventContent(event, context)}
    </div>`;
  }

  #row(row: ListRow, context: ContentContext): TemplateResult {
    const { event, index } = row;
    const shape = markShape(event);
    const open = event.id === this.selected;
    const content = `content-${index}`;
    const look = [
      'event',
      event.status,
      shape ? 'dated' : '',
      row.first ? 'first' : '',
      row.last ? 'last' : '',
    ];
    return html`<li class=${look.filter(Boolean).join(' ')} part="item">
      ${this.#between(row, context.document)}
      <article>
        ${
          shape
            ? html`<span class="rail"
                >${mark({ ...shape, unconfirmed: isUnconfirmedPast(event, context.now) }, 'down', laneColor(context.document, event.lane))}</span
              >`
            : nothing
        }
        <div class="head">
          ${this.#when(event, context, !event.date)}
          ${heading(
            this.headingLevel + 1,
            html`<button
              type="button"
              class="open"
              data-event=${event.id}
              aria-expanded=${open ? 'true' : 'false'}
              aria-controls=${open ? content : nothing}
              @click=${() => this.#ask(open ? null : event.id)}
            >
              <span class="title">${event.title}</span>${downIcon}
            </button>`,
          )}
        </div>
        ${open ? this.#content(event, context, content) : nothing}
      </article>
    </li>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { document, now, lang, copied, link } = this;
    if (!document) return nothing;
    if (!this.#rows.length) return html`<p class="where">${interfaceText(lang).noEvents}</p>`;
    const context: ContentContext = { document, now, lang, copied, link };
    return html`<ol>
      ${repeat(
        this.#rows,
        ({ event }) => event.id,
        (row) => this.#row(row, context),
      )}
    </ol>`;
  }
}
