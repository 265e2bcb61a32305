import type { Status } from '../model/status.js';
import type { InterfaceText } from './interface-text.js';

/** Everything that is worded in one language. What `Intl` knows (names of months, plurals, units) is not repeated. */
export interface Vocabulary {
  /** BCP 47, as `Intl` takes it: decides the order of day, month and year. */
  locale: string;
  /** Locales asked for the short name of a time zone, in turn, until one has more than an offset. */
  zoneLocales: readonly string[];
  dates: DateVocabulary;
  statuses: Record<Status, StatusVocabulary>;
  sentences: SentenceVocabulary;
  interface: InterfaceText;
}

/** Each takes words that are ready and puts its own around them. */
export interface DateVocabulary {
  about(date: string): string;
  uncertain(date: string): string;
  uncertainSpoken(date: string): string;
  /** On or before. */
  by(date: string): string;
  /** On or after. */
  from(date: string): string;
  /** Goes on. */
  since(date: string): string;
  /** Began no one says when. */
  until(date: string): string;
  endUnknown(start: string): string;
  startUnknown(end: string): string;
  /** "on 15 December 2025". */
  onDay(date: string): string;
  /** "in December 2025". */
  inPeriod(date: string): string;
  /** A range whose two sides differ in one word. */
  tight(first: string, last: string): string;
  /** A range whose sides are of several words. */
  wide(first: string, last: string): string;
  spokenRange(first: string, last: string): string;
  seasons: Record<21 | 22 | 23 | 24, string>;
  ofYear(season: string, year: string): string;
  decade(year: string): string;
  beforeCommonEra(date: string): string;
  commonEra(date: string): string;
  withTime(date: string, time: string): string;
  withZone(time: string, zone: string): string;
}

export interface StatusVocabulary {
  /** Alone: "Expected". */
  name: string;
  /** In a row of words: "expected"; empty where it goes without saying. */
  inRow: string;
  /** In a row of words, once its date has passed unconfirmed. */
  past: string;
  /** A sentence for when its date has passed unconfirmed. */
  unconfirmed(date: WhenWords): string;
}

/** A date in words, to be put into a sentence. */
export interface WhenWords {
  words: string;
  /** The words bring a preposition of their own ("by", "since", "until"). */
  prepositional: boolean;
}

export interface SentenceVocabulary {
  asOf(when: string): string;
  asOfShort(date: string): string;
  /** In a row of words. */
  dateNotSet: string;
  eventPosition(at: number, of: number): string;
  andMore(title: string, count: number): string;
  orElse(place: string, alternative: string): string;
  /** Puts parts of a name or a length in a row. */
  row(parts: readonly string[]): string;
}
