import { DAY, daysInMonth, startOfDay } from '../model/calendar.js';
import type { AsWritten } from '../model/changes.js';
import type { TimelineDate } from '../model/date.js';
import type { Span, TimelineEvent } from '../model/document.js';
import { dateFrom } from '../model/read-date.js';
import type { LateText } from '../model/search-text.js';
import { isStatus, type Status } from '../model/status.js';
import type { Finding, WhenIdle } from './draft.js';
import { readEvent } from './event.js';
import { type Context, Fields, REFUSED } from './fields.js';
import type { References } from './references.js';
import { isRecord } from './value.js';

const MINUTE = 60_000;

/** What the events of one document share. */
export interface Shared {
  context: Context;
  references: References;
  /** Start and end of each event, on the story's wall clock, ms. */
  bounds: Float64Array;
  /** The lane of those that have none in a story with lanes. */
  lane?: string;
  /** Is told what is found when more of an event is read. */
  late?: (findings: Finding[]) => void;
}

/**
 * An event of a large story, read as far as the axis and the list need it: its days, and words that are plainly right.
 * The rest is read when it is asked for: reading all of 100,000 events takes seconds and ten times their memory.
 */
export class PlainEvent implements TimelineEvent, LateText, AsWritten {
  // Of 100,000 of them every field counts.
  readonly #record: PlainRecord;
  readonly #index: number;
  readonly #shared: Shared;
  #whole: TimelineEvent | null = null;

  constructor(record: PlainRecord, index: number, shared: Shared) {
    this.#record = record;
    this.#index = index;
    this.#shared = shared;
  }

  get id(): string {
    return this.#record.id;
  }

  get title(): string {
    return this.#record.title;
  }

  get status(): Status {
    return this.#record.status ?? 'confirmed';
  }

  get importance(): TimelineEvent['importance'] {
    return this.#record.importance ?? 3;
  }

  /** Absent, as `undefined`, where there are no lanes; a getter cannot be absent as a property can. */
  get lane(): string {
    return (this.#record.lane ?? this.#shared.lane) as string;
  }

  /** Given where an event of a story with lanes has none: the same for all of them. */
  set lane(lane: string) {
    this.#shared.lane = lane;
  }

  get span(): Span {
    const { bounds } = this.#shared;
    return { start: bounds[2 * this.#index] ?? 0, end: bounds[2 * this.#index + 1] ?? 0 };
  }

  get date(): TimelineDate {
    const date = dateFrom(this.#record.date, { timeZone: this.#shared.context.timeZone });
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

  /** A plain event has none (see {@link isPlainRecord}). */
  get previousDates(): TimelineDate[] {
    return [];
  }

  /** The record of corrections asks all events. */
  get updates(): TimelineEvent['updates'] {
    return this.#record.updates === undefined ? [] : this.#all.updates;
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
    const { title, place, body } = this.#record;
    const places = isRecord(place) ? [place['name'], place['alternative']] : [place];
    return [title, ...places, ...(Array.isArray(body) ? body : [body])];
  }

  asWritten(): unknown {
    return this.#record;
  }

  toJSON(): TimelineEvent {
    const { lane } = this;
    return { ...this.#all, ...(lane !== undefined && { lane }) };
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
    const fields = new Fields({ ...this.#record }, `events[${this.#index}]`, own, this.id);
    const whole = readEvent(fields, this.id, own, references);
    if (!whole) throw new Error(`${this.id}: a plain event has a title`);
    this.#whole = whole;
    if (findings.length) late?.(findings);
    return whole;
  }
}

/** Events that are read at once: some 3 ms. */
const SLICE = 50;

/** Reads what is left of events, in slices: what is wrong inside them is found then. */
export function readRest(events: readonly TimelineEvent[], whenIdle: WhenIdle): void {
  whenIdle(() => {
    for (const event of events.slice(0, SLICE)) if (event instanceof PlainEvent) event.toJSON();
    if (events.length > SLICE) readRest(events.slice(SLICE), whenIdle);
  });
}

/** What {@link plainEvent} has found to be plainly right; other fields may hold anything. */
interface PlainRecord {
  id: string;
  title: string;
  date: string;
  lane?: string;
  status?: Status;
  importance?: TimelineEvent['importance'];
  place?: unknown;
  body?: unknown;
  updates?: unknown;
}

/** The event, or `null` where anything about it needs a closer look. */
export function plainEvent(
  record: Readonly<Record<string, unknown>>,
  index: number,
  shared: Shared,
): PlainEvent | null {
  if (!isPlainRecord(record) || (record.lane !== undefined && !shared.references.hasLane(record.lane))) {
    return null;
  }
  const { date, id } = record;
  const { context, bounds } = shared;
  const clock = context.timeZone === 'UTC' ? minuteOf(date) : null;
  const days = clock ?? daysOf(date);
  if (!days) return null;
  if (clock) context.local ??= [date, id];
  bounds[2 * index] = days.start;
  bounds[2 * index + 1] = days.end;
  return new PlainEvent(record, index, shared);
}

function isPlainRecord(
  record: Readonly<Record<string, unknown>>,
): record is Readonly<Record<string, unknown>> & PlainRecord {
  const { id, title, date, lane, status, importance, timeZone, previousDates } = record;
  return (
    isPlain(id, 120) &&
    isPlain(title, 300) &&
    typeof date === 'string' &&
    (lane === undefined || typeof lane === 'string') &&
    (status === undefined || isStatus(status)) &&
    (importance === undefined || isImportance(importance)) &&
    timeZone === undefined &&
    previousDates === undefined &&
    !REFUSED.some((key) => Object.hasOwn(record, key))
  );
}

/** One line of text in which nothing looks like HTML, and no space stands at its ends. */
function isPlain(text: unknown, most: number): text is string {
  return (
    typeof text === 'string' &&
    text !== '' &&
    text.length <= most &&
    !text.includes('<') &&
    text.trim().length === text.length
  );
}

function isImportance(value: unknown): value is TimelineEvent['importance'] {
  return value === 3 || value === 1 || value === 2 || value === 4 || value === 5;
}

/** Bounds of `2025-12-15T18:30`, which in a story in UTC are what they seem; `null` for any other text. */
function minuteOf(date: string): Span | null {
  if (date.length !== 16 || date[10] !== 'T' || date[13] !== ':') return null;
  const day = partOf(date, 0, 10);
  const hour = digits(date, 11, 13);
  const minute = digits(date, 14, 16);
  if (!day || !(hour < 24 && minute < 60)) return null;
  const start = day.start + (hour * 60 + minute) * MINUTE;
  return { start, end: start + MINUTE };
}

/** Bounds of `2025`, `2025-12`, `2025-12-15`, or of two of them with `/` between; `null` for any other text. */
function daysOf(date: string): Span | null {
  const slash = date.indexOf('/');
  if (slash < 0) return partOf(date, 0, date.length);
  const from = partOf(date, 0, slash);
  const to = partOf(date, slash + 1, date.length);
  return from && to && to.end > from.start ? { start: from.start, end: to.end } : null;
}

function partOf(date: string, from: number, to: number): Span | null {
  const length = to - from;
  if (length !== 4 && length !== 7 && length !== 10) return null;
  const year = digits(date, from, from + 4);
  const month = length > 4 ? digits(date, from + 5, from + 7) : 1;
  const day = length > 7 ? digits(date, from + 8, to) : 1;
  if ((length > 4 && date[from + 4] !== '-') || (length > 7 && date[from + 7] !== '-')) return null;
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > 28 && day > daysInMonth(year, month)) return null;
  const start = startOfDay(year, month, day);
  if (length === 10) return { start, end: start + DAY };
  return { start, end: length === 7 ? startOfDay(year, month + 1) : startOfDay(year + 1) };
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
