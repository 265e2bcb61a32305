import { addAllDateWords } from './all-date-words.js';
import { addVocabulary } from './language.js';
import { vocabulary as arabic } from './languages/ar.js';
import { vocabulary as german } from './languages/de.js';
import { vocabulary as spanish } from './languages/es.js';
import { vocabulary as french } from './languages/fr.js';
import { vocabulary as japanese } from './languages/ja.js';
import { vocabulary as polish } from './languages/pl.js';
import { vocabulary as ukrainian } from './languages/uk.js';

/** Makes all words of all languages known, for what writes whole texts of any story at once, in Node. */
export function addEveryLanguage(): void {
  addAllDateWords();
  for (const vocabulary of [arabic, german, spanish, french, japanese, polish, ukrainian]) {
    addVocabulary(vocabulary);
  }
}
