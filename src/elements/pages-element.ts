import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { eventOf } from '../model/find-event.js';
import { interfaceText } from '../words/interface.js';

/** Never more than so many at once. */
export const PAGE = 60;

/**
 * A few events out of many, page by page: draws those of one page, says how many more there are, and goes round. It has
 * no shadow root of its own, and so the styles of where it stands.
 */
export class NewsTimelinePages extends LitElement {
  static override properties = {
    document: { attribute: false },
    ids: { attribute: false },
    count: { attribute: false },
    draw: { attribute: false },
    lang: {},
    _from: { state: true },
  };

  declare document: TimelineDocument | null;
  /** Of the events; another array begins at the first page again. */
  declare ids: readonly string[];
  /** How many there are in all, where `ids` has only the first of them; 0: as many as `ids`. */
  declare count: number;
  /** Draws the events of a page. */
  declare draw: (events: readonly TimelineEvent[]) => unknown;

  declare _from: number;

  constructor() {
    super();
    this.document = null;
    this.ids = [];
    this.count = 0;
    this.draw = () => nothing;
    this.lang = '';
    this._from = 0;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ids')) this._from = 0;
  }

  async #go(from: number): Promise<void> {
    this._from = from;
    await this.updateComplete;
    this.querySelector('button')?.focus();
  }

  #more(shown: number): TemplateResult | typeof nothing {
    const { ids, lang } = this;
    const more = Math.max(this.count, ids.length) - shown;
    if (more <= 0) return nothing;
    const text = interfaceText(lang);
    const next = this._from + shown;
    const left = Math.min(PAGE, ids.length - next);
    return html`<p class="more">
      ${text.moreEvents(more)}
      ${
        ids.length > shown
          ? html`<button type="button" name="more" @click=${() => this.#go(left > 0 ? next : 0)}>
              ${left > 0 ? text.showNext(left) : text.showFirst(PAGE)}
            </button>`
          : nothing
      }
    </p>`;
  }

  override render(): TemplateResult {
    const { document } = this;
    const ids = this.ids.slice(this._from, this._from + PAGE);
    const events = ids.flatMap((id) => (document && eventOf(document, id)) ?? []);
    return html`${this.draw(events)}${this.#more(ids.length)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-pages': NewsTimelinePages;
  }
}
