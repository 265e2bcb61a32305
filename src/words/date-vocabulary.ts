import type { DateField, Precision, Season } from '../model/date.js';

/** Grammatical cases of dates that words around them ask for; languages without them say both alike. */
export type Case = 'nominative' | 'genitive';

/** `short`: on the axis; `spoken`: in names that are listened to. */
export type Form = 'full' | 'short' | 'spoken';

/** A date in words, to be put among others. */
export interface Said {
  words: string;
  genitive: string;
  /** What it is: decides articles and prepositions. */
  kind: Precision | 'range';
  season?: Season;
  /** It is approximate: the words do not say so yet. */
  about: boolean;
}

/** Notes in brackets on one field of a date. */
export type Notes = Record<DateField, string>;

/**
 * The words of dates in one language. What `Intl` knows (names of months and zones, digits, lists) is not repeated.
 * Everything stands together here that a language says in an order of its own; each function takes words that are ready.
 */
export interface DateVocabulary {
  /** BCP 47, as `Intl` takes it. */
  locale: string;
  /** Locales asked for the short name of a time zone, in turn, until one has more than an offset. */
  zoneLocales: readonly string[];
  /** Months have a genitive, which stands beside a day. */
  cased?: true;
  /** A year goes before what it belongs to, so that the first date of two says it for both. */
  yearFirst?: true;

  /** "15", "15.", "1er". */
  ordinal(day: string): string;
  /** "15 December"; the day may be a range. */
  dayOfMonth(day: string, month: string, form: Form): string;
  /** What `Intl` gives as a month beside others, made a word of its own. */
  month(name: string): string;
  /** "December 2025", "15 December 2025". */
  ofYear(words: string, year: string, form: Form): string;
  /** A year that stands alone, or a range of them. */
  year(digits: string, wordCase: Case): string;
  /** "1990s". */
  decade(year: string, form: Form, wordCase: Case): string;
  /** "170 million" (years). */
  millions(words: string): string;
  beforeCommonEra(words: string): string;
  commonEra(words: string): string;
  /** A season, quarter (33 to 36) or half (40 and 41) of a year; thirds are said as their months. */
  season(season: Season, wordCase: Case): string;
  /** "spring 2001", "second quarter of 2001". */
  seasonOfYear(name: string, year: string, season: Season): string;
  northern: string;
  southern: string;

  /** A range whose two sides are one word each. */
  tight(first: string, last: string): string;
  /** A range whose sides are of several words. */
  wide(first: string, last: string): string;
  spokenRange(first: string, last: string, kind: Said['kind']): string;
  withTime(date: string, time: string): string;
  withZone(time: string, zone: string): string;

  about(date: Said): string;
  /** On or before. */
  by(date: Said): string;
  /** On or after. */
  from(date: Said): string;
  /** Goes on. */
  since(date: Said): string;
  /** Began no one says when. */
  until(date: Said): string;
  endUnknown(start: Said): string;
  startUnknown(end: Said): string;
  oneOf(dates: readonly string[]): string;
  someMonth(of: Said): string;
  someDay(of: Said): string;
  unknownYear: string;

  /** The note on a date of which all is uncertain. */
  inDoubt: string;
  uncertain: Notes;
  approximate: Notes;
  /** Adds notes. */
  note(words: string, note: string, form: Form): string;
}
