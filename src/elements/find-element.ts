import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { laneColor } from '../model/lane-color.js';
import { interfaceText } from '../words/interface.js';
import type { Finding, FindState } from './find-state.js';
import { findIcon } from './icons.js';
import { TimelineRequest, type TimelineRequestDetail } from './requests.js';
import { baseStyles } from './styles/base.js';
import { findStyles } from './styles/find.js';
import { tokens } from './styles/tokens.js';

/** Until what was typed is taken to be all of it, ms. */
const REST = 600;

/**
 * The row of search and lanes: a field for words, a button for each lane, how many events are left, and a way back to
 * all of them. It takes the focus when it comes.
 *
 * @fires {TimelineRequest} news-timeline-request - `find` or `finder`.
 */
export class NewsTimelineFind extends LitElement {
  static override styles = [tokens, baseStyles, findStyles];

  static override properties = {
    document: { attribute: false },
    find: { attribute: false },
    lang: {},
    _told: { state: true },
  };

  /** All of it, whatever is shown. */
  declare document: TimelineDocument | null;
  declare find: FindState | null;
  /** How many are left, as those hear it who do not see it. */
  declare _told: string | undefined;

  /** What was typed is asked for with the next frame. */
  #frame = 0;
  /** An input method has words in the field that are none yet. */
  #isComposing = false;
  #isThere = false;
  /** How many are left, as others see it, and when that is told. */
  #left = '';
  #telling: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#telling);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const field = this.#field;
    if (!field) return;
    if (!this.#isThere) this.#arrive(field);
    // What is being typed is newer than what comes back.
    const words = this.#finding?.words ?? '';
    if (!this.#frame && !this.#isComposing && field.value !== words) field.value = words;
  }

  #arrive(field: HTMLElement): void {
    this.#isThere = true;
    // Unless the reader has gone elsewhere while it was loaded. Safari does not focus a button that is pressed.
    const root = this.getRootNode();
    const stays = root instanceof ShadowRoot && root.activeElement !== null;
    if (stays || document.activeElement === document.body) field.focus();
  }

  get #finding(): Finding | null {
    return typeof this.find === 'object' ? this.find : null;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #ask(detail: TimelineRequestDetail): void {
    this.dispatchEvent(new TimelineRequest(detail));
  }

  #typed(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look(this.#field?.value ?? '');
    });
  }

  #look(words: string, lanes = this.#finding?.lanes ?? null): void {
    this.#ask({ ask: 'find', words, lanes });
  }

  #clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#look('', null);
    this.#field?.focus();
  }

  /** Of a lane: with the last one that is on all come back. */
  #toggle(id: string): void {
    const all = this.document?.lanes.map((lane) => lane.id) ?? [];
    const on = new Set(this.#finding?.lanes ?? all);
    if (!on.delete(id)) on.add(id);
    const left = all.filter((lane) => on.has(lane));
    const isAll = !left.length || left.length === all.length;
    this.#look(this.#field?.value ?? '', isAll ? null : left);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const field = this.#field;
    if (field?.value) {
      field.value = '';
      this.#typed();
    } else this.#close();
  }

  #close(): void {
    this.#ask({ ask: 'finder', open: false });
    const root = this.getRootNode();
    if (root instanceof ShadowRoot) root.querySelector<HTMLElement>(`[aria-controls="${this.id}"]`)?.focus();
  }

  #words(): TemplateResult {
    const { findWords } = interfaceText(this.lang);
    return html`<label class="field"
      >${findIcon}
      <input
        type="search"
        placeholder=${findWords}
        aria-label=${findWords}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        @input=${(event: InputEvent) => {
          if (!event.isComposing) this.#typed();
        }}
        @compositionstart=${() => (this.#isComposing = true)}
        @compositionend=${() => {
          this.#isComposing = false;
          this.#typed();
        }}
    /></label>`;
  }

  #lanes(document: TimelineDocument): TemplateResult | typeof nothing {
    if (document.lanes.length < 2) return nothing;
    const on = this.#finding?.lanes ?? null;
    return html`<div class="lanes" role="group" aria-label=${interfaceText(this.lang).lanesShown}>
      ${document.lanes.map(
        ({ id, title }) =>
          html`<button
            type="button"
            aria-pressed=${!on || on.includes(id)}
            .style=${`--lane:${laneColor(document, id)}`}
            @click=${() => this.#toggle(id)}
          >
            ${title}
          </button>`,
      )}
    </div>`;
  }

  /** Told once it stays, not with every letter that is typed. */
  #tell(words: string): string {
    if (words !== this.#left) {
      this.#left = words;
      clearTimeout(this.#telling);
      this.#telling = setTimeout(() => (this._told = words), REST);
    }
    return words;
  }

  #said(document: TimelineDocument, { words, lanes, count }: Finding): string {
    const text = interfaceText(this.lang);
    const { length } = document.events;
    if (count === null) return text.searching;
    if (!words && !lanes) return text.events(length);
    return text.found(count, length);
  }

  override render(): TemplateResult | typeof nothing {
    const { document } = this;
    const find = this.#finding;
    if (!document || !find) return nothing;
    const canClear = find.words || find.lanes;
    return html`<div class="row" role="search" @keydown=${this.#key}>
      ${this.#words()} ${this.#lanes(document)}
      <p class="said">
        <span class="left" aria-hidden="true">${this.#tell(this.#said(document, find))}</span>
        <span class="unseen" role="status">${this._told ?? nothing}</span>
        <button
          type="button"
          name="clear"
          aria-disabled=${canClear ? nothing : 'true'}
          @click=${() => {
            if (canClear) this.#clear();
          }}
        >
          ${interfaceText(this.lang).clear}
        </button>
      </p>
    </div>`;
  }
}
