import { html, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { ownZoneText, zoneText } from '../words/zone.js';
import type { TileSource } from '../read/tiles.js';
import { differsIn, differsOver, inZone } from './in-zone.js';
import type { TiledStory } from './tiled-story.js';
import type { TilesInZone } from './tiles-in-zone.js';

/** What a story with clock times shows besides. */
export interface ZoneParts {
  /** For the toolbar. */
  button: TemplateResult;
  /** Says in which zone the axis is. */
  note: TemplateResult;
}

/** The switch between the story's zone and the reader's; loaded only for stories that have clock times. */
export class Zones {
  readonly #own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  readonly #changed: () => void;
  #isOwn = false;
  #document: TimelineDocument | null = null;
  #differs = false;
  #shown: TimelineDocument | null = null;
  /** What shows a story in tiles so, once the reader has asked for it. */
  #module: typeof import('./tiles-in-zone.js') | null = null;
  #source: TileSource | null = null;
  #tiles: TilesInZone | null = null;
  /** The same through all movements of the axis, so that the toolbar is not drawn for each. */
  #parts: ZoneParts | null = null;
  #lang = '';

  /** @param changed the reader has switched */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The story in the zone that is shown; the same object as long as nothing has changed. */
  of(document: TimelineDocument): TimelineDocument {
    this.#take(document);
    if (!this.#isOwn || !this.#differs) return document;
    if (this.#source) return this.#tiles?.head ?? document;
    return (this.#shown ??= inZone(document, this.#own));
  }

  /**
   * Shows the events of a story in tiles in that zone.
   *
   * @param tiled `null` for any other story
   */
  show(document: TimelineDocument, tiled: TiledStory | null): void {
    const source = tiled && tiled.source;
    if (source !== this.#source) this.#document = null;
    this.#source = source;
    // Chosen for a story of another kind.
    if (source && !this.#module) this.#isOwn = false;
    this.#take(document);
    if (!tiled) return;
    const isMoved = this.#isOwn && this.#differs && this.#module;
    if (isMoved) this.#tiles ??= new isMoved.TilesInZone(document, tiled.source, this.#own);
    tiled.inZone = isMoved ? this.#tiles : null;
  }

  /** `null` where the reader's clocks show what the story's do. */
  parts(document: TimelineDocument, lang: string): ZoneParts | null {
    this.#take(document);
    if (!this.#differs) return null;
    if (lang !== this.#lang) this.#parts = null;
    this.#lang = lang;
    return (this.#parts ??= {
      button: html`<button
        type="button"
        class="fold"
        name="zone"
        aria-pressed=${this.#isOwn}
        @click=${() => this.#switch()}
      >
        <span class="switch" aria-hidden="true"></span>${ownZoneText(lang)}
      </button>`,
      note: html`<p class="legend zone">${zoneText(this.of(document).timeZone, lang)}</p>`,
    });
  }

  async #switch(): Promise<void> {
    try {
      if (this.#source) this.#module ??= await import('./tiles-in-zone.js');
    } catch {
      // The next press asks again.
      return;
    }
    this.#isOwn = !this.#isOwn;
    this.#parts = null;
    this.#changed();
  }

  #take(document: TimelineDocument): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#shown = null;
    this.#tiles = null;
    this.#parts = null;
    this.#differs = this.#source
      ? differsOver(this.#source.span, document.timeZone, this.#own)
      : differsIn(document, this.#own);
  }
}
