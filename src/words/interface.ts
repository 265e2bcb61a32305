import type { InterfaceText } from './interface-text.js';
import { vocabularyOf } from './language.js';

/** The words of the interface in a language; English where it is unknown. */
export function interfaceText(lang?: string): InterfaceText {
  return vocabularyOf(lang).interface;
}
