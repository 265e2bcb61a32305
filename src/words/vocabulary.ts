import type { Precision } from '../model/date.js';
import type { Status } from '../model/status.js';
import type { InterfaceText } from './interface-text.js';

/** Everything that is worded in one language, but for dates. What `Intl` knows (plurals, units) is not repeated. */
export interface Vocabulary {
  /** BCP 47, as `Intl` takes it; the same as that of the language's words for dates. */
  locale: string;
  statuses: Record<Status, StatusVocabulary>;
  sentences: SentenceVocabulary;
  interface: InterfaceText;
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

/** When a story was told: a date, or words that bring a preposition of their own. */
export type TellingKind = Precision | 'phrase';

export interface SentenceVocabulary {
  asOf(when: string, kind: TellingKind): string;
  asOfShort(date: string): string;
  /** In a row of words. */
  dateNotSet: string;
  eventPosition(at: number, of: number): string;
  andMore(title: string, count: number): string;
  orElse(place: string, alternative: string): string;
  /** Puts parts of a name or a length in a row. */
  row(parts: readonly string[]): string;
  /** Goes before what it names: "Sources:". */
  label(name: string): string;
  /** Puts quotation marks around. */
  quote(text: string): string;
}
