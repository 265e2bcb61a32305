import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import type { AxisWindow } from '../zoom/window.js';
import { Glide } from './glide.js';

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
 * vis-timeline, and all that we know of it. It keeps the window, moves it under mouse, finger and animation, and moves
 * our elements along. It is given coordinates only: no dates, groups, stacking, selection or axis of its own.
 */
export class Engine {
  readonly #timeline: Timeline;
  readonly #items = new DataSet<EngineItem, 'id'>([]);
  readonly #container: HTMLElement;
  readonly #glide = new Glide(({ from, to }) => this.#timeline.setWindow(from, to, { animation: false }));
  #shown = new Map<string, EngineItem>();

  constructor(container: HTMLElement, options: EngineOptions) {
    this.#container = container;
    // No start or end here: with them and few items the first range never changes, and vis stays hidden for ever.
    // An explicit `rtl` keeps it from hiding until it has looked for the direction.
    this.#timeline = new Timeline(container, this.#items as never, {
      rtl: false,
      autoResize: false,
      height: '100%',
      stack: false,
      selectable: false,
      showMajorLabels: false,
      showMinorLabels: false,
      showCurrentTime: false,
      orientation: { axis: 'bottom', item: 'top' },
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      type: 'range',
      align: 'left',
      // The wheel is ours (see `gestures.ts`): vis may neither zoom nor hold up the page.
      zoomKey: 'ctrlKey',
      horizontalScroll: false,
      verticalScroll: false,
      showTooltips: false,
      template: (item: EngineItem) => options.element(item.id),
    });
    // A hand on the axis takes it out of any movement.
    container.addEventListener('pointerdown', () => this.#glide.stop(), { capture: true });
    const say = (settled: boolean) => () => options.moved(this.window, settled);
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

  /** The items that are drawn from now on; only what differs is touched. */
  draw(items: readonly EngineItem[]): void {
    const next = new Map(items.map((item) => [item.id, item]));
    const gone = [...this.#shown.keys()].filter((id) => !next.has(id));
    const changed = items.filter((item) => {
      const before = this.#shown.get(item.id);
      return !before || before.start !== item.start || before.end !== item.end;
    });
    if (gone.length) this.#items.remove(gone);
    if (changed.length) this.#items.update(changed);
    this.#shown = next;
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
