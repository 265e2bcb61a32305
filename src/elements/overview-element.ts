import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { AxisView } from '../zoom/axis-view.js';
import { floorYear, yearAfter } from '../zoom/years.js';
import type { StorySource } from '../model/block.js';
import { startOfDay } from '../model/calendar.js';
import type { TimelineDocument } from '../model/document.js';
import { yearOf } from '../model/year-of.js';
import { interfaceText } from '../words/interface.js';
import { formatMoment, formatTick } from '../words/tick.js';
import { Kept } from './kept.js';
import { barsPath } from './overview-bars.js';
import { TimelineRequest } from './requests.js';
import { overviewStyles } from './styles/overview.js';
import { tokens } from './styles/tokens.js';

type Grip = 'start' | 'end' | 'middle';

/** A key moves a thumb by this share of the story. */
const STEP = 0.02;

/**
 * The whole story as a thin strip with the current window in it: two thumbs as sliders, and the window between them to
 * drag. It has the scale of the axis, so that folded years are as short here as there.
 */
export class NewsTimelineOverview extends LitElement {
  static override styles = [tokens, overviewStyles];

  static override properties = {
    document: { attribute: false },
    view: { attribute: false },
    source: { attribute: false },
    version: { attribute: false },
    lang: {},
  };

  declare document: TimelineDocument | null;
  declare view: AxisView | null;
  /** Where the document does not hold all events. */
  declare source: StorySource | null;
  /** Of the source: another one says that more is known. */
  declare version: number;

  readonly #bars = new Kept<string>();
  #drag: { grip: Grip; x: number; from: number; to: number } | null = null;

  #share(coordinate: number): number {
    const most = this.view?.most;
    return most ? Math.min(Math.max((coordinate - most.from) / (most.to - most.from), 0), 1) : 0;
  }

  #ask(from: number, to: number): void {
    const scale = this.view?.scale;
    if (!scale) return;
    this.dispatchEvent(
      new TimelineRequest({ ask: 'window', start: scale.toTime(from), end: scale.toTime(to) }),
    );
  }

  /** Moves one thumb, or both with the window; thumbs never pass one another. */
  #move(grip: Grip, by: number, { from, to }: { from: number; to: number }): void {
    const most = this.view?.most;
    if (!most) return;
    const least = (most.to - most.from) / 200;
    if (grip === 'start') from = Math.min(Math.max(from + by, most.from), to - least);
    else if (grip === 'end') to = Math.max(Math.min(to + by, most.to), from + least);
    else {
      const held = Math.min(Math.max(by, most.from - from), most.to - to);
      from += held;
      to += held;
    }
    this.#ask(from, to);
  }

  #press(event: PointerEvent, grip: Grip): void {
    // Of two fingers the first: one drag is one thumb's.
    if (!this.view || event.button || !event.isPrimary) return;
    const target = event.currentTarget;
    if (target instanceof HTMLElement) target.setPointerCapture(event.pointerId);
    const { from, to } = this.view.window;
    this.#drag = { grip, x: event.clientX, from, to };
  }

  #drags(event: PointerEvent): void {
    const drag = this.#drag;
    const most = this.view?.most;
    if (!drag || !most || !event.isPrimary) return;
    const by = ((event.clientX - drag.x) * (most.to - most.from)) / this.getBoundingClientRect().width;
    this.#move(drag.grip, by, drag);
  }

  #release({ isPrimary }: PointerEvent): void {
    if (isPrimary) this.#drag = null;
  }

  /** The browser has taken the finger, to scroll the page: that was no drag. */
  #cancel(event: PointerEvent): void {
    if (this.#drag) this.#ask(this.#drag.from, this.#drag.to);
    this.#release(event);
  }

  /** A press beside the window brings it there; not a finger that only scrolls the page (WCAG 2.5.2). */
  #jump(event: MouseEvent): void {
    if (!this.view) return;
    const { window, most } = this.view;
    const { left, width } = this.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    const middle = most.from + share * (most.to - most.from);
    this.#move('middle', middle - (window.from + window.to) / 2, window);
  }

  #key(event: KeyboardEvent, grip: Grip): void {
    const view = this.view;
    if (!view || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = (view.most.to - view.most.from) * STEP;
    const moves: Record<string, number> = {
      ArrowLeft: -step,
      ArrowDown: -step,
      ArrowRight: step,
      ArrowUp: step,
      PageDown: -5 * step,
      PageUp: 5 * step,
      Home: -Infinity,
      End: Infinity,
    };
    const by = moves[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#move(grip, by, view.window);
  }

  #thumb(grip: 'start' | 'end', at: number, time: number): TemplateResult {
    const text = interfaceText(this.lang);
    const { view } = this;
    const percent = (share: number): number => Math.round(share * 1000) / 10;
    const other = view ? this.#share(grip === 'start' ? view.window.to : view.window.from) : 0;
    return html`<div
      class="thumb ${grip}"
      part="thumb"
      role="slider"
      tabindex="0"
      aria-label=${grip === 'start' ? text.windowStart : text.windowEnd}
      aria-valuemin=${grip === 'start' ? 0 : percent(other)}
      aria-valuemax=${grip === 'start' ? percent(other) : 100}
      aria-valuenow=${percent(at)}
      aria-valuetext=${formatMoment(grip === 'end' ? time - 1 : time, this.lang)}
      .style=${`--_at:${at * 100}cqw;--_other:${other * 100}cqw`}
      @pointerdown=${(event: PointerEvent) => this.#press(event, grip)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, grip)}
    ></div>`;
  }

  /** About the width of the strip, CSS px: that of the axis, as its own would have the browser lay out the page for it. */
  get #room(): number {
    return this.view?.width ?? 1;
  }

  /** About the width of words, as a share of the strip. */
  #width(words: string): number {
    const wide = words.match(/[⺀-鿿]/g)?.length ?? 0;
    return Math.min(((words.length + wide) * 8) / this.#room, 1);
  }

  #labels(): TemplateResult[] {
    const { view } = this;
    if (!view) return [];
    const { scale } = view;
    if (!scale.folded) return this.#years();
    let end = 0;
    let said = '';
    return scale.stretches.flatMap((stretch) => {
      const left = this.#share(stretch.from);
      if (stretch.kind === 'fold')
        return [html`<i class="fold" .style=${box(left, this.#share(stretch.to))}></i>`];
      const words = formatTick(stretch.start, 'month', { lang: this.lang, context: 'all' });
      // Breaks within a month: twice the same would be two places.
      if (left < end || words === said) return [];
      said = words;
      end = left + this.#width(words);
      return end > 1 ? [] : [html`<small .style=${`left:${left * 100}%`}>${words}</small>`];
    });
  }

  /** True to scale: round years that leave room for one another. */
  #years(): TemplateResult[] {
    const { view } = this;
    if (!view) return [];
    const start = view.scale.toTime(view.most.from);
    const first = yearOf(start);
    const last = yearOf(view.scale.toTime(view.most.to));
    const words = (time: number): string => formatTick(time, 'year', { lang: this.lang });
    // Far ones have more words.
    const each = Math.max(64, words(start).length * 9);
    const most = Math.max(Math.floor(this.#room / each), 2);
    const size = 10 ** Math.max(Math.floor(Math.log10((last - first) / most)), 0);
    const every = [1, 2, 5, 10].map((one) => one * size).find((step) => (last - first) / step < most);
    if (!every || first === last) return [];
    const labels: TemplateResult[] = [];
    for (let year = floorYear(first, every); year <= last; year = yearAfter(year, every)) {
      const time = startOfDay(year);
      const at = this.#share(view.scale.toAxis(time));
      const label = words(time);
      if (at <= 0 || at + this.#width(label) > 1) continue;
      labels.push(html`<small .style=${`left:${at * 100}%`}>${label}</small>`);
    }
    return labels;
  }

  override render(): TemplateResult {
    const { document, view } = this;
    const text = interfaceText(this.lang);
    const from = view ? this.#share(view.window.from) : 0;
    const to = view ? this.#share(view.window.to) : 1;
    return html`<div
        class="strip"
        role="group"
        aria-label=${text.overview}
        @pointermove=${this.#drags}
        @pointerup=${this.#release}
        @pointercancel=${this.#cancel}
      >
        <svg viewBox="0 0 160 100" preserveAspectRatio="none" aria-hidden="true" @click=${this.#jump}>
          <path
            d=${this.#bars.of([this.document, this.version, view?.scale, view?.most.to], () =>
              view && document
                ? barsPath(document, this.source, (time) => this.#share(view.scale.toAxis(time)))
                : '',
            )}
          />
        </svg>
        <div
          class="window"
          part="window"
          .style=${box(from, to)}
          @pointerdown=${(event: PointerEvent) => this.#press(event, 'middle')}
        ></div>
        ${view ? [this.#thumb('start', from, view.start), this.#thumb('end', to, view.end)] : nothing}
      </div>
      <div class="labels" aria-hidden="true">${this.#labels()}</div>`;
  }
}

function box(from: number, to: number): string {
  return `left:${from * 100}%;width:${(to - from) * 100}%`;
}
