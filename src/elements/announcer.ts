import type { Span, TimelineDocument } from '../model/document.js';
import { eventOf } from '../model/find-event.js';
import { overlaps } from '../model/overlaps.js';
import { spansOf } from '../model/spans.js';
import { interfaceText } from '../words/interface.js';
import { vocabularyOf } from '../words/language.js';
import { eventName } from '../words/names.js';
import { formatWindow } from '../words/tick.js';
import type { AxisView } from '../zoom/axis-view.js';
import type { StoryHost } from './story-host.js';

/** What is to be said waits until whatever moves has come to rest, ms. */
const SETTLED = 800;

/** What there is to see at this moment. */
export interface Shown {
  /** All of it. */
  story: TimelineDocument | null;
  /** What of it is found. */
  document: TimelineDocument | null;
  /** Of the axis, where that is shown. */
  view: AxisView | null;
  /** Of the chapter that the list is about, if it is about one. */
  part: Span | null;
  lang: string;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
}

/** Says in one calm live region what a screen reader would not notice; of several things at once the last. */
export class Announcer {
  /** What the live region holds. */
  words = '';
  readonly #host: StoryHost;
  readonly #shown: () => Shown;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWeak = true;

  constructor(host: StoryHost, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
  }

  /** @param isHere its button was pressed, and so its name has been heard */
  event(id: string, isHere: boolean): void {
    this.#say(({ document, lang, now }) => {
      const event = document && eventOf(document, id);
      if (!document || !event) return '';
      if (isHere) return `${interfaceText(lang).details}: ${event.title}`;
      // Which of how many it is nobody knows in a part of a story.
      return eventName(event, { document, now, lang, ...(document.extent ? { position: -1 } : {}) });
    });
  }

  /** An event has gone that had the focus, and with it where the reader was. */
  gone(title: string): void {
    this.#say(({ lang }) => {
      const { sentences, interface: text } = vocabularyOf(lang);
      return `${sentences.label(text.gone)} ${title}`;
    });
  }

  /** What the window shows, once it stands still. */
  window(): void {
    this.#say(windowWords);
  }

  /** Zooming is said however it comes, unless there is something better to say. */
  moved(before: AxisView, now: AxisView): void {
    const length = ({ window }: AxisView): number => window.to - window.from;
    // The whole of a story that has grown is still the whole of it.
    const wasWhole = !before.canZoomOut && !now.canZoomOut;
    const isZoom = !wasWhole && Math.abs(length(before) / length(now) - 1) > 0.01;
    // The thumbs of the overview say their own dates.
    const isThumb = this.#host.shadowRoot?.activeElement?.localName === 'news-timeline-overview';
    if (isZoom && !isThumb) this.#say(windowWords, true);
  }

  #say(words: (shown: Shown) => string, isWeak = false): void {
    if (isWeak && !this.#isWeak) return;
    this.#isWeak = isWeak;
    this.#write('');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isWeak = true;
      this.#write(words(this.#shown()));
    }, SETTLED);
  }

  #write(words: string): void {
    if (words === this.words) return;
    this.words = words;
    this.#host.requestUpdate();
  }
}

/** "1 to 25 December 2025, 9 events", or "Whole story, 15 events"; of the list, how many it has. */
function windowWords({ view, part, document, lang }: Shown): string {
  if (!document) return '';
  const { sentences, interface: text } = vocabularyOf(lang);
  const within = view?.canZoomOut ? view : part;
  const { starts, ends } = spansOf(document);
  const seen = starts.filter((start, at) => !within || overlaps({ start, end: ends[at] ?? 0 }, within));
  const parts = view ? [within ? formatWindow(within.start, within.end, lang) : text.wholeStory] : [];
  // Of a story in tiles only a part is at hand.
  if (!document.extent) parts.push(text.events(seen.length));
  return sentences.row(parts);
}
