import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AxisView } from '../zoom/axis-view.js';
import { pause } from './pause.js';

type AxisClass = typeof import('../axis/axis.js').Axis;
type Axis = InstanceType<AxisClass>;
/** What the axis shows (see `axis/axis.ts`). */
export type AxisState = Parameters<Axis['update']>[0];
type AxisCalls = ConstructorParameters<AxisClass>[2];

interface AxisPlace {
  /** The element that the axis draws into, or `null` while the host shows none. */
  element(): HTMLElement | null;
  /** What the axis is to show, or `null` where there is nothing. */
  state(): AxisState | null;
}

/** A moved element is disconnected and connected again at once: the axis survives that. */
const GRACE = 1000;
/** So long a reader looks at an empty axis while its part hangs on the way, ms. */
const PATIENCE = 10_000;
/** A window to begin with, and an event to bring into it. */
const MOST_WAITING = 3;

/**
 * Makes the axis when it is loaded and there is something to draw into, keeps it up to date, and disposes of it. Until then, what is asked of it waits.
 */
export class AxisController implements ReactiveController {
  view: AxisView | null = null;
  failed = false;
  readonly #host: ReactiveControllerHost;
  readonly #place: AxisPlace;
  readonly #calls: AxisCalls;
  #Axis: AxisClass | null = null;
  #axis: Axis | null = null;
  #state: AxisState | null = null;
  /** Where an axis was that is gone. */
  #before: AxisView | null = null;
  #wanted = false;
  #waiting: ((axis: Axis) => void)[] = [];
  #disposal: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, place: AxisPlace, calls: Omit<AxisCalls, 'failed'>) {
    this.#host = host;
    this.#place = place;
    this.#calls = {
      ...calls,
      moved: async (view) => {
        const isFirst = !this.view;
        this.view = view;
        calls.moved(view);
        // What is drawn about the first picture is a piece of work of its own, once its marks and ticks are seen.
        if (isFirst) await calls.painted();
        host.requestUpdate();
      },
      failed: () => this.#fail(),
    };
    host.addController(this);
  }

  hostConnected(): void {
    clearTimeout(this.#disposal);
  }

  hostDisconnected(): void {
    this.#disposal = setTimeout(() => this.#dispose(), GRACE);
  }

  hostUpdated(): void {
    const element = this.#place.element();
    const state = this.#place.state();
    if (this.#axis && !element) this.#dispose();
    if (!element || !state || !this.#Axis) return;
    if (!this.#axis) {
      this.#state = state;
      this.#axis = new this.#Axis(element, state, this.#calls);
      // Back from the list, or from elsewhere in the page: where the reader was.
      const before = this.#before;
      if (before?.canZoomOut) this.#axis.showTime(before.start, before.end, false);
      for (const ask of this.#waiting.splice(0)) ask(this.#axis);
    } else if (!isSame(state, this.#state)) {
      this.#state = state;
      this.#axis.update(state);
    }
  }

  /** Asks something of the axis, now or as soon as there is one; of what waits only the last few count. */
  ask(what: (axis: Axis) => void): void {
    if (this.#axis) what(this.#axis);
    else this.#waiting = [...this.#waiting, what].slice(-MOST_WAITING);
  }

  load(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    const fail = (): void => void (this.#Axis ?? this.#fail());
    const late = setTimeout(fail, PATIENCE);
    import('../axis/axis.js')
      .then(async ({ Axis }) => {
        clearTimeout(late);
        await pause();
        this.#Axis = Axis;
        this.#host.requestUpdate();
      })
      .catch(fail);
  }

  /** The list says the same: the reader loses the drawing, not the story. */
  #fail(): void {
    this.failed = true;
    this.#host.requestUpdate();
  }

  #dispose(): void {
    this.#axis?.dispose();
    this.#axis = null;
    this.#before = this.view;
    this.view = null;
  }
}

function isSame(a: AxisState, b: AxisState | null): boolean {
  return Object.entries(a).every(([name, value]) => b && Reflect.get(b, name) === value);
}
