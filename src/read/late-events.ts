import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import type { EventSpans, PlainColumns, ReadTogether, Spans } from '../model/spans.js';
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

  constructor(shared: Shared, { starts, ends, ...columns }: Spans & PlainColumns) {
    this.#shared = shared;
    this.#events = new Array<TimelineEvent>(starts.length);
    const plain = {
      ...columns,
      at: (place: number) => this.#at(place),
      placeOf: (event: TimelineEvent) => PlainEvent.placeOf(event),
      hasUpdates: (place: number) => shared.records.hasUpdates(shared.order?.[place] ?? place),
    };
    this.#spans = { starts, ends, plain };
  }

  #at(place: number): TimelineEvent {
    return (this.#events[place] ??= new PlainEvent(place, this.#shared));
  }

  get all(): TimelineEvent[] {
    const events = this.#events;
    if (!this.#areAll) {
      this.#areAll = true;
      for (let place = 0; place < events.length; place++) this.#at(place);
      Object.defineProperty(events, 'together', { value: this.#spans });
    }
    return events;
  }

  /** Gives a document its events, and what they cover. */
  tell(document: TimelineDocument): void {
    Object.defineProperties(document, {
      events: { get: () => this.all, enumerable: true },
      // Not in what is made of the document for some of its events, or in another zone.
      together: { value: this.#spans },
    } satisfies Record<'events' | keyof ReadTogether, PropertyDescriptor>);
  }
}
