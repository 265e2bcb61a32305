import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { DAY } from '../model/calendar.js';
import type { EventSpans, PlainColumns, PlainCounts, ReadTogether, Spans } from '../model/spans.js';
import { MINUTE } from './plain-date.js';
import { PlainEvent, type Shared } from './plain-event.js';

/**
 * The events of a story in which all are plain, in reading order, each made when it is asked for: the first picture names
 * few of 100,000, and to make them all, and to move them about in memory, takes it 20 ms.
 */
export class LateEvents {
  readonly #shared: Shared;
  readonly #spans: EventSpans;
  /** With room for all of them. */
  readonly #events: TimelineEvent[];
  #areAll = false;

  constructor(shared: Shared, { starts, ends, ...columns }: Spans & PlainColumns, counted: PlainCounts) {
    this.#shared = shared;
    this.#events = new Array<TimelineEvent>(starts.length);
    const length = (place: number): number => (ends[place] ?? 0) - (starts[place] ?? 0);
    const { records, order } = shared;
    const plain = {
      ...columns,
      ...counted,
      at: (place: number) => this.#at(place),
      placeOf: (event: TimelineEvent) => PlainEvent.placeOf(event),
      updated: () => this.#those((place) => records.hasUpdates(order?.[place] ?? 0)),
      moments: () => this.#those((place) => length(place) === MINUTE),
      samples: () => {
        const seen = new Set<number>();
        return this.#those((place) => {
          const kind = 3 * (columns.statuses[place] ?? 0) + Math.sign(length(place) - DAY);
          return seen.size < seen.add(kind).size;
        });
      },
    };
    this.#spans = { starts, ends, plain };
  }

  #at(place: number): TimelineEvent {
    return (this.#events[place] ??= new PlainEvent(place, this.#shared));
  }

  #those(areWanted: (place: number) => boolean): TimelineEvent[] {
    const those: TimelineEvent[] = [];
    for (let place = 0; place < this.#events.length; place++)
      if (areWanted(place)) those.push(this.#at(place));
    return those;
  }

  /** As many places, with what has been made. */
  get places(): TimelineEvent[] {
    return this.#events;
  }

  get all(): TimelineEvent[] {
    const events = this.#events;
    if (!this.#areAll) {
      this.#areAll = true;
      for (let place = 0; place < events.length; place++) this.#at(place);
      Object.defineProperty(events, 'spans', { value: this.#spans });
    }
    return events;
  }

  /** Gives a document its events, and what they cover. */
  tell(document: TimelineDocument): void {
    Object.defineProperties(document, {
      events: { get: () => this.all, enumerable: true },
      // Not in what is made of the document for some of its events, or in another zone.
      spans: { value: this.#spans },
    } satisfies Record<'events' | keyof ReadTogether, PropertyDescriptor>);
  }
}
