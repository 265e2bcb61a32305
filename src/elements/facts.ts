import type { StorySource } from '../model/block.js';
import type { TimelineDocument } from '../model/document.js';
import { laneRows, type LaneRows } from '../zoom/rows.js';
import { canFold } from '../zoom/scale.js';
import { Kept } from './kept.js';

/** What is asked for with every drawing of a story. */
export interface Facts {
  lanes: readonly LaneRows[];
  canFold: boolean;
}

/** It, worked out once for a story at a width. */
export class FactsKeeper {
  readonly #kept = new Kept<Facts>();

  /** @param source of a story of which the document does not hold all events */
  of(document: TimelineDocument, width: number, source: StorySource | null): Facts {
    return this.#kept.of([document, width], () => ({
      lanes: laneRows(document, width, { counts: source?.lanes }),
      canFold: !source && canFold(document),
    }));
  }
}
