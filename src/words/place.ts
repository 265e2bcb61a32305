import type { Place } from '../model/document.js';
import { vocabularyOf } from './language.js';

/** "Miami, or elsewhere in the United States". */
export function placeText({ name, alternative }: Place, lang?: string): string {
  return alternative ? vocabularyOf(lang).sentences.orElse(name, alternative) : name;
}
