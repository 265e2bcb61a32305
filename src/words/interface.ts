import { count } from './intl.js';
import { language, plural, type InterfaceText } from './language.js';

/** The words of the interface in a language (BCP 47). */
export function interfaceText(lang?: string): InterfaceText {
  return language(lang).text;
}

/** "15 events". */
export function eventCount(events: number, lang?: string): string {
  const { text, locale } = language(lang);
  return events === 1 ? text.events.one : text.events.other(count(events, locale));
}

/** "Source", or "Sources". */
export function sourceWord(sources: number, lang?: string): string {
  const table = language(lang);
  return plural(table.text.source, sources, table);
}
