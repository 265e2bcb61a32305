import { Timeline } from 'vis-timeline/esnext';
import type { AxisWindow } from '../zoom/window.js';
import { Glide } from './glide.js';
import { DataSet } from './vis/data-set.js';

/** What vis-timeline holds of a mark: where its element lies on the axis. Everything else about it is ours. */
export interface EngineItem {
  id: string;
  /** Axis coordinates, which vis-timeline takes for milliseconds. */
  start: number;
  end: number;
}

export interface EngineOptions {
  /** The element of an item; the same one for the same item, so that focus stays. */
  element(id: string): HTMLElement;
  /** The window moved, by the reader or by {@link Engine.show}. `settled` is said once at the end of a movement. */
  moved(window: AxisWindow, settled: boolean): void;
}

/**
 * vis-timeline, and all that we know of it: it keeps the window within its limits, finds the items in it, and places
 * and moves our elements. It is given coordinates only: no dates, groups, stacking, selection or axis of its own, and
 * the build leaves no more of it than that (see `vis/transforms.mjs`).
 */
export class Engine {
  readonly #timeline: Timeline;
  readonly #items = new DataSet<EngineItem>();
  readonly #container: HTMLElement;
  #isPlaced = false;
  #isQuiet = false;
  readonly #glide = new Glide(({ from, to }) => this.#timeline.setWindow(from, to, { animation: false }));

  constructor(container: HTMLElement, options: EngineOptions) {
    this.#container = container;
    this.#timeline = new Timeline(container, this.#items as never, {
      type: 'range',
      align: 'left',
      template: (item: EngineItem) => options.element(item.id),
    });
    // A hand on the axis takes it out of any movement.
    container.addEventListener('pointerdown', () => this.#glide.stop(), { capture: true });
    const say = (settled: boolean) => () => {
      if (this.#isQuiet) return;
      this.#isPlaced = false;
      options.moved(this.window, settled);
      // vis-timeline places items when it is given some.
      if (!this.#isPlaced) this.resize();
    };
    this.#timeline.on('rangechange', say(false));
    this.#timeline.on('rangechanged', say(true));
  }

  get window(): AxisWindow {
    const { start, end } = this.#timeline.getWindow();
    return { from: start.valueOf(), to: end.valueOf() };
  }

  /** How far the reader may go: the widest window, and the shortest length. */
  limit(most: AxisWindow, least: number): void {
    this.#timeline.setOptions({ min: most.from, max: most.to, zoomMin: least, zoomMax: most.to - most.from });
  }

  /** @param duration ms; 0 goes there at once */
  show(window: AxisWindow, duration: number): void {
    this.#glide.go(this.window, window, duration);
  }

  /**
   * Goes at once where it is on its way to: each press of a fast hand counts from where the one before it leads.
   *
   * @returns the window there
   */
  finish(): AxisWindow {
    this.#glide.finish();
    return this.window;
  }

  /** Moves that nobody is told of: who makes them draws afterwards, once for all of them. */
  quietly(move: () => void): void {
    this.#isQuiet = true;
    move();
    this.#isQuiet = false;
  }

  /** The items that are drawn from now on; all are placed in the window, and only what differs is touched. */
  draw(items: readonly EngineItem[]): void {
    this.#items.replace(items, (before, now) => before.start !== now.start || before.end !== now.end);
    this.#isPlaced = true;
  }

  /** After the container changed its size. */
  resize(): void {
    this.#timeline.redraw();
  }

  dispose(): void {
    this.#glide.stop();
    this.#timeline.destroy();
    this.#container.replaceChildren();
  }
}
