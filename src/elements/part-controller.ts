import type { AxisController } from './axis-controller.js';
import { loadedList, loadList } from './load-list.js';
import { RoomController } from './room-controller.js';
import type { StoryHost } from './story-host.js';

/** Knows which of axis and list is shown, and brings the one that is: they do without one another. */
export class PartController {
  #listFailed = false;
  readonly #host: StoryHost;
  readonly #axis: AxisController;
  readonly #room: RoomController;
  #isNear = false;
  #coming: Promise<void> | null = null;

  /** @param near a reader is near the host, or comes near: the axis is worth loading */
  constructor(host: StoryHost, axis: AxisController, near: Promise<unknown>) {
    this.#host = host;
    this.#axis = axis;
    this.#room = new RoomController(host);
    void near.then(() => {
      this.#isNear = true;
      void this.bring();
    });
  }

  /** Of the host, CSS px; the last known while it has none. */
  get width(): number {
    return this.#room.width;
  }

  get #wanted(): 'axis' | 'list' {
    const { view } = this.#host;
    if (this.#axis.failed) return 'list';
    return view === 'axis' || view === 'list' ? view : this.#room.isNarrow ? 'list' : 'axis';
  }

  /** What can be seen: an axis that is there stays until the list has come. */
  get shown(): 'axis' | 'list' {
    return this.#axis.view && this.#isListMissing ? 'axis' : this.#wanted;
  }

  /** The list is to be shown, and has neither come nor failed. */
  get isListComing(): boolean {
    return this.shown === 'list' && this.#isListMissing;
  }

  get #isListMissing(): boolean {
    return !this.#listFailed && !loadedList;
  }

  /** Loads what is to be shown. Fulfilled at once, or where that is the list when it has come or failed. */
  async bring(): Promise<void> {
    if (this.#wanted === 'list') await (this.#coming ??= this.#bringList());
    else if (this.#isNear) this.#axis.load();
  }

  async #bringList(): Promise<void> {
    if (loadedList) return;
    this.#listFailed = !(await loadList());
    this.#host.requestUpdate();
  }

  /** @returns whether there was a list that is tried again now */
  retry(): boolean {
    if (!this.#listFailed) return false;
    this.#listFailed = false;
    this.#coming = null;
    this.#host.requestUpdate();
    return true;
  }
}
