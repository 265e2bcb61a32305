import { daysInMonth, startOfDay } from '../model/calendar.js';
import type { TimelineDate } from '../model/date.js';
import type { Span, TimelineEvent } from '../model/document.js';
import { dateFrom } from '../model/read-date.js';
import { isStatus, type Status } from '../model/status.js';
import type { Finding } from './draft.js';
import { readEvent } from './event.js';
import { type Context, Fields, REFUSED } from './fields.js';
import type { References } from './references.js';

const DAY = 86_400_000;

/** What the events of one document share. */
export interface Shared {
  context: Context;
  references: References;
  /** Is told what is found when more of an event is read. */
  late?: (findings: Finding[]) => void;
}

/**
 * An event of a large story, read as far as the axis and the list need it: a day, and words that are plainly right.
 * The rest is read when it is asked for: reading all of 100,000 events takes seconds and ten times their memory.
 */
export class PlainEvent implements TimelineEvent {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly importance: TimelineEvent['importance'];
  declare lane?: string;
  readonly #start: number;
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #index: number;
  readonly #shared: Shared;
  #whole: TimelineEvent | null = null;

  constructor(core: Core, record: Readonly<Record<string, unknown>>, index: number, shared: Shared) {
    this.id = core.id;
    this.title = core.title;
    this.status = core.status;
    this.importance = core.importance;
    if (core.lane !== undefined) this.lane = core.lane;
    this.#start = core.start;
    this.#record = record;
    this.#index = index;
    this.#shared = shared;
  }

  get span(): Span {
    return { start: this.#start, end: this.#start + DAY };
  }

  get date(): TimelineDate {
    const date = dateFrom(String(this.#record['date']));
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

  get previousDates(): TimelineDate[] {
    return this.#all.previousDates;
  }

  get updates(): TimelineEvent['updates'] {
    return this.#all.updates;
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

  toJSON(): TimelineEvent {
    return { ...this.#all, ...(this.lane !== undefined && { lane: this.lane }) };
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
    const fields = new Fields(this.#record, `events[${this.#index}]`, own, this.id);
    const whole = readEvent(fields, this.id, own, references);
    if (!whole) throw new Error(`${this.id}: a plain event has a title`);
    this.#whole = whole;
    if (findings.length) late?.(findings);
    return whole;
  }
}

type Core = Pick<TimelineEvent, 'id' | 'title' | 'status' | 'importance'> & { lane?: string; start: number };

/** The event, or `null` where anything about it needs a closer look. */
export function plainEvent(
  record: Readonly<Record<string, unknown>>,
  index: number,
  shared: Shared,
): PlainEvent | null {
  const { id, title, date, lane, status = 'confirmed', importance = 3, timeZone } = record;
  if (!isPlain(id, 120) || !isPlain(title, 300) || timeZone !== undefined || !isStatus(status)) return null;
  if (!isImportance(importance) || REFUSED.some((key) => Object.hasOwn(record, key))) return null;
  if (lane !== undefined && !(typeof lane === 'string' && shared.references.hasLane(lane))) return null;
  const start = typeof date === 'string' ? startOf(date) : null;
  if (start === null) return null;
  const core = { id, title, status, importance, start, ...(lane !== undefined && { lane }) };
  return new PlainEvent(core, record, index, shared);
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

/** The start of `2025-12-15`, or `null` for any other text. */
function startOf(date: string): number | null {
  if (date.length !== 10 || date.charCodeAt(4) !== 45 || date.charCodeAt(7) !== 45) return null;
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return null;
  return day <= 28 || day <= daysInMonth(year, month) ? startOfDay(year, month, day) : null;
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
