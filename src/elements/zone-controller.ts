import type { TimelineDocument } from '../model/document.js';
import { spansOf } from '../model/spans.js';
import { toWall } from '../model/time-zone.js';
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
  /** A story whose clock times are those of the reader. */
  #home: TimelineDocument | null = null;

  constructor(host: StoryHost) {
    this.#host = host;
  }

  /**
   * Loads it, if the story has clock times; shows one in tiles as the reader has chosen. The first picture of that does
   * without.
   */
  bring(document: TimelineDocument, tiled: TiledStory | null): void {
    this.#zones?.show(document, tiled);
    const { precision } = tiled?.source ?? factsOf(document);
    if (this.#isAsked || document === this.#home || !/^(min|sec)/.test(precision)) return;
    this.#isAsked = !!tiled || isElsewhere(document);
    this.#home = document;
    if (!this.#isAsked) return;
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

/**
 * Whether the reader's clocks may show a time of the story otherwise. Of one in UTC it does not ask `Intl` for the reader's
 * zone, which takes a browser 30 ms before the first picture.
 */
function isElsewhere(document: TimelineDocument): boolean {
  return (spansOf(document).plain?.moments() ?? document.events).some((event) => {
    // Of a large story, in UTC where it has clock times, most is read only when asked: there, a minute tells of one.
    const { span } = event;
    const moment = Object.hasOwn(event, 'date')
      ? event.date?.instant && event.date
      : span && span.end - span.start <= 60_000 && span;
    if (!moment) return false;
    const { start } = moment;
    const shown =
      toWall(start, event.timeZone ?? document.timeZone) + new Date(start).getTimezoneOffset() * 60_000;
    return Math.abs(shown - start) > 0;
  });
}
