import type { TimelineDocument } from '../model/document.js';

/** What the axis shows. Goes down from `<news-timeline>`, which alone changes it. */
export interface AxisState {
  document: TimelineDocument;
  lang: string;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
  selected: string | null;
  fold: boolean;
  /** Numbers of quiet stretches that the reader has opened. */
  opened: ReadonlySet<number>;
}

/** Whether two states are drawn on the same scale. */
export function isSameScale(a: AxisState, b: AxisState): boolean {
  return (
    a.document === b.document &&
    a.fold === b.fold &&
    a.lang === b.lang &&
    [...a.opened].join() === [...b.opened].join()
  );
}
