/**
 * What a date is here. Every date is written in Extended Date/Time Format (EDTF, ISO 8601-2:2019).
 *
 * Bounds are milliseconds on the UTC scale. A calendar date (no clock time) has the bounds of its days as if they
 * were UTC days, so that it is the same day for every reader; a date with a clock time has the bounds of the real
 * instant. `instant` tells the two apart. {@link wallClock} puts both on one scale for drawing.
 */
export type Precision =
  'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'minute' | 'second';

/**
 * Parts of a year as EDTF numbers them. 21 to 24: spring, summer, autumn, winter, as in the north (winter runs into the
 * next year); 25 to 28: the same, expressly northern; 29 to 32: southern spring, summer (into the next year), autumn,
 * winter; 33 to 36: quarters; 37 to 39: thirds of four months; 40 and 41: halves.
 */
export type Season =
  21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41;

/** The fields of a calendar date; a season stands in the place of the month. */
export type DateField = 'year' | 'month' | 'day';

/** One end of a date, as it was written. Fields that were not written, or whose digits are not known, are absent. */
export interface DatePart {
  /** How much of it is known: of `201X` the decade, of `2004-XX` the year, of `2004-06-XX` the month. */
  precision: Precision;
  /**
   * Astronomical year: 0 is 1 BCE. Where digits are not known, the first that it can be: 2010 of `201X`, -2019 of
   * `-201X`. Of `1950S2` the estimate, 1950.
   */
  year: number;
  /** 1 to 12. */
  month?: number;
  season?: Season;
  /** 1 to 31. */
  day?: number;
  /** 0 to 23. */
  hour?: number;
  minute?: number;
  second?: number;
  /** `Z` or `+01:00` where the text carries an offset; absent for local time in the event's zone. */
  offset?: string;
  /** Fields with digits that are not known, as written: `{ year: '201X' }`, `{ month: 'XX', day: 'XX' }`. */
  unspecified?: Partial<Record<DateField, string>>;
  /** So many digits of the year are known, and the year is an estimate within them: 2 of `1950S2`. */
  significant?: number;
  /** The year was written with so many zeros that are not to be taken as exact: 7 of `Y-17E7`. */
  exponent?: number;
  /** `?` or `%`, on any of it. */
  uncertain: boolean;
  /** `~` or `%`, on any of it. */
  approximate: boolean;
  /** The uncertain fields, from the year on, only where not all that were written are: `['month']` of `2004-?06-11`. */
  uncertainFields?: readonly DateField[];
  /** The same of the approximate ones. */
  approximateFields?: readonly DateField[];
  /**
   * First millisecond that it can be. Beyond ±8.64e15, where no `Date` reaches, by the proleptic Gregorian calendar as
   * exactly as a number holds it. `-Infinity` where nothing is known of the year (`XXXX-12-25`).
   */
  start: number;
  /** First millisecond after all that it can be; `Infinity` where nothing is known of the year. */
  end: number;
}

/** A member of a set: a date, where `from` and `to` are the same, or a range; the one that is absent is open. */
export interface DateMember {
  from?: DatePart;
  to?: DatePart;
}

export interface TimelineDate {
  /** As written. */
  text: string;
  /**
   * `single`: one date. `interval`: `a/b`, either side may be open (`..`) or unknown (empty).
   * `before`: `[..b]`, on or before. `after`: `[a..]`, on or after. `one-of`: any other `[…]`, one of its members.
   * `all-of`: `{…}`, all of its members.
   */
  form: 'single' | 'interval' | 'before' | 'after' | 'one-of' | 'all-of';
  /** Absent where the start is open or unknown. For `single`, equals {@link to}. Of a set, what begins first. */
  from?: DatePart;
  /** Absent where the end is open or unknown. Of a set, what ends last. */
  to?: DatePart;
  /** Of `one-of` and `all-of`: at least one, as written. */
  members?: readonly DateMember[];
  /** First millisecond; `-Infinity` where open or unknown, or where nothing is known of the year. */
  start: number;
  /** First millisecond after; `Infinity` in the same cases. */
  end: number;
  /** The coarser of its parts. */
  precision: Precision;
  /** Any part is uncertain. */
  uncertain: boolean;
  /** Any part is approximate. */
  approximate: boolean;
  /** No start: open (`..`, also of a set's first member), unknown (empty), or `before`. */
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
