import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import type { TileSource } from '../read/tiles.js';
import { loadCounts } from '../words/counts.js';
import { loadLarge } from '../zoom/load-large.js';
import { TimelineErrorEvent, TimelineReadyEvent } from './events.js';
import type { Moment } from './moments.js';
import { NearController } from './near-controller.js';
import { LIST_BELOW } from './list-below.js';
import { broken, FAILED, ReadingController } from './reading-controller.js';
import type { SourceReading } from './source-reading.js';
import type { StoryView } from './story-view.js';
import { shellStyles, waitingStyles } from './styles/shell.js';

export interface MoveOptions {
  /** Glide there; default `true`. Readers who prefer reduced motion are never made to glide. */
  animate?: boolean;
}

/** An attribute that is taken away is an empty text, as one that never was there. */
const TEXT = { converter: (value: string | null) => value ?? '' };

/**
 * A timeline of dated events.
 *
 * It takes its events from the first of: the property `data`; the attribute `src`; a child
 * `<script type="application/json">`; its own list in the page. What stands inside it is shown until it can do better,
 * and stays if it cannot.
 *
 * @slot - Shown until the events can be read, and when they cannot: a list of the events, or a picture.
 * @slot title - Instead of the story's title.
 * @slot footer - Under the sources.
 * @slot error - Instead of the words that say what went wrong.
 *
 * @csspart frame - Everything.
 * @csspart title - The title.
 * @csspart as-of - "As reported on …".
 * @csspart toolbar - The bar of buttons.
 * @csspart axis - The axis.
 * @csspart event - The button of an event on the axis.
 * @csspart cluster - The button of a cluster on the axis.
 * @csspart break - The button of a folded stretch.
 * @csspart overview - The strip of the whole story.
 * @csspart gathered - The events of a cluster, as a list.
 * @csspart details - The details of the selected event.
 * @csspart list - The list of events.
 * @csspart undated - The events without a date.
 * @csspart legend - What the marks mean.
 * @csspart sources - The sources.
 * @csspart error - What went wrong.
 *
 * @cssprop --news-timeline-height - Room that is kept from the first paint on, so that nothing below moves.
 * @cssprop --news-timeline-ink - Text.
 * @cssprop --news-timeline-soft - Text of less weight.
 * @cssprop --news-timeline-line - Lines.
 * @cssprop --news-timeline-hair - The finest lines.
 * @cssprop --news-timeline-edge - Outlines of what can be pressed.
 * @cssprop --news-timeline-paper - Background.
 * @cssprop --news-timeline-accent - Selection, focus and links.
 * @cssprop --news-timeline-open - What is not certain yet.
 * @cssprop --news-timeline-tint - Background of the time after the report.
 * @cssprop --news-timeline-title-font - Font family of titles; the page's by default.
 * @cssprop --news-timeline-lane-1 - Colour of the first lane; likewise to `-lane-8`.
 *
 * @fires {TimelineReadyEvent} timeline-ready - Events can be read.
 * @fires {TimelineSelectEvent} timeline-select - An event's details were opened, or closed.
 * @fires {TimelineWindowEvent} timeline-window - The window came to rest at another place, or the list shows another chapter.
 * @fires {TimelineLinkEvent} timeline-link - The link of an event is about to be copied; its `href` may be set.
 * @fires {TimelineErrorEvent} timeline-error - Nothing can be shown, or not all.
 */
export class NewsTimeline extends LitElement {
  static override styles = [shellStyles, waitingStyles];

  static override properties = {
    data: { attribute: false },
    src: TEXT,
    view: {},
    chapter: TEXT,
    start: TEXT,
    end: TEXT,
    selected: TEXT,
    headingLevel: { type: Number, attribute: 'heading-level' },
    lang: {},
    links: {},
    refresh: { type: Number },
    fold: {
      converter: { fromAttribute: (value: string | null) => (value === null ? null : value !== 'false') },
    },
  };

  /** The events: a document of format version 1, or its JSON text. Comes before all other sources. */
  declare data: unknown;
  /** Address of a JSON or CSV file. */
  declare src: string;
  /** `auto`: the axis, or the list where there is little room. */
  declare view: 'auto' | 'axis' | 'list';
  /** Id of the chapter to begin with, or to go to. */
  declare chapter: string;
  /** EDTF: first day of the window to begin with. */
  declare start: string;
  /** EDTF: last day of the window to begin with. */
  declare end: string;
  /** Id of the event whose details are open, or empty. */
  declare selected: string;
  /** Level of the title's heading, 2 to 6; events are one lower. */
  declare headingLevel: number;
  /** `hash`: events have links in the page's address; `none`: the address is left alone. */
  declare links: 'hash' | 'none';
  /**
   * Seconds after which `src` is asked again; 0 never. At least 10; longer after failures, and not while nobody sees
   * the page.
   */
  declare refresh: number;
  /** Close long empty stretches; `null` decides by the story. */
  declare fold: boolean | null;

  /** Fulfilled with the element when events can be read, or when it is certain that none can. */
  readonly ready: Promise<this>;
  /**
   * Fulfilled with the element when the axis has painted its first picture; not as long as there is none: far away, as
   * a list, or where a `timeline-error` says why.
   */
  readonly drawn: Promise<this>;

  #setReady: () => void = () => undefined;
  #setDrawn: () => void = () => undefined;
  readonly #reading = new ReadingController(this, (reading, again) => this.#read(reading, again));
  readonly #near = new NearController(this, (room) => void this.#load(room));
  #view: StoryView | null = null;
  #isLoading = false;
  #isAxisNear = false;
  #failed = false;
  /** What was asked of the view before it was there. */
  readonly #waiting: ((view: StoryView) => void)[] = [];

  constructor() {
    super();
    this.src = '';
    this.view = 'auto';
    this.chapter = '';
    this.start = '';
    this.end = '';
    this.selected = '';
    this.headingLevel = 2;
    this.links = 'hash';
    this.refresh = 0;
    this.fold = null;
    this.ready = new Promise((done) => (this.#setReady = () => done(this)));
    this.drawn = new Promise((done) => (this.#setDrawn = () => done(this)));
  }

  /** What was read, or `null`. */
  get document(): TimelineDocument | null {
    return this.#reading.reading?.document ?? null;
  }

  /** What was wrong with the data, told for an editor; empty where nothing was. */
  get problems(): readonly Problem[] {
    return this.#reading.reading?.problems ?? [];
  }

  /** The event whose details are open. In a story in tiles it may still be on its way: then `null`. */
  get selectedEvent(): TimelineEvent | null {
    return this.#find(this.selected, this.#view?.document) ?? null;
  }

  /** @internal Of a story in tiles. */
  get source(): TileSource | null {
    return this.#reading.reading?.source ?? null;
  }

  #find(id: string, document = this.document): TimelineEvent | undefined {
    return document?.events.find((event) => event.id === id);
  }

  #has(id: string): boolean {
    // What tiles hold is known only when they are asked.
    return !!(this.source ?? this.#find(id));
  }

  /** @internal Nothing was read because the network failed: trying again may help. */
  get canRetry(): boolean {
    return !!this.#reading.reading?.retry;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#view?.update(changed);
  }

  /** @internal A large story is about to be read. */
  async large(): Promise<void> {
    // What is near is known then.
    await this.updateComplete;
    this.#bringLarge(null);
  }

  /** The axis asks for its part again, and hears of failures: here it comes with the axis, not after it. */
  #bringLarge(source: TileSource | null): void {
    if (this.#isAxisNear) Promise.all([loadLarge(source), loadCounts()]).catch(() => undefined);
  }

  #read({ document, problems, source = null }: SourceReading, again: boolean): void {
    if (document) {
      if (source) this.#bringLarge(source);
      if (this.selected && !this.#has(this.selected) && !this.#view?.select(null)) this.selected = '';
      if (!again) this.#view?.renew();
      this.dispatchEvent(new TimelineReadyEvent(document, problems));
      if (!again) this.#view?.follow();
    }
    this.#tell(problems);
    this.#settle();
  }

  /** @internal More that is wrong, found later. */
  found(problems: readonly Problem[]): void {
    const { reading } = this.#reading;
    if (reading) reading.problems = [...reading.problems, ...problems];
    this.requestUpdate();
    this.#tell(problems);
  }

  #tell(problems: readonly Problem[]): void {
    if (problems.some(({ severity }) => severity === 'error'))
      this.dispatchEvent(new TimelineErrorEvent(problems));
  }

  /** Draws, and is ready once what was read can be seen, or it is certain that it cannot. */
  #settle(): void {
    this.requestUpdate();
    if (this.#reading.reading && (this.#view || this.#failed))
      void (this.#view ? this.#view.worded() : this.updateComplete).then(this.#setReady);
  }

  /**
   * The parts that show the story: loaded once for all timelines of the page.
   *
   * @param room width of the element, CSS px, where a reader is near
   */
  async #load(room = 0): Promise<void> {
    // What the page does with an element right after it has put it there counts. But not as long as an update takes:
    // that begins to read, and a story in the page itself is then parsed.
    await null;
    // The view asks for them again, and hears of failures: here they only begin to come with the view, not after it.
    const isAxis = this.view === 'axis' || (this.view !== 'list' && room >= LIST_BELOW);
    this.#isAxisNear ||= isAxis && !!room;
    if (room) (isAxis ? import('../axis/axis.js') : import('./list-element.js')).catch(() => undefined);
    if (this.#isLoading) return;
    this.#isLoading = true;
    import('./story-view.js')
      // One that came empty has no such class.
      .then(({ StoryView }) => (this.#view = new StoryView(this, this.#near.reached, this.#setDrawn)))
      .then(
        (view) => {
          this.#settle();
          // What throws from here on is no part that is missing: the browser tells it, and readers have the story.
          if (this.document) {
            view.renew();
            view.follow();
          }
          for (const ask of this.#waiting.splice(0)) ask(view);
        },
        (error) => {
          // What stands in the page stays; a reader whose network is back need not load the page again.
          this.#isLoading = false;
          window.addEventListener('online', () => void this.#load(), { once: true });
          if (!this.#failed) this.#tell(broken(error));
          this.#failed = true;
          this.#settle();
        },
      );
  }

  #ask(what: (view: StoryView) => void): void {
    if (this.#view) what(this.#view);
    else {
      this.#waiting.push(what);
      void this.#load();
    }
  }

  /** @internal The same source gave more, or something else. */
  take(reading: SourceReading): void {
    this.#reading.take(reading, true);
    this.requestUpdate();
  }

  /** @internal */
  readAgain(): void {
    this.#reading.read();
    this.requestUpdate();
  }

  /**
   * Opens an event's details and brings it into the window.
   *
   * @param id of the event; `null` closes what is open
   * @returns {boolean} whether there is such an event; in a story in tiles, that is not known yet
   */
  select(id: string | null): boolean {
    if (id !== null && !this.#has(id)) return false;
    this.#ask((view) => view.select(id));
    return true;
  }

  /** Shows a window of the story; a list, all of it. Moments that cannot be read, or an end before its start, change nothing. */
  showWindow(start: Moment, end: Moment, move?: MoveOptions | null): void {
    this.#ask((view) => view.window.show(start, end, move?.animate !== false));
  }

  /** Shows the whole story. */
  showAll(move?: MoveOptions | null): void {
    this.#ask((view) => view.window.goTo('', move?.animate !== false));
  }

  override render(): TemplateResult {
    if (this.#view) return this.#view.render(this.#reading.loading);
    return html`<slot></slot>${
        this.#failed
          ? html`<slot name="error">${FAILED} <button @click=${() => this.#load()}>Try again</button></slot>`
          : nothing
      }`;
  }
}
