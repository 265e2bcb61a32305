import { adoptStyles, html, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { eventOf, indexOfId } from '../model/find-event.js';
import type { AxisView } from '../zoom/axis-view.js';
import { isLarge } from '../zoom/facts.js';
import { Announcer, type Shown } from './announcer.js';
import { AxisController, type AxisState } from './axis-controller.js';
import { bringIntoView } from './bring-into-view.js';
import { chapterInView } from './chapters.js';
import { defineParts } from './define-parts.js';
import { TimelineSelectEvent } from './reader-events.js';
import { endWaiting } from './waiting.js';
import { wallMinute } from './wall-minute.js';
import { FactsKeeper } from './facts.js';
import { FindController } from './find-controller.js';
import type { Found } from './find-state.js';
import { renderFrame } from './frame.js';
import { GatheredController } from './gathered-controller.js';
import { closeOnEscape, focusListed, FocusKeeper } from './keep-focus.js';
import { Kept } from './kept.js';
import { LanguageController } from './language-controller.js';
import { LinkController } from './link-controller.js';
import { LivingController } from './living-controller.js';
import { eventCame } from './load-event.js';
import { loadedList } from './load-list.js';
import { PartController } from './part-controller.js';
import { painted } from './painted.js';
import { REQUEST, type TimelineRequest } from './requests.js';
import { stopped } from './stopped.js';
import { TilesController } from './tiles-controller.js';
import type { TiledStory } from './tiled-story.js';
import type { StoryHost } from './story-host.js';
import { StoryWindow } from './story-window.js';
import { viewStyles } from './styles/view.js';
import { warmParts } from './warm-parts.js';
import { ZoneController } from './zone-controller.js';

/**
 * What `<news-timeline>` shows of its story, and what it does with what readers ask. Loaded when a reader comes near:
 * until then the element only reads.
 */
export class StoryView {
  readonly #host: StoryHost;
  readonly #links: LinkController;
  readonly #axis: AxisController;
  readonly window: StoryWindow;
  readonly #part: PartController;
  readonly #facts = new FactsKeeper();
  readonly #find: FindController;
  readonly #gathered: GatheredController;
  readonly #language: LanguageController;
  /** Id of the event that was brought into the window, or chosen there. */
  #chosen = '';
  /** A moment in each quiet stretch that the reader has opened, ms. */
  #opened: readonly number[] = [];
  readonly #announcer: Announcer;
  readonly #focus: FocusKeeper;
  #clock = 0;
  readonly #tiles: TilesController;
  readonly #drawn: () => void;
  /** The axis has painted. */
  #isDrawn = false;
  readonly #sources = new Kept<unknown>();
  readonly #below = new Kept<unknown>();
  readonly #zones: ZoneController;
  readonly #living: LivingController;

  /** @param near a reader is near the host, or comes near: the axis is worth loading */
  constructor(host: StoryHost, near: Promise<unknown>, drawn: () => void) {
    this.#host = host;
    this.#drawn = drawn;
    defineParts();
    if (host.renderRoot instanceof ShadowRoot) adoptStyles(host.renderRoot, viewStyles);
    this.#links = new LinkController(host, (id) => this.#bring(id, false));
    this.#find = new FindController(host);
    this.#zones = new ZoneController(host);
    this.#language = new LanguageController(host);
    const shown = (): Shown => ({
      story: this.document,
      document: this.#found?.document ?? null,
      view: this.#part.shown === 'axis' ? this.#axis.view : null,
      part: this.window.span,
      lang: this.#language.lang ?? '',
      now: this.#clock,
    });
    this.#announcer = new Announcer(host, shown);
    this.#focus = new FocusKeeper(host, shown, this.#announcer, (id) => this.#focusOn(id));
    void eventCame.then((part) => part.keepPaper(host, shown));
    this.#living = new LivingController(host);
    this.#tiles = new TilesController(host, () => this.#close());
    this.#gathered = new GatheredController(host, this.#tiles);
    this.#axis = new AxisController(
      host,
      {
        element: () => host.renderRoot.querySelector<HTMLElement>('.axis'),
        state: () => this.#axisState,
      },
      {
        select: (id) => {
          this.#choose(id);
          this.#announcer.event(id, true);
          this.#bring(id, true);
        },
        gather: (gathered) => this.#gathered.open(gathered),
        openBreak: (moment) => {
          this.#opened = [...this.#opened, moment];
          this.#announcer.window();
          host.requestUpdate();
        },
        moved: (view) => this.#moved(view),
        drawn: () => {
          this.#isDrawn = true;
          void painted().then(() => host.requestUpdate());
        },
        painted,
      },
    );
    this.window = new StoryWindow(host, this.#axis, () => this.#zones.story);
    this.#part = new PartController(host, this.#axis, near);
    host.addEventListener(REQUEST, (event) => this.#answer(event));
    closeOnEscape(host, () => this.#close());
  }

  /** The story; of one in tiles, with the events of a page. */
  get document(): TimelineDocument | null {
    return this.#tiled?.document ?? this.#zones.story;
  }

  get #tiled(): TiledStory | null {
    return this.#tiles.story;
  }

  get #found(): Found | null {
    const { document } = this;
    return document && this.#find.of(document, this.#host.selected);
  }

  get #axisState(): AxisState | null {
    const { document } = this;
    const source = this.#tiled?.drawn ?? null;
    const found = this.#found;
    const { lang } = this.#language;
    if (!document || !found || lang === null) return null;
    return {
      source,
      version: source?.version ?? 0,
      document,
      lang,
      now: this.#clock,
      selected: this.#host.selected || null,
      fold: this.#folds,
      opened: this.#opened,
      lanes: found.lanes,
      matches: found.matches,
      fresh: this.#living.parts(lang)?.fresh ?? null,
    };
  }

  /** Whether the first picture stands, with all that it waits for. */
  get #stands(): boolean {
    return this.#part.shown === 'list' || (this.#isDrawn && !this.#tiled?.source.isLoading);
  }

  get #folds(): boolean {
    // Vue, React and others set the property where HTML has the attribute, and to the same text.
    return `${this.#host.fold}` !== 'false';
  }

  /** Fulfilled when the host has drawn itself in the words of its language. */
  async worded(): Promise<void> {
    await Promise.all([this.#language.brought(), this.#part.bring()]);
    await this.#host.updateComplete;
  }

  /** Before the host draws itself. */
  update(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const { document, selected } = this.#host;
    this.#focus.keep(changed.get('selected') ?? selected);
    void this.#part.bring();
    this.#living.bring();
    this.#tiles.take(true);
    this.#tiles.now?.follow(this.#part.shown === 'list' && !changed.has('selected'));
    if (!document) return;
    // Of many events all are asked for their clocks: not before the first picture.
    if (this.#stands || !isLarge(document, this.#host.source)) this.#zones.bring(document, this.#tiled);
    this.#clock = wallMinute((this.#zones.story ?? document).timeZone);
    if (!this.#host.hasUpdated) return;
    if (changed.has('chapter') || changed.has('start') || changed.has('end')) this.window.begin(true);
    if (selected !== this.#chosen) this.#reveal(true);
  }

  /** Puts the focus on an event, or where it is not shown on something near. */
  #focusOn(id: string): void {
    if (this.#part.shown === 'axis') this.#axis.ask((axis) => axis.focus(id));
    else focusListed(this.#host, id);
  }

  /**
   * Events were read, at first or others: the view begins where the attributes say. That is a chapter, or start and
   * end, or the whole story, and what is selected.
   */
  renew(): void {
    this.#tiles.take();
    this.#opened = [];
    this.#gathered.clear();
    void this.#find.open(false);
    this.window.begin(false);
    this.#reveal(false);
  }

  /** Opens what is selected in a story in tiles. */
  async #openTile(coming: Promise<TimelineEvent | null> | undefined, reveal: boolean): Promise<void> {
    const event = await coming;
    if (!event) return;
    if (reveal) this.#axis.ask((axis) => axis.reveal(event.id, true));
    this.#host.dispatchEvent(new TimelineSelectEvent(event));
  }

  /** Goes to the event that the page's address names. */
  follow(): void {
    this.#links.follow();
  }

  /** What the page has selected comes into the window. */
  #reveal(animate: boolean): void {
    const { selected } = this.#host;
    this.#chosen = selected;
    if (!selected) return;
    this.window.leaveFor(this.#host.selectedEvent);
    const reveal = (): void => this.#axis.ask((axis) => axis.reveal(selected, animate));
    if (this.#tiled) void this.#tiles.now?.bring(selected).then((event) => event && reveal());
    else reveal();
  }

  #answer(event: TimelineRequest): void {
    event.stopPropagation();
    const { detail } = event;
    switch (detail.ask) {
      case 'select':
        if (detail.id === null) this.#close();
        else {
          this.#choose(detail.id, true);
          // What a button of the list opens stands beside it, and is said of the button.
          if (detail.isStep || this.#part.shown === 'axis') this.#announcer.event(detail.id, false);
          // The steps of the details stand where they are.
          const [part] = event.composedPath();
          if (!detail.isStep || this.#part.shown === 'list')
            this.#bring(
              detail.id,
              !detail.isStep && part === this.#host.renderRoot.querySelector('news-timeline-list'),
            );
        }
        break;
      case 'chapter':
        this.window.goTo(detail.id, true);
        // The axis says where it comes to rest.
        if (this.#part.shown === 'list') this.#announcer.window();
        break;
      case 'zoom':
        this.#axis.ask((axis) => axis.zoomStep(detail.steps));
        break;
      case 'pan':
        this.#axis.ask((axis) => axis.panStep(detail.steps));
        this.#announcer.window();
        break;
      case 'window':
        this.#axis.ask((axis) => axis.showTime(detail.start, detail.end, false));
        break;
      case 'view':
        this.#host.view = detail.view;
        break;
      case 'fold':
        this.#opened = [];
        this.#host.fold = detail.fold;
        break;
      case 'finder':
        this.#gathered.clear();
        void this.#find.open(detail.open);
        break;
      case 'find':
        this.#gathered.clear();
        this.#find.ask(detail.words, detail.lanes);
        break;
      case 'copy-link':
        void this.#links.copy(detail.id);
        break;
      case 'page':
        void this.#tiles.now?.turn(detail.pages);
        break;
      case 'retry':
        if (this.#part.retry()) return;
        if (this.#tiled) void this.#openTile(this.#tiles.now?.retry(), true);
        else this.#host.readAgain();
    }
  }

  /**
   * @param reveal bring it into the window as well: it was not chosen on the axis
   * @returns whether there is such an event
   */
  #choose(id: string, reveal = false): boolean {
    const { document } = this.#host;
    if (!this.#tiled && !(document && indexOfId(document, id) >= 0)) return false;
    const isOpen = this.#host.selected === id;
    this.#host.selected = this.#chosen = id;
    this.#gathered.clear(id);
    this.#links.write(id);
    if (this.#tiled) void this.#openTile(this.#tiles.now?.bring(id), reveal);
    else {
      const event = this.#host.selectedEvent;
      if (reveal) {
        this.window.leaveFor(event);
        this.#axis.ask((axis) => axis.reveal(id, true));
      }
      if (!isOpen) this.#host.dispatchEvent(new TimelineSelectEvent(event));
    }
    return true;
  }

  #bring(id: string, isPressed: boolean): void {
    void bringIntoView(this.#host, id, isPressed, this.worded());
  }

  #close(): boolean {
    const id = this.#host.selected;
    if (!id && !this.#gathered.now.count) return false;
    this.#host.selected = '';
    this.#gathered.clear();
    this.#host.requestUpdate();
    if (id) {
      this.#links.write(null);
      this.#host.dispatchEvent(new TimelineSelectEvent(null));
    }
    return true;
  }

  #moved(view: AxisView): void {
    if (!view.settled) return;
    const before = this.window.rest(view);
    if (before) this.#announcer.moved(before, view);
  }

  /** @returns whether there is such an event */
  select(id: string | null): boolean {
    if (id !== null) return this.#choose(id, true);
    this.#close();
    return true;
  }

  render(loading: boolean): TemplateResult {
    const host = this.#host;
    const { document } = this;
    const { lang } = this.#language;
    // No words of another language before those of its own: what stands in the page goes on standing there.
    if (lang === null || (document && this.#part.isListComing)) return html`<slot></slot>`;
    const tiled = this.#tiled;
    const axisView = this.#axis.view;
    const shows = this.#part.shown;
    if (document || host.problems.length) endWaiting(host.renderRoot);
    if (this.#isDrawn && this.#stands) void host.updateComplete.then(this.#drawn);
    // Not before: the first picture does without.
    if (document && this.#stands) {
      void stopped(tiled?.begin());
      warmParts();
    }
    return renderFrame({
      problems: host.problems,
      retry: host.canRetry,
      loading,
      document,
      tiled,
      lang,
      now: this.#clock,
      zone: this.#zones.parts(lang),
      news: this.#living.parts(lang),
      facts: document && this.#facts.of(host.document ?? document, this.#part.width, host.source),
      found: this.#found,
      shows,
      axisFailed: this.#axis.failed,
      list: loadedList,
      axisView,
      selected: (document && host.selected && eventOf(document, host.selected)) || null,
      gathered: this.#gathered.now,
      chapter:
        document && axisView && shows === 'axis' ? chapterInView(document, axisView) : this.window.chapter,
      whole: !axisView || !axisView.canZoomOut,
      fold: this.#folds && !this.#opened.length,
      headingLevel: Math.min(Math.max(Math.round(host.headingLevel) || 2, 2), 6),
      copied: this.#links.copied,
      link: this.#links.link,
      said: this.#announcer.words,
      sources: this.#sources,
      below: this.#below,
    });
  }
}
