import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import type { Draft } from '../read/draft.js';
import type { TileSource } from '../read/tiles.js';

/** What a source gave. */
export interface SourceReading {
  document: TimelineDocument | null;
  problems: readonly Problem[];
  /** Trying again may help: the network failed, not the data. */
  retry?: boolean | undefined;
  /** Of a story in tiles: where its events come from. */
  source?: TileSource | null | undefined;
  /** Of a large story, or one in tiles: is to tell of problems that are found when more of it is read. */
  later?: ((tell: (problems: readonly Problem[]) => void) => void) | undefined;
  /** Of a large story: reads what is left of it when there is time. */
  rest?: Draft['rest'];
}
