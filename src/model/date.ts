/**
 * What a date is here. Every date is written in Extended Date/Time Format (EDTF, ISO 8601-2:2019).
 *
 * Bounds are milliseconds on the UTC scale. A calendar date (no clock time) has the bounds of its days as if they
 * were UTC days, so that it is the same day for every reader; a date with a clock time has the bounds of the real
 * instant. `instant` tells the two apart. {@link wallClock} puts both on one scale for drawing.
 */
export type Precision = 'decade' | 'year' | 'season' | 'month' | 'day' | 'minute' | 'second';

/** One end of a date, as it was written. Fields that were not written are absent. */
export interface DatePart {
  precision: Precision;
  /** Astronomical year: 0 is 1 BCE. */
  year: number;
  /** 1 to 12. */
  month?: number;
  /** As EDTF numbers them: 21 spring, 22 summer, 23 autumn, 24 winter (December to February of the next year). */
  season?: 21 | 22 | 23 | 24;
  /** 1 to 31. */
  day?: number;
  /** 0 to 23. */
  hour?: number;
  minute?: number;
  second?: number;
  /** `Z` or `+01:00` where the text carries an offset; absent for local time in the event's zone. */
  offset?: string;
  /** `?` or `%`. */
  uncertain: boolean;
  /** `~` or `%`. */
  approximate: boolean;
  /** First millisecond. */
  start: number;
  /** First millisecond after. */
  end: number;
}

export interface TimelineDate {
  /** As written. */
  text: string;
  /**
   * `single`: one date. `interval`: `a/b`, either side may be open (`..`) or unknown (empty).
   * `before`: `[..b]`, on or before. `after`: `[a..]`, on or after.
   */
  form: 'single' | 'interval' | 'before' | 'after';
  /** Absent where the start is open or unknown. For `single`, equals {@link to}. */
  from?: DatePart;
  /** Absent where the end is open or unknown. */
  to?: DatePart;
  /** First millisecond; `-Infinity` where open or unknown. */
  start: number;
  /** First millisecond after; `Infinity` where open or unknown. */
  end: number;
  /** The coarser of its parts. */
  precision: Precision;
  /** Any part is uncertain. */
  uncertain: boolean;
  /** Any part is approximate. */
  approximate: boolean;
  /** No start: open (`..`), unknown (empty), or `before`. */
  openStart: boolean;
  openEnd: boolean;
  /** `/2004`: the start exists but is not known (drawn soft, not as an arrow). */
  unknownStart: boolean;
  unknownEnd: boolean;
  /** True where the bounds are real instants (a clock time was given). */
  instant: boolean;
  /** IANA zone in which local times were read, where `instant`. */
  timeZone?: string;
}
