import { tiled } from './source.js';
import type { StoryHost } from './story-host.js';
import type { StoryTiles } from './story-tiles.js';
import type { TiledStory } from './tiled-story.js';

/** Has what shows stories in tiles, from the first of them on. */
export class TilesController {
  readonly #host: StoryHost;
  readonly #close: () => void;
  now: StoryTiles | null = null;

  /** @param close is called where the selected event does not exist */
  constructor(host: StoryHost, close: () => void) {
    this.#host = host;
    this.#close = close;
  }

  /** `null` where the story is not in tiles. */
  get story(): TiledStory | null {
    return this.now?.story ?? null;
  }

  /** See {@link StoryTiles.take}. */
  take(again = false): void {
    if (this.#host.source && tiled.Tiles) this.now ??= new tiled.Tiles(this.#host, this.#close);
    this.now?.take(again);
  }
}
