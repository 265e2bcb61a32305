import type { AxisView } from '../zoom/axis-view.js';

/** What the axis passes on. */
export interface AxisCalls {
  select(id: string): void;
  /** A cluster that no zoom can part was pressed: how many events it holds, and the first of them in order. */
  gather(gathered: { ids: readonly string[]; count: number }): void;
  /** @param moment in the middle of the quiet stretch, ms of the wall clock */
  openBreak(moment: number): void;
  moved(view: AxisView): void;
  /** The first picture stands. */
  drawn(): void;
  /** What the story needs besides could not be loaded: there would be dates and no events. */
  failed(): void;
  /** Fulfilled when the next frame has been painted. */
  painted(): Promise<void>;
}
