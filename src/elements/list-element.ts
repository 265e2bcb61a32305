import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isUnconfirmedPast } from '../model/clock.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { laneColor } from '../model/lane-color.js';
import { laneOf } from '../model/lane-of.js';
import { markNames, markShape } from '../model/mark-shape.js';
import { asOfText } from '../words/as-of.js';
import { interfaceText } from '../words/interface.js';
import { formatLength } from '../words/tick.js';
import { needEvent, renderEvent } from './event-slot.js';
import { renderSteps, stepStyles } from './event-steps.js';
import { dateOf, dotted, statusInRow } from './event-words.js';
import { heading } from './heading.js';
import { renderList } from './list-in-frame.js';
import { listOf, type Listing, type ListRow } from './list-rows.js';
import type { Shown } from './long-list.js';
import { mark } from './marks.js';
import { TimelineRequest } from './requests.js';
import { holdStill } from './scroll.js';
import { baseStyles } from './styles/base.js';
import { listStyles } from './styles/list.js';
import { markStyles } from './styles/marks.js';
import { tokens } from './styles/tokens.js';

/** Never more rows than this at once. */
const MOST = 60;
/** So many come with one press, and at first in a story of more than fit. */
const STEP = 30;
/** WebKit takes a list without numbers for mere layout, unless it is told; VoiceOver then does not say how long it is. */
const LIST = 'list';

/**
 * The story as an ordered list; each title is a button that opens the same content as the details, in its place. Of a
 * long story it shows a part, which can be extended, and then moved, along time.
 *
 * @fires {TimelineRequest} news-timeline-request - `select` or `copy-link`.
 */
export class NewsTimelineList extends LitElement {
  static override styles = [tokens, baseStyles, markStyles, stepStyles, listStyles];

  /** It, where the widget shows it: whoever shows an axis does without that as well. */
  static readonly inFrame = renderList;

  static override properties = {
    document: { attribute: false },
    now: { attribute: false },
    selected: { attribute: false },
    chapter: { attribute: false },
    lang: {},
    headingLevel: { attribute: false },
    copied: { attribute: false },
    link: { attribute: false },
    from: { attribute: false },
    count: { attribute: false },
    fresh: { attribute: false },
    _failed: { state: true },
    _long: { state: true },
    _lost: { state: true },
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
  /** Events that were not there, or not so, when the story was read first, and the word for that. */
  declare fresh: ReadonlyMap<string, string> | undefined;

  /** Where the document holds a part of the story: place of its first event, counted from 0, and how many there are. */
  declare from: number;
  declare count: number | null;

  /** The content of the open event could not be loaded. */
  declare _failed: boolean | undefined;
  /** What only a long story needs: its ways about, once they have come. */
  declare _long: typeof import('./long-list.js') | undefined;

  /** It could not be loaded. */
  declare _lost: boolean | undefined;

  #list: Listing | null = null;
  /** The part that is shown, as places in the list. */
  #from = 0;
  #to = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { document, selected } = this;
    const anew = changed.has('document') || changed.has('chapter');
    if (anew) {
      const top = changed.has('chapter') ? null : this.#list?.events[this.#from]?.id;
      this.#list = document && listOf(document, this.chapter);
      // Loaded again, the story may have grown: the reader stays where they were.
      const at = Math.max(0, this.#placeOf(top));
      this.show(at, at + Math.max(this.#to - this.#from, STEP));
    }
    if (selected !== null && (anew || changed.has('selected'))) {
      const at = this.#placeOf(selected);
      if (at >= 0 && (at < this.#from || at >= this.#to)) this.show(at - STEP / 2, at + STEP / 2);
      if (changed.has('selected')) void needEvent(this);
    }
  }

  protected override update(changed: PropertyValues): void {
    // Rows are drawn over one another: the focus stays with its event, not with its row.
    const { activeElement } = this.renderRoot as ShadowRoot;
    const id = activeElement instanceof HTMLElement && activeElement.dataset['event'];
    // What is opened stays under the finger, though what was open above it closes.
    const was = changed.has('selected') && this.#topOf(this.selected);
    super.update(changed);
    const opened = was && this.buttonOf(this.selected ?? '');
    if (opened) holdStill(opened, was);
    if (!id) return;
    const button = this.buttonOf(id);
    if (button) button.focus({ preventScroll: true });
    // Its event is gone: the widget finds the nearest.
    else activeElement.blur();
  }

  /** Where the button of an event is, CSS px from the top of the viewport; 0 where it is not seen. */
  #topOf(id: string | null): number {
    const top = this.buttonOf(id ?? '')?.getBoundingClientRect().top ?? 0;
    return top > 0 && top < innerHeight ? top : 0;
  }

  get #events(): readonly TimelineEvent[] {
    return this.#list?.events ?? [];
  }

  #placeOf(id: string | null | undefined): number {
    return this.#events.findIndex((event) => event.id === id);
  }

  /** @internal The part that is shown. */
  get shown(): Shown {
    return { events: this.#events, from: this.#from, to: this.#to };
  }

  /** @internal Shows all where it fits, otherwise what is asked for, as far as there is anything. */
  show(from: number, to: number): void {
    const { length } = this.#events;
    const fits = length <= MOST;
    this.#from = fits ? 0 : Math.max(0, from);
    this.#to = fits ? length : Math.min(length, Math.max(to, this.#from + STEP));
    this.requestUpdate();
    if (!fits && !this._long) void this.#lengthen();
  }

  async #lengthen(): Promise<void> {
    try {
      const long = await import('./long-list.js');
      long.dress(this.renderRoot, NewsTimelineList.elementStyles);
      this._long = long;
    } catch {
      this._lost = true;
    }
  }

  #ask(id: string | null): void {
    this.dispatchEvent(new TimelineRequest({ ask: 'select', id }));
  }

  /** @internal The button of an event that is shown. */
  buttonOf(id: string | undefined): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.open')].find(
      ({ dataset }) => dataset['event'] === id,
    );
  }

  /** Puts the focus on the button of an event. */
  focusEvent(id: string): void {
    this.buttonOf(id)?.focus();
  }

  #between({ gap, known, undated }: ListRow, document: TimelineDocument): unknown {
    const { lang } = this;
    const line = (side: typeof known): TemplateResult | typeof nothing =>
      known === side ? html`<p class="known">${asOfText(document, lang)}</p>` : nothing;
    return html`${line('before-gap')}
    ${gap ? html`<p class="gap">${formatLength(gap.start, gap.end, lang)}</p>` : nothing} ${line('after-gap')}
    ${undated ? html`<p class="undated">${interfaceText(lang).dateNotSet}</p>` : nothing}`;
  }

  #when(event: TimelineEvent, document: TimelineDocument): TemplateResult {
    const { now, lang } = this;
    const status = statusInRow(event, { now, lang });
    const fresh = this.fresh?.get(event.id);
    const parts = [
      fresh && html`<strong class="status">${fresh}</strong>`,
      // Of those without one it is said above that there is none.
      (event.date || event.dateText !== undefined) && dateOf(event, { document, now, lang }),
      status && html`<span class="status">${status}</span>`,
      laneOf(event, document),
    ];
    return html`<p class="when">${dotted(parts)}</p>`;
  }

  #row(row: ListRow, document: TimelineDocument): TemplateResult {
    const { event, last } = row;
    const { id, status, lane } = event;
    const shape = markShape(event);
    const open = id === this.selected;
    const unconfirmed = isUnconfirmedPast(event, this.now);
    return html`<li class="${status}${shape ? ' dated' : ''}${last ? ' last' : ''}">
      ${this.#between(row, document)}
      <article>
        ${shape ? mark(markNames({ ...shape, unconfirmed }), 'down', laneColor(document, lane)) : nothing}
        <div class="head">
          ${this.#when(event, document)}
          ${heading(
            this.headingLevel + 1,
            html`<button
              type="button"
              class="open"
              data-event=${id}
              aria-expanded=${open}
              aria-controls=${open ? 'content' : nothing}
              @click=${() => this.#ask(open ? null : id)}
            >
              ${event.title}
            </button>`,
          )}
        </div>
        ${open ? renderEvent(this, event, true) : nothing}
      </article>
    </li>`;
  }

  /** A way about a long story, above or below; the room for it is there before it comes. */
  #way(way: 'renderJumps' | 'renderEarlier' | 'renderLater', count: number): TemplateResult | typeof nothing {
    if (!count) return nothing;
    const text = interfaceText(this.lang);
    const lost =
      this._lost && way === 'renderJumps'
        ? html`${text.moreEvents(count)}
            <button type="button" @click=${() => this.#lengthen()}>${text.retry}</button>`
        : nothing;
    return html`<p class="long">${this._long ? this._long[way](this) : lost}</p>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { document, lang } = this;
    if (!document || !this.#list) return nothing;
    const at = this.#placeOf(this.selected);
    const from = this.#from;
    const to = this.#to;
    const { length } = this.#events;
    if (!length) return html`<p class="when">${interfaceText(lang).noEvents}</p>`;
    return html`${this.#way('renderJumps', length - to + from)} ${this.#way('renderEarlier', from)}
      <ol role=${LIST}>
        ${this.#list.rows(from, to).map((row) => this.#row(row, document))}
      </ol>
      ${this.#way('renderLater', length - to)}
      ${
        at < 0
          ? nothing
          : html`<div class="guide">
              ${renderSteps({ events: this.#events, at, from: this.from, count: this.count, lang })}
            </div>`
      }`;
  }
}
