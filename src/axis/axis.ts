import { eventOf } from '../model/find-event.js';
import type { Mark } from '../zoom/marks.js';
import type { Placed } from '../zoom/fill.js';
import { isLarge } from '../zoom/facts.js';
import { view, type Drawn } from '../zoom/view.js';
import { zoomWindow, type AxisWindow } from '../zoom/window.js';
import { ROW_HEIGHT } from '../zoom/rows.js';
import type { AxisCalls } from './axis-calls.js';
import { axisView } from './axis-view.js';
import { Backdrop } from './backdrop.js';
import { isCalm } from './calm.js';
import { Engine } from './engine.js';
import { listen } from './gestures.js';
import { LargeLoader } from './large-loader.js';
import { Layout, middleOf, middleOfPlaced } from './layout.js';
import { Looks } from './looks.js';
import { MarkView } from './mark-view.js';
import { TextMeasure } from './measure.js';
import { focusOf, heirOf, nearestTo } from './nearest.js';
import { onResize } from './on-resize.js';
import { putInOrder } from './order.js';
import { keyOf, Roving } from './roving.js';
import { watchFonts, watchText } from './ruler.js';
import { centred, itemSpan } from './spans.js';
import { isSameChoice, isSameScale, type AxisState } from './state.js';
import { adoptStyles } from './styles.js';

/** Where the window is to be, kept over changes of width and scale. */
type Aim = { whole: true } | { whole: false; start: number; end: number };

const GLIDE = 350;
const ZOOM_STEP = 1.6;
/** A button pans by this share of the window. */
const PAN_STEP = 0.6;

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
  readonly #large = new LargeLoader((isThere) => (isThere ? this.#rebuild() : this.#calls.failed()));
  #width = 0;
  #aim: Aim = { whole: true };
  /** An event that is to be brought into the window of the first picture. */
  #awaited: string | null = null;
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
    this.#backdrop = new Backdrop((index) => this.#openBreak(index));
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
    const { source = null } = state;
    if (isLarge(state.document, source)) this.#large.load(source);
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
    if (!this.#layout || !isSameScale(before, state)) this.#rebuild();
    else if (isSameChoice(before, state, version)) this.#render(false);
    else {
      this.#layout = this.#width ? this.#createLayout(this.#layout) : null;
      this.#render(false);
    }
  }

  /** @param start wall clock, ms */
  showTime(start: number, end: number, animate: boolean): void {
    this.#go(animate, { whole: false, start, end });
  }

  showWhole(animate: boolean): void {
    this.#go(animate, { whole: true });
  }

  zoomStep(direction: number): void {
    const { from, to } = this.#engine.finish();
    const focused = this.#drawn.find(({ placed }) => placed.key === this.#roving.focused);
    const about = focused ? middleOfPlaced(focused.placed) : (from + to) / 2;
    this.#zoom(ZOOM_STEP ** direction, about, true);
  }

  /** @param direction 1 is later, -1 earlier */
  panStep(direction: number): void {
    this.#engine.finish();
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
    this.#awaited = layout && !layout.isWaiting ? null : id;
    if (this.#awaited) return;
    const event = eventOf(this.#state.document, id);
    const mark = event && layout?.mark(event);
    if (!layout || !mark) return;
    const window = this.#engine.finish();
    const here = layout.hold(centred(window, middleOf(mark)));
    const isAlone = layout.isAlone(mark, here);
    if (isAlone && this.#drawn.some(({ placed: { key }, title }) => key === id && title)) return;
    this.#show((isAlone ? null : layout.windowThatShows(mark, window)) ?? here, animate);
  }

  /** Puts the focus on an event, or on what is drawn nearest to it. */
  focus(id: string): void {
    const event = eventOf(this.#state.document, id);
    const mark = event && this.#layout?.mark(event);
    this.#roving.want(heirOf(this.#drawn, { key: id, at: mark ? middleOf(mark) : 0 }) ?? id);
  }

  dispose(): void {
    this.#large.dispose();
    this.#layout = null;
    for (const stop of this.#stop) stop();
    this.#engine.dispose();
    this.#host.replaceChildren();
  }

  #listen(): void {
    this.#stop.push(onResize(this.#host, () => this.#resize()));
    this.#stop.push(watchText(this.#host, () => void (this.#measure.adopt(this.#host) && this.#rebuild())));
    this.#stop.push(
      watchFonts(() => {
        this.#measure.forget();
        this.#rebuild();
      }),
    );
    this.#stop.push(
      listen(this.#host, {
        zoom: (factor, x) => {
          const { from, to } = this.#engine.window;
          this.#zoom(factor, from + ((to - from) * x) / this.#width, false);
        },
        press: (event) => this.#pressed(event),
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
    const focus = focusOf(this.#drawn, this.#roving.focused);
    const scale = this.#layout?.scale;
    this.#measure.adopt(this.#host);
    const layout = this.#createLayout(null);
    const begin = (): void => this.#begin(layout, focus, scale);
    // The first time, what is placed and where the marks are drawn are two pieces of work.
    if (this.#hasMarks) begin();
    else this.#soon(begin);
  }

  /** Shows another layout; the focus keeps its place in time. */
  #begin(layout: Layout, focus: ReturnType<typeof focusOf>, scale: Layout['scale'] | undefined): void {
    this.#layout = layout;
    this.#engine.quietly(() => {
      // vis-timeline may neither keep items of another scale nor hold the window in its limits.
      this.#engine.draw([]);
      this.#stretchAtLimit = null;
      this.#engine.limit({ from: -8e15, to: 8e15 }, 1);
      this.#go(false);
    });
    if (this.#awaited) this.reveal(this.#awaited, false);
    if (focus && scale) focus.at = layout.scale.toAxis(scale.toTime(focus.at));
    this.#render(true, focus);
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
      this.#large.module(source),
      before,
    );
    if (layout.isWaiting) this.#large.load(source);
    return layout;
  }

  #go(animate: boolean, asked?: Aim): void {
    if (asked) this.#awaited = null;
    const aim = (this.#aim = asked ?? this.#aim);
    if (!this.#layout) return;
    this.#show(aim.whole ? this.#layout.most : this.#layout.timed(aim.start, aim.end), animate);
  }

  #show(window: AxisWindow, animate: boolean): void {
    this.#limit(window);
    this.#engine.show(window, animate && !isCalm() ? GLIDE : 0);
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

  #render(settled: boolean, focus = focusOf(this.#drawn, this.#roving.focused)): void {
    const layout = this.#layout;
    if (!layout || !this.#width) return;
    const window = this.#engine.window;
    const width = this.#width;
    const perPixel = layout.perPixel(window);
    this.#drawn = view(layout.placed(window), {
      left: (window.from - layout.scale.from) / perPixel,
      width,
      measure: (text, strong) => this.#measure.title(text, strong),
      titleOf: ({ count, lead }, title) => (count > 1 ? this.#looks.clusterText(count, lead, title) : title),
    }).sort((a, b) => a.x - b.x || a.placed.lead.index() - b.placed.lead.index());
    const selected = this.#hidden(layout);
    // Before vis-timeline asks for their elements.
    for (const drawn of this.#drawn) this.#place(drawn, layout, window, perPixel, selected);
    this.#engine.draw(
      this.#drawn.map(({ placed }) => {
        const { start, end } = itemSpan(placed, layout.scale.from, perPixel);
        return { id: placed.key, start, end };
      }),
    );
    const keys = new Set(this.#drawn.map(({ placed }) => placed.key));
    for (const key of this.#views.keys()) if (!keys.has(key)) this.#views.delete(key);
    const isLost = focus && (!keys.has(focus.key) || this.#roving.focused !== focus.key);
    // On its way to a mark that is not there yet, it stays that way.
    if (isLost && (settled || this.#roving.wanted === null)) {
      // Of a story in tiles that has changed the events are still to come.
      const heir = heirOf(this.#drawn, focus) ?? (this.#state.source ? focus.key : null);
      this.#roving.want(heir, true);
    }
    this.#roving.settle([this.#state.selected, this.#drawn[0]?.placed.key]);
    // The first picture comes in two: readers see the marks before what lies behind them is made.
    if (this.#hasMarks) this.#finish(settled);
    else void this.#calls.painted().then(() => this.#finish(settled));
    this.#hasMarks = true;
  }

  #finish(settled: boolean): void {
    const layout = this.#layout;
    if (!layout) return;
    const { window } = this.#engine;
    this.#backdrop.show({ layout, window, width: this.#width, state: this.#state, measure: this.#measure });
    if (settled) putInOrder(this.#drawn.map(({ placed }) => this.#viewOf(placed.key).button));
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
    this.#calls.moved(axisView(layout, window, settled));
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

  #openBreak(index: number): void {
    const fold = this.#layout?.scale.stretches.find(({ quiet }) => quiet?.index === index);
    if (!fold?.quiet) return;
    // Its button goes: the focus goes on to what comes after.
    this.#roving.want(nearestTo(this.#drawn, fold.to));
    this.#calls.openBreak((fold.quiet.start + fold.quiet.end) / 2);
  }

  #step(direction: number): void {
    if (this.#backdrop.layers.step(direction)) return;
    const window = this.#engine.finish();
    const layout = this.#layout;
    const entry = layout?.step(window, this.#roving.from, direction);
    if (!layout || !entry) return;
    this.#roving.want(entry.key);
    // No glide: until it arrived nothing would have the focus, and the next key would scroll the page.
    if (!this.#views.has(entry.key)) this.#show(layout.hold(centred(window, middleOfPlaced(entry))), false);
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
