import { addDateWords } from './date-languages.js';
import { arabicDates } from './languages/ar-dates.js';
import { germanDates } from './languages/de-dates.js';
import { spanishDates } from './languages/es-dates.js';
import { frenchDates } from './languages/fr-dates.js';
import { japaneseDates } from './languages/ja-dates.js';
import { polishDates } from './languages/pl-dates.js';
import { ukrainianDates } from './languages/uk-dates.js';

/** Makes the words of all languages for dates known, for whoever words dates without a story. English always is. */
export function addAllDateWords(): void {
  for (const words of [
    arabicDates,
    germanDates,
    spanishDates,
    frenchDates,
    japaneseDates,
    polishDates,
    ukrainianDates,
  ])
    addDateWords(words);
}
