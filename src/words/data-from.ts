/** In the languages of the interface; a page of another one says it in English. */
const SENTENCES: Readonly<Record<string, string>> = {
  ar: 'البيانات من #',
  de: 'Daten von #',
  en: 'Data from #',
  es: 'Datos de #',
  fr: 'Données de #',
  ja: 'データの提供元：#',
  pl: 'Dane z #',
  uk: 'Дані з #',
};

/**
 * Says where the data of a page come from.
 *
 * @param host such as `example.org`
 * @param lang BCP 47; only the language itself counts
 */
export function dataFrom(host: string, lang = 'en'): string {
  const sentence = SENTENCES[lang.toLowerCase().split(/[-_]/, 1)[0] ?? ''] ?? SENTENCES['en'] ?? '#';
  return sentence.replace('#', () => host);
}
