import { isUnconfirmedPast } from '../model/clock.js';
import { laneColor } from '../model/lane-color.js';
import { loaded } from '../model/read-date.js';
import { toWall } from '../model/time-zone.js';
import { counts } from '../words/counts.js';
import { clusterName, clusterText, eventName } from '../words/names.js';
import { STRONG, type Mark } from '../zoom/marks.js';
import type { Placed } from '../zoom/fill.js';
import type { Scale } from '../zoom/scale.js';
import type { AxisState } from './state.js';
import type { MarkLook } from './mark-view.js';

/** A long journey through a large story meets more than is worth keeping. */
const MOST_KEPT = 2000;

/** How marks look and what they are called, for one state of the axis. */
export class Looks {
  readonly #state: AxisState;
  readonly #looks = new Map<string, MarkLook>();

  constructor(state: AxisState) {
    this.#state = state;
  }

  /** @param selected the mark of the selected event, if a cluster may hold it */
  of(placed: Placed, scale: Scale, selected: Mark | null): MarkLook {
    const key = `${placed.key} ${placed.count} ${placed.lead.event.id}`;
    let look = this.#looks.get(key);
    if (!look) {
      if (this.#looks.size >= MOST_KEPT) this.#looks.clear();
      this.#looks.set(key, (look = this.#make(placed, scale)));
    }
    const isSelected = placed.count > 1 ? holds(placed, selected) : placed.key === this.#state.selected;
    const fresh = this.#fresh(placed);
    return isSelected || fresh
      ? { ...look, selected: isSelected, fresh: !!fresh, name: fresh ? `${look.name}, ${fresh}` : look.name }
      : look;
  }

  /** The word for what is new in a mark, or nothing. */
  #fresh({ marks }: Placed): string | undefined {
    const { fresh } = this.#state;
    return fresh?.size ? marks.map(({ event }) => fresh.get(event.id)).find(Boolean) : undefined;
  }

  /** What is written beside a cluster: "Berlin talks and 9 more". */
  clusterText(count: number, lead: Mark, title = lead.event.title): string {
    return clusterText({ count, lead: { title } }, { lang: this.#state.lang });
  }

  #make(placed: Placed, scale: Scale): MarkLook {
    const { document, now } = this.#state;
    const { event, from, to } = placed.lead;
    const alone = placed.count === 1;
    const place = (time: number): number =>
      (scale.toAxis(event.date?.instant ? toWall(time, document.timeZone) : time) - from) / (to - from);
    return {
      name: this.#name(placed, scale),
      title: event.title,
      color: laneColor(document, event.lane),
      members: (alone && Object.hasOwn(event, 'date') && loaded.full?.memberStops(event, place)) || '',
      unconfirmed: alone && isUnconfirmedPast(event, now),
      selected: false,
      fresh: false,
      strong: alone && event.importance >= STRONG,
      count: alone ? '' : (counts.words?.shortNumber(placed.count, this.#state.lang) ?? String(placed.count)),
    };
  }

  #name({ count, marks, rest, lead, from, to }: Placed, scale: Scale): string {
    const { document, now, lang, source } = this.#state;
    const { event } = lead;
    if (count === 1) return eventName(event, { document, now, lang, position: source ? -1 : lead.index() });
    if (!rest.length)
      return clusterName(
        event,
        marks.map((mark) => mark.event),
        { document, lang },
      );
    // Only large stories have events in a cluster that are not known by name.
    const heap = { lead: event, count, start: scale.toTime(from), end: scale.toTime(to) };
    return counts.words?.heapName(heap, { lang }) ?? '';
  }
}

/** Whether a cluster has an event among those that it knows by name or only counts. */
function holds({ marks, rest, lead }: Placed, mark: Mark | null): boolean {
  if (!mark) return false;
  return (
    marks.some(({ event }) => event === mark.event) ||
    (mark.lane === lead.lane && rest.some(({ from, to }) => from <= mark.from && mark.from <= to))
  );
}
