import type { Lane, Source, TimelineEvent } from '../model/document.js';
import type { Fields } from './fields.js';
import { Ids } from './ids.js';

/** Resolves the lanes and sources that events name. */
export class References {
  readonly lanes: Lane[];
  readonly #declared: boolean;
  readonly #laneIds: Set<string>;
  readonly #sourceIds: ReadonlySet<string>;

  constructor(lanes: readonly Lane[], sources: readonly Source[]) {
    this.lanes = [...lanes];
    this.#declared = lanes.length > 0;
    this.#laneIds = new Set(lanes.map(({ id }) => id));
    this.#sourceIds = new Set(sources.map(({ id }) => id));
  }

  /** The event's lane. One that the document does not list is made, so that its events are not lost. */
  lane(fields: Fields): string | undefined {
    const id = fields.text('lane');
    if (id !== undefined && !this.admits(id)) {
      this.#add(id);
      fields.warn('lane', 'lane-unknown', id);
    }
    return id;
  }

  /** Whether an event may stand in a lane; where none are listed, one is made of each name. */
  admits(id: string): boolean {
    if (!this.#declared && !this.#laneIds.has(id)) this.#add(id);
    return this.#laneIds.has(id);
  }

  sources(fields: Fields): string[] {
    return fields.texts('sources').filter((id) => this.#isSource(fields, 'sources', id));
  }

  source(fields: Fields): string | undefined {
    const id = fields.text('source');
    return id !== undefined && this.#isSource(fields, 'source', id) ? id : undefined;
  }

  /** Where there are lanes, every event stands in one. */
  fillLanes(events: readonly TimelineEvent[], fields: Fields): void {
    const without = this.lanes.length ? events.filter(({ lane }) => lane === undefined) : [];
    if (!without.length) return;
    const id = new Ids(this.#laneIds).make('other');
    this.lanes.push({ id, title: 'Other' });
    for (const event of without) event.lane = id;
    fields.warn('events', 'lane-missing', without);
  }

  #add(id: string): void {
    this.#laneIds.add(id);
    this.lanes.push({ id, title: id });
  }

  #isSource(fields: Fields, field: string, id: string): boolean {
    if (this.#sourceIds.has(id)) return true;
    fields.warn(field, 'source-unknown', id);
    return false;
  }
}
