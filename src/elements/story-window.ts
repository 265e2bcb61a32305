import { chapterClock, spanOfChapter } from '../model/chapter-clock.js';
import type { Span, TimelineDocument, TimelineEvent } from '../model/document.js';
import { overlaps } from '../model/overlaps.js';
import type { AxisView } from '../zoom/axis-view.js';
import type { AxisController } from './axis-controller.js';
import { storySpan } from '../zoom/facts.js';
import { chapterInView, isWholeStory } from './chapters.js';
import { loadFor, windowOf, type Moment } from './moments.js';
import { TimelineWindowEvent } from './reader-events.js';
import type { StoryHost } from './story-host.js';

/** Where the window of a story goes, as its page and its reader ask, and where it came to rest. */
export class StoryWindow {
  /** The chapter that the list shows: the one that was gone to, or that the window shows. */
  chapter: string | null = null;
  readonly #host: StoryHost;
  readonly #axis: AxisController;
  readonly #story: () => TimelineDocument | null;
  /** What was asked for before there were events. */
  #wish: (() => void) | null = null;
  #before: AxisView | null = null;

  /** Of the chapter that the list shows. */
  get span(): Span | null {
    const story = this.#story();
    return story && spanOfChapter(story, this.chapter);
  }

  /** @param story as clocks show it in the zone that the reader has chosen */
  constructor(host: StoryHost, axis: AxisController, story: () => TimelineDocument | null) {
    this.#host = host;
    this.#axis = axis;
    this.#story = story;
  }

  /** Goes where the attributes say, or shows the whole story; then where the page has asked for meanwhile. */
  begin(animate: boolean): void {
    const wish = this.#wish;
    const { chapter, start, end } = this.#host;
    if (!chapter && (start || end)) this.show(start, end, animate);
    else this.goTo(chapter, animate);
    wish?.();
  }

  /** @param id of a chapter; none for the whole story */
  goTo(id: string | null, animate: boolean): void {
    this.#wish = null;
    const story = this.#story();
    const chapter = story?.chapters.find((one) => one.id === id);
    if (!story || (id && !chapter)) return;
    const span = chapter && !isWholeStory(story, chapter) ? chapterClock(chapter, story.timeZone) : null;
    const before = this.chapter;
    this.#go(span && id, span, animate);
    const all = span ?? storySpan(story);
    // A list has no window that comes to rest.
    if (animate && all && !this.#axis.view && before !== this.chapter) this.#tell(all, id || null);
  }

  #go(chapter: string | null, span: Span | null, animate: boolean): void {
    this.chapter = chapter;
    this.#axis.ask((axis) => (span ? axis.showTime(span.start, span.end, animate) : axis.showWhole(animate)));
    this.#host.requestUpdate();
  }

  #tell({ start, end }: Span, chapter: string | null): void {
    this.#host.dispatchEvent(new TimelineWindowEvent(start, end, chapter));
  }

  /** The chapter of the list gives way to an event that is not in it. */
  leaveFor(event: TimelineEvent | null): void {
    const { span } = this;
    if (span && event && !overlaps(event.span, span)) this.chapter = null;
  }

  show(start: Moment, end: Moment, animate: boolean): void {
    const story = this.#story();
    this.#wish = story ? null : () => this.show(start, end, animate);
    if (!story) return;
    const window = windowOf(story, start, end);
    // A list shows all; an axis tells the chapter when it has come to rest.
    if (window) this.#go(null, window, animate);
    else void loadFor(start, end)?.then((isThere) => isThere && this.show(start, end, animate));
  }

  /**
   * The window has come to rest.
   *
   * @returns where it was before, if anywhere
   */
  rest(view: AxisView): AxisView | null {
    const before = this.#before;
    this.#before = view;
    const story = this.#story();
    if (!story || (before && before.start === view.start && before.end === view.end)) return before;
    const chapter = chapterInView(story, view);
    // The whole story has what no chapter has: events without a date.
    this.chapter = view.canZoomOut ? chapter : null;
    if (before) this.#tell(view, chapter);
    return before;
  }
}
