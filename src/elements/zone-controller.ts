import type { TimelineDocument } from '../model/document.js';
import { factsOf } from '../zoom/facts.js';
import type { StoryHost } from './story-host.js';
import type { ZoneParts, Zones } from './zones.js';

/** The switch between zones, which is loaded for a story with clock times; where it cannot be had, there is none. */
export class ZoneController {
  readonly #host: StoryHost;
  #zones: Zones | null = null;
  #isAsked = false;

  constructor(host: StoryHost) {
    this.#host = host;
  }

  /** Loads it, if the story has clock times. */
  bring(document: TimelineDocument): void {
    if (this.#isAsked || !/^(min|sec)/.test(factsOf(document).precision)) return;
    this.#isAsked = true;
    const draw = (): void => this.#host.requestUpdate();
    void import('./zones.js').then(({ Zones }) => {
      this.#zones = new Zones(draw);
      draw();
    }, draw);
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
