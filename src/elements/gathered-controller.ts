import type { Gathered } from './gathered.js';
import { focusGathered } from './keep-focus.js';
import type { StoryHost } from './story-host.js';
import type { TilesController } from './tiles-controller.js';

const NOTHING: Gathered = { ids: [], count: 0 };

/** Events of a cluster that no zoom parts, opened as a list. */
export class GatheredController {
  readonly #host: StoryHost;
  readonly #tiles: TilesController;
  /** Of nothing when nothing is open. */
  now = NOTHING;

  constructor(host: StoryHost, tiles: TilesController) {
    this.#host = host;
    this.#tiles = tiles;
  }

  /** Closes it, unless it holds the event of this id. */
  clear(id = ''): void {
    if (!this.now.ids.includes(id)) this.now = NOTHING;
  }

  open(gathered: Gathered): void {
    const [first] = gathered.ids;
    // Tiles name few of many: the page of the first has the others.
    const tiles = this.#tiles.now;
    if (tiles?.story && first !== undefined) {
      void tiles.gather(first).then((isThere) => {
        if (isThere) this.#show(tiles.story?.together(first, gathered) ?? gathered);
      });
    } else this.#show(gathered);
  }

  #show(gathered: Gathered): void {
    this.now = gathered;
    this.#host.requestUpdate();
    focusGathered(this.#host);
  }
}
