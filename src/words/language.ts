import { languageOf } from './date-languages.js';
import { vocabulary as english } from './languages/en.js';
import type { Vocabulary } from './vocabulary.js';

const vocabularies = new Map<string, Vocabulary>([['en', english]]);

/** Makes the words of a language known, by the language of their locale. */
export function addVocabulary(vocabulary: Vocabulary): void {
  vocabularies.set(languageOf(vocabulary.locale), vocabulary);
}

/** Whether the words of a language are known. */
export function hasVocabulary(lang: string): boolean {
  return vocabularies.has(languageOf(lang));
}

/**
 * The words of a language, whole: one that is not known gets English for everything, so that no text is a mix.
 *
 * @param lang BCP 47; only the language itself counts
 */
export function vocabularyOf(lang = 'en'): Vocabulary {
  return vocabularies.get(languageOf(lang)) ?? english;
}
