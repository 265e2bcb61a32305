import { isUnconfirmedPast } from '../model/clock.js';
import { laneColor } from '../model/lane-color.js';
import { clusterName, clusterText, eventName } from '../words/names.js';
import { STRONG, type Mark } from '../zoom/marks.js';
import type { Placed } from '../zoom/fill.js';
import type { AxisState } from './state.js';
import type { MarkLook } from './mark-view.js';

/** How marks look and what they are called, for one state of the axis. */
export class Looks {
  readonly #state: AxisState;
  readonly #looks = new Map<string, MarkLook>();
  readonly #texts = new Map<string, string>();

  constructor(state: AxisState) {
    this.#state = state;
  }

  of(placed: Placed): MarkLook {
    const key = `${placed.key} ${placed.marks.length}`;
    let look = this.#looks.get(key);
    if (!look) this.#looks.set(key, (look = this.#make(placed)));
    return look;
  }

  /** What is written beside a cluster: "Berlin talks and 9 more". */
  clusterText(marks: readonly Mark[], lead: Mark): string {
    const key = `${lead.event.id} ${marks.length}`;
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = clusterText(
        marks.map(({ event }) => event),
        { lang: this.#state.lang },
      );
      this.#texts.set(key, text);
    }
    return text;
  }

  #make({ key, marks, lead }: Placed): MarkLook {
    const { document, now, lang, selected } = this.#state;
    const events = marks.map(({ event }) => event);
    const alone = marks.length === 1;
    const { event } = lead;
    return {
      name: alone ? eventName(event, { document, now, lang }) : clusterName(events, { lang }),
      title: event.title,
      color: laneColor(document, event.lane),
      status: alone ? event.status : '',
      unconfirmed: alone && isUnconfirmedPast(event, now),
      selected: alone ? key === selected : events.some(({ id }) => id === selected),
      strong: alone && event.importance >= STRONG,
      count: events.length,
    };
  }
}
