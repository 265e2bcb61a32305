import { eventOf, type Mark } from '../zoom/marks.js';
import type { Placed } from '../zoom/fill.js';
import type { AxisView } from '../zoom/axis-view.js';
import { isLarge } from '../zoom/facts.js';
import { view, type Drawn } from '../zoom/view.js';
import { zoomWindow, type AxisWindow } from '../zoom/window.js';
import { ROW_HEIGHT } from '../zoom/rows.js';
import { Backdrop } from './backdrop.js';
import { Engine } from './engine.js';
import { listen } from './gestures.js';
import { LargeLoader } from './large-loader.js';
import { Layout, middleOf, middleOfPlaced } from './layout.js';
import { Looks } from './looks.js';
import { MarkView } from './mark-view.js';
import { TextMeasure } from './measure.js';
import { onResize } from './on-resize.js';
import { keyOf, Roving } from './roving.js';
import { centred, itemSpan } from './spans.js';
import { isSameChoice, isSameScale, type AxisState } from './state.js';
import { adoptStyles } from './styles.js';

export interface AxisCalls {
  select(id: string): void;
  /** A cluster that no zoom can part was pressed: how many events it holds, and the first of them in order. */
  gather(gathered: { ids: readonly string[]; count: number }): void;
  openBreak(index: number): void;
  moved(view: AxisView): void;
  /** The first picture stands. */
  drawn(): void;
}

/** Where the window is to be, kept over changes of width and scale. */
type Aim = { whole: true } | { whole: false; start: number; end: number };

const GLIDE = 350;
const ZOOM_STEP = 1.6;
/** A button pans by this share of the window; what is left of the story counts from this share of it on. */
const PAN_STEP = 0.6;
const EDGE = 0.001;

/** The axis: decides with `zoom/` what a window shows, lets vis-timeline move it, and passes on what the reader asks. */
export class Axis {
  readonly #host: HTMLElement;
  readonly #calls: AxisCalls;
  readonly #engine: Engine;
  readonly #backdrop: Backdrop;
  readonly #measure = new TextMeasure();
  readonly #views = new Map<string, MarkView>();
  readonly #stop: (() => void)[] = [];
  #state: AxisState;
  /** Of the source, as last drawn: the same source may know more the next time. */
  #version: number | undefined;
  #looks: Looks;
  #layout: Layout | null = null;
  readonly #large = new LargeLoader(() => this.#rebuild());
  #width = 0;
  #aim: Aim = { whole: true };
  #drawn: readonly Drawn[] = [];
  readonly #roving: Roving;
  #hasMarks = false;
  #isDrawn = false;
  #stretchAtLimit: unknown = null;

  constructor(host: HTMLElement, state: AxisState, calls: AxisCalls) {
    this.#host = host;
    this.#state = state;
    this.#version = state.source?.version;
    this.#calls = calls;
    this.#looks = new Looks(state);
    this.#roving = new Roving({ host, views: this.#views });
    this.#backdrop = new Backdrop((index) => calls.openBreak(index));
    adoptStyles(host.getRootNode());
    const engineHost = document.createElement('div');
    engineHost.className = 'engine';
    host.append(this.#backdrop.layers.back, engineHost, this.#backdrop.layers.strip);
    this.#engine = new Engine(engineHost, {
      element: (id) => this.#viewOf(id).button,
      moved: (window, settled) => this.#moved(window, settled),
    });
    this.#listen();
    // It is on its way, or there: then the first picture is that of all events.
    if (isLarge(state.document, state.source ?? null)) this.#large.load();
    // The first picture is a piece of work of its own, but waits for no frame, as the observer of sizes would.
    this.#soon(() => this.#resize());
  }

  /** Takes new state; keeps the window's place in the story. */
  update(state: AxisState): void {
    const before = this.#state;
    const version = this.#version;
    this.#state = state;
    this.#version = state.source?.version;
    this.#looks = new Looks(state);
    if (!isSameScale(before, state)) this.#rebuild();
    else if (isSameChoice(before, state, version)) this.#render(false);
    else {
      this.#layout = this.#width ? this.#createLayout(this.#layout) : null;
      this.#render(false);
    }
  }

  /** @param start wall clock, ms */
  showTime(start: number, end: number, animate: boolean): void {
    this.#aim = { whole: false, start, end };
    this.#go(animate);
  }

  showWhole(animate: boolean): void {
    this.#aim = { whole: true };
    this.#go(animate);
  }

  /** In axis coordinates; not animated: for the thumbs of the overview. */
  showWindow(window: AxisWindow): void {
    if (this.#layout) this.#show(this.#layout.hold(window), false);
  }

  zoomStep(direction: number): void {
    const { from, to } = this.#engine.window;
    const focused = this.#drawn.find(({ placed }) => placed.key === this.#roving.focused);
    const about = focused ? middleOfPlaced(focused.placed) : (from + to) / 2;
    this.#zoom(ZOOM_STEP ** direction, about, true);
  }

  /** @param direction 1 is later, -1 earlier */
  panStep(direction: number): void {
    this.#pan(PAN_STEP * direction, true);
  }

  #pan(share: number, animate: boolean): void {
    const { from, to } = this.#engine.window;
    const by = share * (to - from);
    if (this.#layout) this.#show(this.#layout.hold({ from: from + by, to: to + by }), animate);
  }

  /** Brings an event into the window, alone and with its title where any zoom can. */
  reveal(id: string, animate: boolean): void {
    const layout = this.#layout;
    const event = eventOf(this.#state.document, id);
    const mark = event && layout?.mark(event);
    if (!layout || !mark) return;
    const window = this.#engine.window;
    const here = layout.hold(centred(window, middleOf(mark)));
    if (!layout.isAlone(mark, here)) this.#show(layout.windowThatShows(mark, window) ?? here, animate);
    else if (!this.#drawn.some(({ placed: { key }, title }) => key === id && title))
      this.#show(here, animate);
  }

  focus(id: string): void {
    this.#roving.want(id);
  }

  dispose(): void {
    this.#large.dispose();
    for (const stop of this.#stop) stop();
    this.#engine.dispose();
    this.#host.replaceChildren();
  }

  #listen(): void {
    this.#stop.push(onResize(this.#host, () => this.#resize()));
    const fonts = (): void => {
      this.#measure.forget();
      this.#rebuild();
    };
    document.fonts?.addEventListener('loadingdone', fonts);
    this.#stop.push(() => document.fonts?.removeEventListener('loadingdone', fonts));
    const click = (event: Event): void => this.#pressed(event);
    this.#host.addEventListener('click', click);
    this.#stop.push(() => this.#host.removeEventListener('click', click));
    this.#stop.push(
      listen(this.#host, {
        zoom: (factor, x) => {
          const { from, to } = this.#engine.window;
          this.#zoom(factor, from + ((to - from) * x) / this.#width, false);
        },
        pan: (pixels) => this.#pan(pixels / this.#width, false),
        step: (direction) => this.#step(direction),
        zoomStep: (direction) => this.zoomStep(direction),
      }),
    );
  }

  #resize(): void {
    const width = this.#host.clientWidth;
    // Hidden (a closed accordion, a tab in the back): draw when there is room again.
    if (!width || width === this.#width) return;
    this.#width = width;
    this.#engine.resize();
    this.#rebuild();
  }

  #rebuild(): void {
    if (!this.#width) return;
    const { focused } = this.#roving;
    this.#measure.adopt(this.#host);
    this.#layout = this.#createLayout(null);
    this.#engine.quietly(() => {
      // vis-timeline may neither keep items of another scale nor hold the window in its limits.
      this.#engine.draw([]);
      this.#stretchAtLimit = null;
      this.#engine.limit({ from: -8e15, to: 8e15 }, 1);
      this.#go(false);
    });
    this.#render(true);
    if (focused) this.#roving.want(this.#views.has(focused) ? focused : this.#nearest(focused), true);
  }

  #createLayout(before: Layout | null): Layout {
    const { document, fold, opened, lanes = null, matches = null, source = null } = this.#state;
    const layout = new Layout(
      {
        document,
        fold,
        opened,
        source,
        filter: { lanes, matches },
        width: this.#width,
        measure: (text, strong) => this.#measure.title(text, strong),
        clusterText: (count, lead) => this.#looks.clusterText(count, lead),
      },
      this.#large.module,
      before,
    );
    if (layout.isWaiting) this.#large.load();
    return layout;
  }

  #go(animate: boolean): void {
    const layout = this.#layout;
    if (!layout) return;
    const { scale, most } = layout;
    const aim = this.#aim;
    this.#show(
      aim.whole ? most : layout.hold({ from: scale.toAxis(aim.start), to: scale.toAxis(aim.end) }),
      animate,
    );
  }

  #show(window: AxisWindow, animate: boolean): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#limit(window);
    this.#engine.show(window, animate && !calm ? GLIDE : 0);
  }

  #zoom(factor: number, about: number, animate: boolean): void {
    if (this.#layout) this.#show(this.#layout.hold(zoomWindow(this.#engine.window, factor, about)), animate);
  }

  /** The pace differs between stretches, and with it the narrowest window in axis coordinates. */
  #limit({ from, to }: AxisWindow): void {
    const layout = this.#layout;
    if (!layout) return;
    const stretch = layout.scale.stretchAt((from + to) / 2);
    if (stretch === this.#stretchAtLimit) return;
    this.#stretchAtLimit = stretch;
    this.#engine.limit(
      layout.most,
      Math.min(layout.least((from + to) / 2), layout.most.to - layout.most.from),
    );
  }

  #moved(window: AxisWindow, settled: boolean): void {
    const layout = this.#layout;
    if (!layout) return;
    const { scale } = layout;
    this.#aim = layout.isWhole(window)
      ? { whole: true }
      : { whole: false, start: scale.toTime(window.from), end: scale.toTime(window.to) };
    if (settled) this.#limit(window);
    this.#render(settled);
  }

  #render(settled: boolean): void {
    const layout = this.#layout;
    if (!layout || !this.#width) return;
    const window = this.#engine.window;
    const width = this.#width;
    const perPixel = layout.perPixel(window);
    this.#drawn = view(layout.placed(window), {
      left: (window.from - layout.scale.from) / perPixel,
      width,
      measure: (text, strong) => this.#measure.title(text, strong),
      titleOf: ({ count, lead }) => (count > 1 ? this.#looks.clusterText(count, lead) : lead.event.title),
    });
    const selected = this.#hidden(layout);
    // Before vis-timeline asks for their elements.
    for (const drawn of this.#drawn) this.#place(drawn, layout, window, perPixel, selected);
    this.#engine.draw(
      this.#drawn.map(({ placed }) => {
        const { start, end } = itemSpan(placed, layout.scale.from, perPixel);
        return { id: placed.key, start, end };
      }),
    );
    this.#forget();
    this.#roving.settle([this.#state.selected, this.#leftmost]);
    // The first picture comes in two pieces of work: the marks, then what lies behind them.
    if (this.#hasMarks) this.#finish(layout, window, settled);
    else this.#soon(() => this.#layout && this.#finish(this.#layout, this.#engine.window, settled));
    this.#hasMarks = true;
  }

  #finish(layout: Layout, window: AxisWindow, settled: boolean): void {
    this.#backdrop.show({ layout, window, width: this.#width, state: this.#state, measure: this.#measure });
    this.#say(layout, window, settled);
  }

  #soon(call: () => void): void {
    const later = setTimeout(call);
    this.#stop.push(() => clearTimeout(later));
  }

  /** The selected event, unless it is drawn alone. */
  #hidden(layout: Layout): Mark | null {
    const { selected } = this.#state;
    if (selected === null || this.#drawn.some(({ placed }) => placed.key === selected)) return null;
    const event = eventOf(this.#state.document, selected);
    return event ? layout.mark(event) : null;
  }

  #place(drawn: Drawn, layout: Layout, window: AxisWindow, perPixel: number, selected: Mark | null): void {
    const { placed } = drawn;
    const mark = this.#viewOf(placed.key, placed.count > 1);
    mark.look(this.#looks.of(placed, layout.scale, selected));
    const { start } = itemSpan(placed, layout.scale.from, perPixel);
    // vis-timeline puts boxes that begin far outside the window one window's width outside it.
    const base = Math.max((start - window.from) / perPixel, -this.#width);
    mark.place(drawn, base, layout.top(placed.row), this.#width, ROW_HEIGHT);
  }

  #say(layout: Layout, window: AxisWindow, settled: boolean): void {
    const length = window.to - window.from;
    const middle = (window.from + window.to) / 2;
    this.#calls.moved({
      scale: layout.scale,
      window,
      most: layout.most,
      start: layout.scale.toTime(window.from),
      end: layout.scale.toTime(window.to),
      canZoomIn: length > layout.least(middle) * 1.01,
      canZoomOut: !layout.isWhole(window),
      canGoBack: window.from - layout.most.from > length * EDGE,
      canGoOn: layout.most.to - window.to > length * EDGE,
      settled,
    });
    if (settled && !this.#isDrawn && !layout.isWaiting) {
      this.#isDrawn = true;
      this.#calls.drawn();
    }
  }

  #viewOf(key: string, cluster = false): MarkView {
    let mark = this.#views.get(key);
    if (!mark) this.#views.set(key, (mark = new MarkView(key, cluster)));
    return mark;
  }

  /** Views of what is no longer drawn go, but for the one that has the focus, which hands it on. */
  #forget(): void {
    const keys = new Set(this.#drawn.map(({ placed }) => placed.key));
    const { focused } = this.#roving;
    for (const key of this.#views.keys()) if (!keys.has(key)) this.#views.delete(key);
    if (focused && !keys.has(focused)) this.#roving.want(this.#nearest(focused));
  }

  #nearest(key: string): string | null {
    const holder = this.#drawn.find(({ placed: { marks } }) => marks.some(({ event }) => event.id === key));
    return holder?.placed.key ?? this.#leftmost ?? null;
  }

  get #leftmost(): string | undefined {
    return this.#drawn.toSorted((a, b) => a.x - b.x)[0]?.placed.key;
  }

  #step(direction: number): void {
    const layout = this.#layout;
    const window = this.#engine.window;
    const entry = layout?.step(window, this.#roving.focused ?? this.#roving.stop, direction);
    if (!layout || !entry) return;
    this.#roving.want(entry.key);
    if (!this.#views.has(entry.key)) this.#show(layout.hold(centred(window, middleOfPlaced(entry))), true);
  }

  #pressed(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.pin') : null;
    const key = button && keyOf(button);
    const entry = this.#drawn.find(({ placed }) => placed.key === key)?.placed;
    if (!entry) return;
    this.#roving.rest(entry.key);
    if (entry.count === 1) this.#calls.select(entry.lead.event.id);
    else this.#part(entry);
  }

  #part(cluster: Placed): void {
    const layout = this.#layout;
    const window = layout?.windowThatParts(cluster, this.#engine.window);
    if (window) this.#show(window, true);
    else if (layout) this.#calls.gather({ ids: layout.ids(cluster), count: cluster.count });
  }
}
