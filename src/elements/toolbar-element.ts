import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { interfaceText } from '../words/interface.js';
import { isWholeStory } from './chapters.js';
import type { FindState } from './find-state.js';
import { backIcon, findIcon, minusIcon, onIcon, plusIcon } from './icons.js';
import { TimelineRequest, type TimelineRequestDetail } from './requests.js';
import { baseStyles } from './styles/base.js';
import { tokens } from './styles/tokens.js';
import { toolbarStyles } from './styles/toolbar.js';

/**
 * The bar of buttons: chapters, folding, search, list or axis, zoom. One tab stop; the arrow keys move within. Under it
 * the row of search and lanes, where that is open.
 *
 * @fires {TimelineRequest} news-timeline-request - `chapter`, `finder`, `fold`, `view` or `zoom`.
 */
export class NewsTimelineToolbar extends LitElement {
  static override styles = [tokens, baseStyles, toolbarStyles];

  static override properties = {
    document: { attribute: false },
    lang: {},
    chapter: { attribute: false },
    view: {},
    fold: { attribute: false },
    find: { attribute: false },
    zone: { attribute: false },
    canFold: { attribute: false },
    canAxis: { attribute: false },
    canGoBack: { attribute: false },
    canGoOn: { attribute: false },
    canZoomIn: { attribute: false },
    canZoomOut: { attribute: false },
  };

  declare document: TimelineDocument | null;
  /** Id of the chapter in view; `null` is the whole story, `''` none of them. */
  declare chapter: string | null;
  declare view: 'axis' | 'list';
  /** Quiet stretches are folded. */
  declare fold: boolean;
  /** What the row of search and lanes shows; `null` where there is nothing to search. */
  declare find: FindState | null;
  /** A switch between zones, where there is something to switch. */
  declare zone: TemplateResult | undefined;
  /** There are quiet stretches to fold. */
  declare canFold: boolean | undefined;
  /** There is an axis to switch to. */
  declare canAxis: boolean;
  /** There is more of the story to the left, to the right. */
  declare canGoBack: boolean | undefined;
  declare canGoOn: boolean | undefined;
  declare canZoomIn: boolean;
  declare canZoomOut: boolean | undefined;

  /** Name of the button that has the tab stop (roving tabindex). */
  #stop = '';

  protected override updated(_changed: PropertyValues<this>): void {
    const buttons = this.#buttons();
    const stop = buttons.find(({ name }) => name === this.#stop) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  #ask(detail: TimelineRequestDetail): void {
    this.dispatchEvent(new TimelineRequest(detail));
  }

  #focused({ target }: FocusEvent): void {
    if (!(target instanceof HTMLButtonElement)) return;
    this.#stop = target.name;
    for (const button of this.#buttons()) button.tabIndex = button === target ? 0 : -1;
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = this.#buttons();
    const at = buttons.findIndex(({ name }) => name === this.#stop);
    const on = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const moves: Record<string, number> = {
      ArrowRight: at + on,
      ArrowLeft: at - on,
      Home: 0,
      End: buttons.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[(to + buttons.length) % buttons.length]?.focus();
  }

  #chapters(): TemplateResult[] {
    const { document } = this;
    if (!document) return [];
    const whole = document.chapters.find((chapter) => isWholeStory(document, chapter));
    const own = whole ? [] : [{ id: null, title: interfaceText(this.lang).wholeStory }];
    return [...own, ...document.chapters].map(({ id, title }) => {
      const pressed = id === this.chapter || (this.chapter === null && id === whole?.id);
      return html`<button
        type="button"
        class="chapter"
        name=${`chapter ${id ?? ''}`}
        aria-pressed=${pressed}
        @click=${() => this.#ask({ ask: 'chapter', id })}
      >
        ${title}
      </button>`;
    });
  }

  #fold(): TemplateResult | typeof nothing {
    if (!this.canFold) return nothing;
    return html`<button
      type="button"
      class="fold"
      name="fold"
      aria-pressed=${this.fold}
      @click=${() => this.#ask({ ask: 'fold', fold: !this.fold })}
    >
      <span class="switch" aria-hidden="true"></span>${interfaceText(this.lang).fold}
    </button>`;
  }

  #find(): TemplateResult | typeof nothing {
    const { find } = this;
    if (!find) return nothing;
    const open = find !== 'closed' && find !== 'failed';
    return html`<button
      type="button"
      name="find"
      aria-expanded=${open}
      aria-controls="find"
      @click=${() => this.#ask({ ask: 'finder', open: !open })}
    >
      ${findIcon}${interfaceText(this.lang).find}
    </button>`;
  }

  /** Empty until it has been loaded; where it could not be, words that say so: another press tries again. */
  #row(): TemplateResult | typeof nothing {
    const { find, lang } = this;
    if (!find || find === 'closed') return nothing;
    return find === 'failed'
      ? html`<p id="find" role="alert">${interfaceText(lang).findFailed}</p>`
      : html`<news-timeline-find
          id="find"
          .document=${this.document}
          .find=${find}
          .lang=${lang}
        ></news-timeline-find>`;
  }

  #view(): TemplateResult | typeof nothing {
    const { list, timeline } = interfaceText(this.lang);
    const isAxis = this.view === 'axis';
    if (!isAxis && !this.canAxis) return nothing;
    return html`<button
      type="button"
      name="view"
      @click=${() => this.#ask({ ask: 'view', view: isAxis ? 'list' : 'axis' })}
    >
      ${isAxis ? list : timeline}
    </button>`;
  }

  /** Whoever cannot drag moves along with these; always there, so that no zooming moves the page. */
  #moves(): TemplateResult {
    const { moveBack, moveOn } = interfaceText(this.lang);
    // As the axis runs, whatever the direction of the text.
    return html`<div class="pair move" dir="ltr">
      ${this.#step('move-back', moveBack, backIcon, this.canGoBack, { ask: 'pan', steps: -1 })}
      ${this.#step('move-on', moveOn, onIcon, this.canGoOn, { ask: 'pan', steps: 1 })}
    </div>`;
  }

  #zooms(): TemplateResult {
    const { zoomIn, zoomOut } = interfaceText(this.lang);
    return html`<div class="pair zoom">
      ${this.#step('zoom-out', zoomOut, minusIcon, this.canZoomOut, { ask: 'zoom', steps: -1 })}
      ${this.#step('zoom-in', zoomIn, plusIcon, this.canZoomIn, { ask: 'zoom', steps: 1 })}
    </div>`;
  }

  #step(
    name: string,
    label: string,
    icon: unknown,
    can: boolean | undefined,
    asks: TimelineRequestDetail,
  ): TemplateResult {
    return html`<button
      type="button"
      name=${name}
      aria-label=${label}
      aria-disabled=${can ? nothing : 'true'}
      @click=${() => {
        if (can) this.#ask(asks);
      }}
    >
      ${icon}
    </button>`;
  }

  override render(): TemplateResult {
    const isAxis = this.view === 'axis';
    return html`<div
        class="bar"
        role="toolbar"
        aria-label=${interfaceText(this.lang).toolbar}
        @focusin=${this.#focused}
        @keydown=${this.#key}
      >
        ${this.#chapters()}

        <div class="tools">
          ${isAxis ? [this.#moves(), this.#fold()] : nothing}${this.zone}${this.#find()}${this.#view()}${isAxis ? this.#zooms() : nothing}
        </div>
      </div>
      ${this.#row()}`;
  }
}
