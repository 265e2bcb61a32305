import { addDateWords } from './date-languages.js';
import { intlForms } from './intl-forms.js';
import { addIntlWords } from './intl-words.js';
import { useForms } from './locale-forms.js';
import { addRareWords } from './say-rare.js';
import { dates as arabic } from './languages/ar-dates.js';
import { dates as german } from './languages/de-dates.js';
import { dates as spanish } from './languages/es-dates.js';
import { dates as french } from './languages/fr-dates.js';
import { dates as japanese } from './languages/ja-dates.js';
import { dates as polish } from './languages/pl-dates.js';
import { dates as ukrainian } from './languages/uk-dates.js';

let areKnown = false;

/** Makes the words of all languages for dates known, for whoever words dates without a story. English always is. */
export function addAllDateWords(): void {
  if (areKnown) return;
  areKnown = true;
  useForms(intlForms);
  for (const dates of [arabic, german, spanish, french, japanese, polish, ukrainian]) addDateWords(dates);
  addIntlWords();
  addRareWords();
}
