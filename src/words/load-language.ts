import { addDateWords, languageOf, needsIntlWords } from './date-languages.js';
import type { DateVocabulary } from './date-vocabulary.js';
import { addVocabulary, hasVocabulary } from './language.js';
import { useForms } from './locale-forms.js';
import type { Vocabulary } from './vocabulary.js';

type Parts = [Promise<{ vocabulary: Vocabulary }>, Promise<{ dates: DateVocabulary }>];

/** A reader loads those of one language, both at once, with what all of them need. English is there from the start. */
const LANGUAGES = new Map<string, () => Parts>([
  ['ar', () => [import('./languages/ar.js'), import('./languages/ar-dates.js')]],
  ['de', () => [import('./languages/de.js'), import('./languages/de-dates.js')]],
  ['es', () => [import('./languages/es.js'), import('./languages/es-dates.js')]],
  ['fr', () => [import('./languages/fr.js'), import('./languages/fr-dates.js')]],
  ['ja', () => [import('./languages/ja.js'), import('./languages/ja-dates.js')]],
  ['pl', () => [import('./languages/pl.js'), import('./languages/pl-dates.js')]],
  ['uk', () => [import('./languages/uk.js'), import('./languages/uk-dates.js')]],
]);

/**
 * Brings the words of a language, where there are some.
 *
 * @throws what the loading of a part of this script throws: then it stays unknown
 */
export async function loadLanguage(lang: string): Promise<void> {
  if (hasVocabulary(lang)) return;
  const parts = LANGUAGES.get(languageOf(lang))?.();
  if (!parts) {
    if (needsIntlWords(lang)) (await import('./intl-words.js')).addIntlWords();
    return;
  }
  const [{ vocabulary }, { dates }, { intlForms }] = await Promise.all([...parts, import('./intl-forms.js')]);
  useForms(intlForms);
  addDateWords(dates);
  addVocabulary(vocabulary);
}
