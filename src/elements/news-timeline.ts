import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import { wallNow } from '../model/wall-clock.js';
import type { AxisView } from '../zoom/axis-view.js';
import { AxisController, type AxisState } from './axis-controller.js';
import { chapterInView, isWholeStory } from './chapters.js';
import {
  TimelineErrorEvent,
  TimelineReadyEvent,
  TimelineSelectEvent,
  TimelineWindowEvent,
} from './events.js';
import { Facts } from './facts.js';
import { LinkController } from './link-controller.js';
import { markStyles } from './marks.js';
import { windowOf, type Moment } from './moments.js';
import { RoomController } from './room-controller.js';
import { ReadingController } from './reading-controller.js';
import { REQUEST, type TimelineRequest } from './requests.js';
import type { SourceReading } from './source.js';
import { baseStyles } from './styles/base.js';
import { belowStyles } from './styles/below.js';
import { frameStyles } from './styles/frame.js';
import { tokens } from './styles/tokens.js';
import { renderFrame } from './frame.js';

/**
 * The reader's clock on the story's wall clock, ms, by the minute: dates pass no faster, and a clock that runs on with
 * every drawing would ask for the next one.
 */
function wallMinute(timeZone: string): number {
  return Math.floor(wallNow(Date.now(), timeZone) / 60_000) * 60_000;
}

export interface MoveOptions {
  /** Glide there; default `true`. Readers who prefer reduced motion are never made to glide. */
  animate?: boolean;
}

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
 * @csspart list - The list of events.
 * @csspart details - The details of the selected event.
 * @csspart legend - What the marks mean.
 * @csspart sources - The sources.
 * @csspart error - What went wrong.
 *
 * @cssprop --news-timeline-ink - Text.
 * @cssprop --news-timeline-soft - Text of less weight.
 * @cssprop --news-timeline-line - Lines.
 * @cssprop --news-timeline-hair - The finest lines.
 * @cssprop --news-timeline-paper - Background.
 * @cssprop --news-timeline-accent - Selection, focus and links.
 * @cssprop --news-timeline-open - What is not certain yet.
 * @cssprop --news-timeline-tint - Background of the time after the report.
 * @cssprop --news-timeline-title-font - Font family of titles; the page's by default.
 * @cssprop --news-timeline-lane-1 - Colour of the first lane; likewise to `-lane-8`.
 *
 * @fires {TimelineReadyEvent} timeline-ready - Events can be read.
 * @fires {TimelineSelectEvent} timeline-select - An event's details were opened, or closed.
 * @fires {TimelineWindowEvent} timeline-window - The window came to rest at another place.
 * @fires {TimelineErrorEvent} timeline-error - Nothing can be shown, or not all.
 */
export class NewsTimeline extends LitElement {
  static override styles = [tokens, baseStyles, markStyles, belowStyles, frameStyles];

  static override properties = {
    data: { attribute: false },
    src: {},
    view: {},
    chapter: {},
    start: {},
    end: {},
    selected: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    lang: {},
    links: {},
    refresh: { type: Number },
    fold: {
      converter: { fromAttribute: (value: string | null) => (value === null ? null : value !== 'false') },
    },
    _opened: { state: true },
    _gathered: { state: true },
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
  /** Seconds after which `src` is asked again; 0 never. At least 10. */
  declare refresh: number;
  /** Close long empty stretches; `null` decides by the story. */
  declare fold: boolean | null;

  declare _opened: ReadonlySet<number>;
  declare _gathered: readonly string[];

  /** Fulfilled with the element when events can be read, or when it is certain that none can. */
  readonly ready: Promise<this>;
  /** Fulfilled with the element when the axis has painted its first picture. */
  readonly drawn: Promise<this>;

  #setReady: () => void = () => undefined;
  #setDrawn: () => void = () => undefined;
  readonly #reading = new ReadingController(this, (reading, again) => this.#read(reading, again));
  readonly #links = new LinkController(this);
  readonly #room = new RoomController(this);
  readonly #axis = new AxisController(this, {
    select: (id) => this.#choose(id),
    gather: ({ ids }) => this.#gather(ids),
    openBreak: (index) => (this._opened = new Set([...this._opened, index])),
    moved: (view) => this.#moved(view),
    drawn: () => this.#setDrawn(),
  });
  #window: { start: number; end: number } | null = null;
  #clock = 0;
  #chapterOfList: string | null = null;
  readonly #facts = new Facts();

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
    this._opened = new Set();
    this._gathered = [];
    this.ready = new Promise((done) => (this.#setReady = () => done(this)));
    this.drawn = new Promise((done) => (this.#setDrawn = () => done(this)));
    this.addEventListener(REQUEST, (event) => this.#answer(event));
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
  }

  /** What was read, or `null`. */
  get document(): TimelineDocument | null {
    return this.#reading.reading?.document ?? null;
  }

  /** What was wrong with the data, told for an editor; empty where nothing was. */
  get problems(): readonly Problem[] {
    return this.#reading.reading?.problems ?? [];
  }

  get selectedEvent(): TimelineEvent | null {
    return this.document?.events.find(({ id }) => id === this.selected) ?? null;
  }

  /** @internal */
  get axisElement(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.axis');
  }

  /** @internal */
  get axisState(): AxisState | null {
    const { document } = this;
    if (!document) return null;
    return {
      document,
      lang: this.#lang,
      now: this.#clock,
      selected: this.selected || null,
      fold: this.#folds,
      opened: this._opened,
    };
  }

  get #lang(): string {
    return this.lang || this.document?.lang || 'en';
  }

  get #folds(): boolean {
    return this.fold ?? true;
  }

  get #shows(): 'axis' | 'list' {
    if (this.#axis.failed) return 'list';
    return this.view === 'axis' || this.view === 'list' ? this.view : this.#room.isNarrow ? 'list' : 'axis';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { document } = this;
    if (!document) return;
    this.#clock = wallMinute(document.timeZone);
    if (changed.has('chapter') && this.hasUpdated) this.#goToChapter(this.chapter || null, true);
    else if ((changed.has('start') || changed.has('end')) && this.hasUpdated) this.#begin(true);
  }

  #read({ document, problems }: SourceReading, again: boolean): void {
    if (document) {
      if (!again) {
        this._opened = new Set();
        this._gathered = [];
        this.#begin(false);
      }
      if (this.selected && !this.selectedEvent) this.selected = '';
      this.dispatchEvent(new TimelineReadyEvent(document, problems));
      if (!again) this.#links.follow();
    }
    if (problems.some(({ severity }) => severity === 'error'))
      this.dispatchEvent(new TimelineErrorEvent(problems));
    this.requestUpdate();
    void this.updateComplete.then(() => this.#setReady());
  }

  /** Where the attributes say that the window begins: a chapter, or start and end, or the whole story. */
  #begin(animate: boolean): void {
    if (this.chapter) this.#goToChapter(this.chapter, animate);
    else if (this.start || this.end) this.#show(this.start, this.end, animate);
    else if (!animate) this.#axis.ask((axis) => axis.showWhole(false));
    if (this.selected) this.#axis.ask((axis) => axis.reveal(this.selected, false));
  }

  #answer(event: TimelineRequest): void {
    event.stopPropagation();
    const { detail } = event;
    switch (detail.ask) {
      case 'select':
        if (detail.id === null) this.#close();
        else this.#choose(detail.id, true);
        break;
      case 'chapter':
        this.#goToChapter(detail.id, true);
        break;
      case 'zoom':
        this.#axis.ask((axis) => axis.zoomStep(detail.steps));
        break;
      case 'pan':
        this.#axis.ask((axis) => axis.panStep(detail.steps));
        break;
      case 'window':
        this.#axis.ask((axis) => axis.showTime(detail.start, detail.end, false));
        break;
      case 'view':
        this.view = detail.view;
        break;
      case 'fold':
        this._opened = new Set();
        this.fold = detail.fold;
        break;
      case 'copy-link':
        void this.#links.copy(detail.id);
        break;
      case 'retry':
        this.#reading.read();
        this.requestUpdate();
    }
  }

  /** @param reveal bring it into the window as well: it was not chosen on the axis */
  #choose(id: string, reveal = false): void {
    const { document } = this;
    if (!document?.events.some((event) => event.id === id)) return;
    this.selected = id;
    this._gathered = this._gathered.includes(id) ? this._gathered : [];
    if (reveal) this.#axis.ask((axis) => axis.reveal(id, true));
    this.#links.write(id);
    this.dispatchEvent(new TimelineSelectEvent(this.selectedEvent));
  }

  #close(): void {
    const id = this.selected;
    if (!id && !this._gathered.length) return;
    const focusInside =
      this.shadowRoot?.activeElement?.matches('news-timeline-details, .gathered *') ?? false;
    this.selected = '';
    this._gathered = [];
    this.#links.write(null);
    if (focusInside && id && this.#shows === 'axis') this.#axis.ask((axis) => axis.focus(id));
    this.dispatchEvent(new TimelineSelectEvent(null));
  }

  #gather(ids: readonly string[]): void {
    this._gathered = ids;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.gathered button')?.focus(),
    );
  }

  #goToChapter(id: string | null, animate: boolean): void {
    const { document } = this;
    const chapter = document?.chapters.find((one) => one.id === id);
    if (!document || (id !== null && !chapter)) return;
    this.#chapterOfList = chapter && !isWholeStory(document, chapter) ? chapter.id : null;
    if (!chapter || isWholeStory(document, chapter)) this.#axis.ask((axis) => axis.showWhole(animate));
    else this.#axis.ask((axis) => axis.showTime(chapter.start.start, chapter.end.end, animate));
    this.requestUpdate();
  }

  #moved(view: AxisView): void {
    if (!view.settled) return;
    const before = this.#window;
    this.#window = { start: view.start, end: view.end };
    const { document } = this;
    if (!document || (before && before.start === view.start && before.end === view.end)) return;
    const chapter = chapterInView(document, view);
    this.#chapterOfList = chapter;
    if (before) this.dispatchEvent(new TimelineWindowEvent(view.start, view.end, chapter));
  }

  #show(start: Moment, end: Moment, animate: boolean): void {
    const { document } = this;
    const window = document && windowOf(document, start, end);
    if (window) this.#axis.ask((axis) => axis.showTime(window.start, window.end, animate));
  }

  /**
   * Opens an event's details and brings it into the window.
   *
   * @returns whether there is such an event
   */
  select(id: string | null): boolean {
    if (id === null) {
      this.#close();
      return true;
    }
    if (!this.document?.events.some((event) => event.id === id)) return false;
    this.#choose(id, true);
    return true;
  }

  /** Shows a window of the story. Moments that cannot be read, or an end before its start, change nothing. */
  showWindow(start: Moment, end: Moment, { animate = true }: MoveOptions = {}): void {
    this.#show(start, end, animate);
  }

  /** Shows the whole story. */
  showAll({ animate = true }: MoveOptions = {}): void {
    this.#axis.ask((axis) => axis.showWhole(animate));
  }

  override render(): TemplateResult {
    const { document } = this;
    const axisView = this.#axis.view;
    return renderFrame({
      reading: this.#reading.reading,
      loading: this.#reading.loading,
      document,
      lang: this.#lang,
      now: this.#clock,
      facts: document && this.#facts.of(document, this.#room.width),
      shows: this.#shows,
      axisFailed: this.#axis.failed,
      axisView,
      selected: this.selectedEvent,
      gathered: this._gathered,
      chapter:
        document && axisView && this.#shows === 'axis'
          ? chapterInView(document, axisView)
          : this.#chapterOfList,
      whole: !axisView || !axisView.canZoomOut,
      fold: this.#folds && this._opened.size === 0,
      headingLevel: Math.min(Math.max(Math.round(this.headingLevel) || 2, 2), 6),
      copied: this.#links.copied,
      link: this.#links.link,
    });
  }
}
