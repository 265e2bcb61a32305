import type { TimelineEvent } from '../model/document.js';
import { draftManifest } from '../read/tiles-manifest.js';
import type { StoryHost } from './story-host.js';
import { stopped } from './stopped.js';
import { TiledStory } from './tiled-story.js';

/** Keeps the pages of a story in tiles in step with what its host shows and has selected. */
export class StoryTiles {
  /** Reads the manifest of a story. */
  static readonly draft = draftManifest;

  readonly #host: StoryHost;
  readonly #close: () => void;
  #story: TiledStory | null = null;
  /** Id of the event whose page was asked for last. */
  #brought = '';
  /** The list shows another page than that of the selected event. */
  #hasTurned = false;

  /** @param close is called where the selected event does not exist */
  constructor(host: StoryHost, close: () => void) {
    this.#host = host;
    this.#close = close;
  }

  /** `null` where the story is not in tiles. */
  get story(): TiledStory | null {
    return this.#story;
  }

  /**
   * Takes over what the host has read, which may be the same story from another folder.
   *
   * @param again the same story, changed: the list stays on its page
   */
  take(again = false): void {
    const { document, source } = this.#host;
    const story = this.#story;
    if ((story?.source ?? null) === source) return;
    this.#brought = '';
    if (again && story && document && source) {
      story.renew(document, source);
      return;
    }
    story?.dispose();
    this.#story = document && source && new TiledStory(document, source, () => this.#host.requestUpdate());
    this.#hasTurned = false;
  }

  /** Brings the selected event where it is not there. A list that was turned stays where it is. */
  follow(isList: boolean): void {
    const { selected } = this.#host;
    if (selected !== this.#brought && !(isList && this.#hasTurned)) void this.bring(selected);
  }

  /**
   * Brings the page of the selected event, and with it what its details need. One that does not exist is closed; one
   * that cannot be had stays selected: trying again may bring it.
   *
   * @returns the event, drawn; `null` where it is not there, or no longer wanted
   */
  async bring(id: string): Promise<TimelineEvent | null> {
    const story = this.#story;
    this.#brought = id;
    this.#hasTurned = false;
    if (!story || !id) return null;
    const event = await stopped(story.open(id));
    if (event === undefined || !this.#isWanted(story, id)) return null;
    if (!event && !story.source.events.hasFailed) this.#close();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return this.#isWanted(story, id) ? event : null;
  }

  /**
   * The first of the events of a cluster, and those of its moment with it.
   *
   * @returns whether they are there, as far as they can be had, and still wanted
   */
  async gather(id: string): Promise<boolean> {
    const story = this.#story;
    const event = await stopped(story?.open(id));
    if (event === undefined || story !== this.#story) return false;
    // Its details were on another page.
    if (this.#host.selected && !this.#host.selectedEvent) this.#close();
    return true;
  }

  /** Turns a page of the list, and goes on from its first event: the button that was pressed may be gone. */
  async turn(pages: number): Promise<void> {
    const before = this.#story?.list;
    this.#brought = '';
    this.#hasTurned = true;
    await stopped(this.#story?.turn(pages));
    const list = this.#story?.list;
    const first = list?.events[0];
    if (!first || list === before) return;
    await this.#host.updateComplete;
    const element = this.#host.renderRoot.querySelector('news-timeline-list');
    await element?.updateComplete;
    element?.focusEvent(first.id);
  }

  /**
   * Asks again for what failed.
   *
   * @returns the selected event, if it has come only now
   */
  async retry(): Promise<TimelineEvent | null> {
    const { selected, selectedEvent } = this.#host;
    const story = this.#story;
    await stopped(story?.retry());
    const isMissing = selected && !selectedEvent && selected === this.#brought && story === this.#story;
    return isMissing ? this.bring(selected) : null;
  }

  #isWanted(story: TiledStory, id: string): boolean {
    return story === this.#story && this.#host.selected === id;
  }
}
