import type { Span, TimelineDocument, TimelineEvent } from '../model/document.js';
import { extent, TAIL } from '../model/extent.js';
import { laneNumbers } from '../model/lane-numbers.js';
import { markShape, type MarkEnd, type MarkShape } from '../model/mark-shape.js';
import { spansOf } from '../model/spans.js';
import { FEW } from './load-large.js';
import type { Scale } from './scale.js';

/** An event as the axis can draw it: where it lies, in axis coordinates, and how much its title needs. */
export interface Mark {
  event: TimelineEvent;
  /**
   * Place in reading order, counted from 0. Of many events in little room nobody asks; but not by a getter, of which
   * Chromium would keep one, with all that it knows, after the timeline has gone.
   */
  index(): number;
  lane: number;
  shape: MarkShape['form'];
  /** Left and right end; equal for a dot, which sits in the middle of its day. */
  from: number;
  to: number;
  /** The end is not a date but goes on (drawn as an arrow) or is not known (drawn soft). */
  startKind: MarkEnd;
  endKind: MarkEnd;
  /** Width of the whole title, CSS px. Likewise. */
  titleWidth(): number;
}

/** Width of a text in CSS px, as the axis will draw it. */
export type Measure = (text: string, strong: boolean) => number;

/** Events from this importance on have a bold title. */
export const STRONG = 4;

/** Makes marks of events, each once. */
export class MarkMaker {
  readonly #lanes: ReadonlyMap<string | undefined, number>;
  readonly #marks = new Map<TimelineEvent, Mark | null>();

  constructor(
    readonly document: TimelineDocument,
    readonly scale: Scale,
    readonly measure: Measure,
    /** What the story covers with its margins, where events are looked up by their times (see `EventIndex`). */
    readonly story: Span | null = null,
  ) {
    this.#lanes = laneNumbers(document);
  }

  /** @returns `null` for what has no date to be drawn */
  mark(event: TimelineEvent, index?: number): Mark | null {
    let mark = this.#marks.get(event);
    if (mark === undefined) {
      // What a long journey through a large story leaves behind.
      if (this.#marks.size > 10 * FEW) this.#marks.clear();
      this.#marks.set(event, (mark = this.#make(event, index)));
    }
    return mark;
  }

  /** All events that are wanted, in reading order. */
  all(isWanted: (event: TimelineEvent) => boolean = () => true): Mark[] {
    return this.document.events.flatMap((event, index) => {
      const mark = isWanted(event) ? this.mark(event, index) : null;
      return mark ? [mark] : [];
    });
  }

  #make(event: TimelineEvent, index?: number): Mark | null {
    const place = createMark(event, this.scale, this.story);
    const { document, measure } = this;
    return (
      place && {
        ...place,
        event,
        lane: this.#lanes.get(event.lane) ?? 0,
        index: () => (index ??= spansOf(document).plain?.placeOf(event) ?? indexOf(document, event)),
        titleWidth: () => measure(event.title, event.importance >= STRONG),
      }
    );
  }
}

/** Place of an event in reading order, found by where it starts; -1 where the document has it not. */
function indexOf({ events }: TimelineDocument, event: TimelineEvent): number {
  const start = event.span?.start ?? Infinity;
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.span?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return events.indexOf(event, low);
}

type Place = Pick<Mark, 'shape' | 'from' | 'to' | 'startKind' | 'endKind'>;

function createMark(event: TimelineEvent, scale: Scale, story: Span | null): Place | null {
  const look = markShape(event);
  const within = story ?? { start: scale.toTime(scale.from), end: scale.toTime(scale.to) };
  const drawn = look && extent(event, within);
  if (!look || !drawn) return null;
  // "About 15 December" is a day, but no point.
  const span = look.form === 'bar' && drawn.start === drawn.end ? (event.span ?? drawn) : drawn;
  let from = scale.toAxis(span.start);
  let to = scale.toAxis(span.end);
  if (scale.folded && !story) {
    // A tail that says nothing of how long looks the same wherever the reader is, also beside a break.
    const tail = (scale.to - scale.from) * TAIL;
    const form = event.date?.form;
    if (form === 'before') from = Math.max(scale.toAxis(Math.min(within.start, span.start)), to - tail);
    if (form === 'after') to = Math.min(scale.toAxis(Math.max(within.end, span.end)), from + tail);
  }
  return { shape: look.form, from, to, startKind: look.start, endKind: look.end };
}
