import type { TimelineDocument } from '../model/document.js';
import { factsOf } from '../zoom/facts.js';
import type { StoryHost } from './story-host.js';
import type { TiledStory } from './tiled-story.js';
import { whenIdle } from './when-idle.js';
import type { ZoneParts, Zones } from './zones.js';

/** The switch between zones, which is loaded for a story with clock times; where it cannot be had, there is none. */
export class ZoneController {
  readonly #host: StoryHost;
  #zones: Zones | null = null;
  #isAsked = false;

  constructor(host: StoryHost) {
    this.#host = host;
  }

  /**
   * Loads it, if the story has clock times; shows one in tiles as the reader has chosen. The first picture of that does
   * without.
   */
  bring(document: TimelineDocument, tiled: TiledStory | null): void {
    this.#zones?.show(document, tiled);
    if (this.#isAsked || !/^(min|sec)/.test((tiled?.source ?? factsOf(document)).precision)) return;
    this.#isAsked = true;
    const draw = (): void => this.#host.requestUpdate();
    const load = (): void =>
      void import('./zones.js').then(({ Zones }) => {
        this.#zones = new Zones(draw);
        draw();
      }, draw);
    if (tiled) whenIdle(load);
    else load();
  }

  /** The host's story as clocks show it in the zone that the reader has chosen. */
  get story(): TimelineDocument | null {
    const { document } = this.#host;
    return document && this.#zones ? this.#zones.of(document) : document;
  }

  /** What the story shows besides, if anything. */
  parts(lang: string): ZoneParts | null {
    const { document } = this.#host;
    return document && this.#zones ? this.#zones.parts(document, lang) : null;
  }
}
