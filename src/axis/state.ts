import type { StorySource } from '../model/block.js';
import type { TimelineDocument } from '../model/document.js';

/** What the axis shows. Goes down from `<news-timeline>`, which alone changes it. */
export interface AxisState {
  document: TimelineDocument;
  lang: string;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
  selected: string | null;
  fold: boolean;
  /** A moment in each quiet stretch that the reader has opened, ms: their numbers change when events come and go. */
  opened: readonly number[];
  /** Ids of the lanes that are shown; all where it is missing or `null`. */
  lanes?: ReadonlySet<string> | null;
  /** Ids of the events that are shown, such as a search has found; all where it is missing or `null`. */
  matches?: ReadonlySet<string> | null;
  /** Events that were not there, or not so, when the reader came, and the word for that. */
  fresh?: ReadonlyMap<string, string> | null;
  /** Where the events come bit by bit: the document then holds only those that have come, and nothing is folded. */
  source?: StorySource | null;
  /** Of the source: another one says that more is known. */
  version?: number;
}

/** Whether two states are drawn on the same scale. */
export function isSameScale(a: AxisState, b: AxisState): boolean {
  const isSameStory = a.source || b.source ? a.source === b.source : a.document === b.document;
  return isSameStory && a.fold === b.fold && a.lang === b.lang && a.opened === b.opened;
}

/** Whether two states on the same scale show the same events. */
export function isSameChoice(a: AxisState, b: AxisState, version: number | undefined): boolean {
  return (
    a.document === b.document &&
    (a.lanes ?? null) === (b.lanes ?? null) &&
    (a.matches ?? null) === (b.matches ?? null) &&
    b.source?.version === version
  );
}
