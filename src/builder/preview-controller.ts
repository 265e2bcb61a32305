import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NewsTimeline } from '../elements/news-timeline.js';
import type { TimelineDocument, Span } from '../model/document.js';
import { indexOfId } from '../model/find-event.js';
import { wallClock } from '../model/wall-clock.js';
import { dayOf, sayDate } from './desk-date.js';
import type { Desk } from './desk.js';
import type { DeskReading } from './desk-reading.js';

/** Keeps the timeline beside the table in step with it: the same story, the same event, and the window where it was. */
export class PreviewController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #desk: Desk;
  #timeline: NewsTimeline | null = null;
  /** What the timeline has. */
  #given: DeskReading | null = null;
  /** The last story that could be shown. */
  #document: TimelineDocument | null = null;
  /** The timeline reads what it was given. */
  #isReading = false;
  /** `null`: the whole story. */
  #window: Span | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
    host.addEventListener('timeline-ready', () => {
      if (this.#isReading) this.#restore();
      this.#isReading = false;
    });
    host.addEventListener('timeline-error', () => (this.#isReading = false));
    host.addEventListener('timeline-window', ({ start, end }) => {
      // Of the story as it was when it moved: it grows while it is written.
      const document = this.#timeline?.document;
      this.#window = document && isWhole(document, { start, end }) ? null : { start, end };
      host.requestUpdate();
    });
    host.addEventListener('timeline-select', ({ eventId }) => {
      const row = eventId === null ? undefined : desk.reading.rows.get(eventId);
      if (row !== undefined) desk.select(row);
    });
  }

  hostUpdated(): void {
    const timeline = this.#host.shadowRoot?.querySelector<NewsTimeline>('news-timeline') ?? null;
    // The question which story takes the desk away: the timeline that comes back with it has nothing yet.
    if (timeline !== this.#timeline) this.#given = null;
    this.#timeline = timeline;
    if (!timeline) return;
    const { reading } = this.#desk;
    const { ids, document } = reading;
    if (this.#given !== reading) {
      this.#given = reading;
      this.#give(timeline, reading);
    }
    const id = ids.get(this.#desk.row) ?? '';
    if (timeline.selected !== id && (!id || (document && indexOfId(document, id) >= 0)))
      timeline.selected = id;
  }

  /**
   * A story that is corrected is handed over as the desk has read it: given as data, it would be read once more, and
   * begin with the whole story again, over a zoom that was made meanwhile and is not told yet.
   */
  #give(timeline: NewsTimeline, { value, document, problems, rows }: DeskReading): void {
    const isSame = this.#document?.events.some(({ id }) => rows.has(id)) ?? false;
    // Another story has another time.
    if (document && !isSame) this.#window = null;
    this.#document = document ?? this.#document;
    if (document && isSame && timeline.document && !this.#isReading) timeline.take({ document, problems });
    else {
      this.#isReading = true;
      timeline.data = value;
    }
  }

  /** Other data puts the window back to the whole story. */
  #restore(): void {
    const { document } = this.#desk.reading;
    const window = this.#window;
    if (!window || !document || !this.#timeline || isWhole(document, window)) return;
    this.#timeline.showWindow(window.start, window.end, { animate: false });
  }

  show(start: number | string, end: number | string): void {
    this.#timeline?.showWindow(start, end);
  }

  /** The days of the window, as EDTF; `null` where no event has a date. */
  get days(): { start: string; end: string } | null {
    const { document } = this.#desk.reading;
    const extent = document && extentOf(document);
    if (!document || !extent) return null;
    // The margins around the story are no part of it.
    const span = !this.#window || isWhole(document, this.#window) ? extent : this.#window;
    return { start: dayOf(span.start), end: dayOf(span.end - 1) };
  }

  /** The same for people. */
  get words(): string {
    const { days } = this;
    return days ? (sayDate(`${days.start}/${days.end}`, 'en', 'UTC')?.words ?? '') : '';
  }
}

function isWhole(document: TimelineDocument, { start, end }: Span): boolean {
  const extent = extentOf(document);
  return !extent || (start <= extent.start && end >= extent.end);
}

/** From the first day of the story to its last, on its wall clock. */
function extentOf({ events, timeZone }: TimelineDocument): Span | null {
  const spans = events.flatMap(({ date }) => (date ? [wallClock(date, timeZone)] : []));
  const times = spans.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite);
  if (!times.length) return null;
  return times.reduce(
    (span, time) => ({ start: Math.min(span.start, time), end: Math.max(span.end, time) }),
    {
      start: Infinity,
      end: -Infinity,
    },
  );
}
