import type { AsWritten } from '../model/changes.js';
import type { TimelineDate } from '../model/date.js';
import type { Span, TimelineDocument, TimelineEvent } from '../model/document.js';
import { dateFrom } from '../model/read-date.js';
import type { LateText } from '../model/search-text.js';
import { STATUSES, type Status } from '../model/status.js';
import type { Finding } from './draft.js';
import { readEvent } from './event.js';
import { type Context, Fields } from './fields.js';
import type { RecordColumns, Records } from './records.js';
import type { References } from './references.js';
import { isRecord } from './value.js';

/** What the events of one document share. */
export interface Shared {
  context: Context;
  references: References;
  records: Records;
  /** Places of the records in reading order, where all events are plain. */
  order?: Uint32Array;
  /** All name a lane. */
  areInLanes?: boolean;
  /** The lane of those that have none in a story with lanes. */
  lane?: string;
  /** Tells the document of its events, which are made when they are asked for. */
  tell?: (document: TimelineDocument) => void;
  /** Is told what is found when more of an event is read. */
  late?: (findings: Finding[]) => void;
}

/** The same before any event is read. */
export type SharedAtFirst = Omit<Shared, 'records'>;

/** A field that may be missing must have its getter all the same: else large stories would lose it, and nobody hear of it. */
type AllFields = Record<Exclude<keyof TimelineEvent, 'dateText' | 'timeZone'>, unknown>;

/**
 * An event of a large story, read as far as the axis and the list need it: its days, and words that are plainly right.
 * The rest is read when it is asked for: reading all of 100,000 events takes seconds and ten times their memory.
 */
export class PlainEvent implements TimelineEvent, AllFields, LateText, AsWritten {
  // Of 100,000 of them every field counts.
  readonly #place: number;
  readonly #shared: Shared;
  #whole: TimelineEvent | null = null;

  /** @param place in reading order, where all events are plain; else among the records */
  constructor(place: number, shared: Shared) {
    this.#place = place;
    this.#shared = shared;
  }

  /** Place of an event in reading order; -1 where it was not read so. */
  static placeOf(event: TimelineEvent): number {
    return #place in event ? event.#place : -1;
  }

  get id(): string {
    return this.#shared.records.id(this.#index);
  }

  get title(): string {
    return this.#shared.records.title(this.#index);
  }

  get status(): Status {
    return STATUSES[this.#columns.statuses[this.#index] ?? 0] ?? 'confirmed';
  }

  get importance(): TimelineEvent['importance'] {
    return this.#columns.importances[this.#index] as TimelineEvent['importance'];
  }

  /** Absent, as `undefined`, where there are no lanes; a getter cannot be absent as a property can. */
  get lane(): string {
    const { records, lane } = this.#shared;
    return (records.lanes[(this.#columns.lanes[this.#index] ?? 0) - 1] ?? lane) as string;
  }

  /** Given where an event of a story with lanes has none: the same for all of them. */
  set lane(lane: string) {
    this.#shared.lane = lane;
  }

  get span(): Span {
    const { starts, ends } = this.#columns;
    return { start: starts[this.#index] ?? 0, end: ends[this.#index] ?? 0 };
  }

  get date(): TimelineDate {
    const date = dateFrom(this.#shared.records.date(this.#index), {
      timeZone: this.#shared.context.timeZone,
    });
    if (!date) throw new Error(`${this.id}: a plain event has a date`);
    return date;
  }

  get body(): string[] {
    return this.#all.body;
  }

  get sources(): string[] {
    return this.#all.sources;
  }

  get quotes(): TimelineEvent['quotes'] {
    return this.#all.quotes;
  }

  get accounts(): TimelineEvent['accounts'] {
    return this.#all.accounts;
  }

  get links(): TimelineEvent['links'] {
    return this.#all.links;
  }

  /** A plain event has none (see `Records.isPlain`). */
  get previousDates(): TimelineDate[] {
    return [];
  }

  /** The record of corrections asks all events. */
  get updates(): TimelineEvent['updates'] {
    return this.#shared.records.hasUpdates(this.#index) ? this.#all.updates : [];
  }

  get place(): NonNullable<TimelineEvent['place']> {
    return this.#optional('place');
  }

  get dateNote(): string {
    return this.#optional('dateNote');
  }

  get media(): NonNullable<TimelineEvent['media']> {
    return this.#optional('media');
  }

  /** Nothing is checked: a search of 100,000 events would wait for it. */
  rawTexts(): readonly unknown[] {
    const { title, place, body } = this.#record();
    const places = isRecord(place) ? [place['name'], place['alternative']] : [place];
    return [title, ...places, ...(Array.isArray(body) ? body : [body])];
  }

  asWritten(): unknown {
    return this.#record();
  }

  get text(): string | undefined {
    return this.#shared.records.text(this.#index);
  }

  toJSON(): TimelineEvent {
    const { lane } = this;
    return { ...this.#all, ...(lane !== undefined && { lane }) };
  }

  /** Among the records. */
  get #index(): number {
    return this.#shared.order?.[this.#place] ?? this.#place;
  }

  get #columns(): RecordColumns {
    return this.#shared.records.columns;
  }

  /** A plain one is an object. */
  #record(): Readonly<Record<string, unknown>> {
    return this.#shared.records.whole(this.#index) as Readonly<Record<string, unknown>>;
  }

  /** What may be missing; a getter cannot be absent as a property can. */
  #optional<K extends 'place' | 'dateNote' | 'media'>(field: K): NonNullable<TimelineEvent[K]> {
    return this.#all[field] as NonNullable<TimelineEvent[K]>;
  }

  get #all(): TimelineEvent {
    if (this.#whole) return this.#whole;
    const { context, references, late } = this.#shared;
    const findings: Finding[] = [];
    const own: Context = { ...context, findings };
    const fields = new Fields(this.#record(), `events[${this.#index}]`, own, this.id);
    const whole = readEvent(fields, this.id, own, references);
    if (!whole) throw new Error(`${this.id}: a plain event has a title`);
    this.#whole = whole;
    if (findings.length) late?.(findings);
    return whole;
  }
}
