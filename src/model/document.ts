import type { TimelineDate } from './date.js';
import type { Status } from './status.js';

/**
 * A timeline of format version 1, after reading: every field is of its type, every reference (lane, source) resolves,
 * every link is safe. Events stand in reading order: by start, then by end, then as written; undated ones last.
 */
export interface TimelineDocument {
  version: 1;
  title: string;
  description: string;
  /** BCP 47. */
  lang: string;
  /** IANA zone of the story: clock times are read and shown in it. */
  timeZone: string;
  /** The day up to which the story knows. Nothing after it is ever told as having happened. */
  asOf?: TimelineDate;
  updated?: string;
  sources: Source[];
  lanes: Lane[];
  chapters: Chapter[];
  eras: Era[];
  events: TimelineEvent[];
  /** Only where {@link events} are not all of them, as in a story in tiles: what the dated ones cover, ms on the wall clock. */
  extent?: Span;
}

export interface Source {
  id: string;
  title: string;
  publisher?: string;
  /** As written, EDTF or free text. */
  published?: string;
  url?: string;
  archive?: string;
}

export interface Lane {
  id: string;
  title: string;
  /** A CSS colour: `#rgb`, `#rrggbb`, a named colour, or `rgb()/hsl()/oklch()` text; checked by `read`. */
  color?: string;
}

export interface Chapter {
  id: string;
  title: string;
  start: TimelineDate;
  end: TimelineDate;
}

export interface Era {
  id: string;
  title: string;
  date: TimelineDate;
}

export interface TimelineEvent {
  id: string;
  title: string;
  /** Missing where the source has none, or where it could not be read: then {@link dateText} has what was written. */
  date?: TimelineDate;
  /** The date as written, only where it could not be read. */
  dateText?: string;
  /** Bounds on the story's own wall clock in ms (see `wallClock`); `null` without a date. */
  span: Span | null;
  status: Status;
  /** Id of a lane of the document; absent in a document without lanes. */
  lane?: string;
  place?: Place;
  /** 1 to 5; 3 where the data says nothing. */
  importance: 1 | 2 | 3 | 4 | 5;
  timeZone?: string;
  dateNote?: string;
  /** Paragraphs of inline markup (see `markup.ts`). */
  body: string[];
  /** Ids of sources of the document. */
  sources: string[];
  quotes: Quote[];
  accounts: Account[];
  media?: Media;
  links: Link[];
  /** Earlier dates, as they stood. */
  previousDates: TimelineDate[];
  updates: Update[];
}

/** Milliseconds; `start < end`; infinite where open. */
export interface Span {
  start: number;
  end: number;
}

export interface Place {
  name: string;
  alternative?: string;
}

export interface Quote {
  text: string;
  by?: string;
  role?: string;
  source?: string;
}

/** One party's account of a disputed event. */
export interface Account {
  by: string;
  text: string;
  source?: string;
}

export interface Media {
  type: string;
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  /** CSS pixels, to reserve the room. */
  width?: number;
  height?: number;
  poster?: string;
}

export interface Link {
  url: string;
  title: string;
}

export interface Update {
  at: string;
  kind: 'update' | 'correction';
  note: string;
}
