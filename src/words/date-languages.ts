import type { DateVocabulary } from './date-vocabulary.js';
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
