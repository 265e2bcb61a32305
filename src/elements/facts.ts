import type { StorySource } from '../model/block.js';
import type { TimelineDocument } from '../model/document.js';
import { laneRows, type LaneRows } from '../zoom/rows.js';
import { canFold } from '../zoom/scale.js';

/** What is worked out once for a story at a width, and asked for with every drawing. */
export class Facts {
  lanes: readonly LaneRows[] = [];
  canFold = false;
  #document: TimelineDocument | null = null;
  #width = -1;

  /** @param source of a story of which the document does not hold all events */
  of(document: TimelineDocument, width: number, source: StorySource | null): this {
    if (document !== this.#document) this.canFold = !source && canFold(document);
    if (document !== this.#document || width !== this.#width) {
      this.lanes = laneRows(document, width, { counts: source?.lanes });
    }
    this.#document = document;
    this.#width = width;
    return this;
  }
}
