import { languageOf } from './date-languages.js';

/** Above the record of what a story has corrected. It comes with the record, in all languages. */
const TITLES: Readonly<Record<string, string>> = {
  en: 'Corrections and changed dates',
  uk: 'Виправлення та змінені дати',
  de: 'Korrekturen und geänderte Termine',
  fr: 'Corrections et dates modifiées',
  pl: 'Sprostowania i zmienione daty',
  es: 'Correcciones y fechas cambiadas',
  ar: 'التصحيحات والمواعيد المعدلة',
  ja: '訂正と変更された日付',
};

/** The title in a language; English where it is not known. */
export function recordTitle(lang: string): string {
  return TITLES[languageOf(lang)] ?? TITLES['en'] ?? '';
}
