import { english } from './en.js';
import type { Vocabulary } from './vocabulary.js';

const vocabularies = new Map<string, Vocabulary>([['en', english]]);

/**
 * The words of a language, whole: one that is not known gets English for everything, so that no text is a mix.
 *
 * @param lang BCP 47; only the language itself counts
 */
export function vocabularyOf(lang = 'en'): Vocabulary {
  return vocabularies.get(lang.toLowerCase().split(/[-_]/, 1)[0] ?? '') ?? english;
}
