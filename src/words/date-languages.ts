import type { TimelineDate } from '../model/date.js';
import type { DateVocabulary } from './date-vocabulary.js';
import type { Style } from './points.js';
import type { TickFormat, TickUnit } from './tick-format.js';
import { dates as english } from './languages/en-dates.js';

const vocabularies = new Map<string, DateVocabulary>([['en', english]]);

/** The language itself of a BCP 47 tag: `de` of `de-AT`. */
export function languageOf(lang: string): string {
  return lang.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** Makes the words of a language for dates known, by the language of their locale. */
export function addDateWords(words: DateVocabulary): void {
  vocabularies.set(languageOf(words.locale), words);
}

/** The words of a language for dates; English where there are none. */
export function dateWordsOf(lang = 'en'): DateVocabulary {
  return vocabularies.get(languageOf(lang)) ?? english;
}

/** What words dates in languages of which we have no words, as far as no words of ours are needed. */
export interface IntlWords {
  /** From the start of one date to the end of another; `null` where it needs words of ours. */
  span(first: TimelineDate, last: TimelineDate, style: Style, locale: string): string | null;
  tick(time: number, unit: TickUnit, context: TickFormat['context'], locale: string): string;
}

let intlWords: IntlWords | null = null;

/** Makes that known. */
export function useIntlWords(words: IntlWords): void {
  intlWords = words;
}

/**
 * The locale in which `Intl` words what needs no words of ours, or `null`: where we have words, or `Intl` does not know
 * the language either.
 */
export function intlLocale(lang = 'en'): string | null {
  if (vocabularies.has(languageOf(lang))) return null;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether what words a language by `Intl` is still to be brought. */
export function needsIntlWords(lang: string): boolean {
  return !intlWords && intlLocale(lang) !== null;
}

/** What words a language by `Intl`, and its locale; `null` where we have words, or it is not known or not here. */
export function intlWordsOf(lang?: string): { words: IntlWords; locale: string } | null {
  const locale = intlWords && intlLocale(lang);
  return intlWords && locale ? { words: intlWords, locale } : null;
}
