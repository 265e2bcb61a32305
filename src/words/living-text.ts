import { languageOf } from './date-languages.js';
import { counted } from './intl.js';

/** Words of a story that is asked for again. They come with what needs them, in all languages. */
export interface LivingText {
  /** "2 new events". */
  added(count: number): string;
  changed(count: number): string;
  removed(count: number): string;
  /** Beside an event. */
  marks: { added: string; changed: string };
  /** Leads to the first of them. */
  show: string;
}

const en: LivingText = {
  added: counted('en-GB', { one: '# new event', other: '# new events' }),
  changed: counted('en-GB', { one: '# changed event', other: '# changed events' }),
  removed: counted('en-GB', { one: '# event removed', other: '# events removed' }),
  marks: { added: 'New', changed: 'Changed' },
  show: 'Show',
};

const TEXTS: Readonly<Record<string, LivingText>> = {
  en,
  uk: {
    added: counted('uk', {
      one: '# нова подія',
      few: '# нові події',
      many: '# нових подій',
      other: '# нової події',
    }),
    changed: counted('uk', {
      one: '# змінена подія',
      few: '# змінені події',
      many: '# змінених подій',
      other: '# зміненої події',
    }),
    removed: counted('uk', {
      one: '# подію вилучено',
      few: '# події вилучено',
      many: '# подій вилучено',
      other: '# події вилучено',
    }),
    marks: { added: 'Нове', changed: 'Змінено' },
    show: 'Показати',
  },
  de: {
    added: counted('de', { one: '# neues Ereignis', other: '# neue Ereignisse' }),
    changed: counted('de', { one: '# geändertes Ereignis', other: '# geänderte Ereignisse' }),
    removed: counted('de', { one: '# Ereignis entfernt', other: '# Ereignisse entfernt' }),
    marks: { added: 'Neu', changed: 'Geändert' },
    show: 'Zeigen',
  },
  fr: {
    added: counted('fr', { one: '# nouvel événement', other: '# nouveaux événements' }),
    changed: counted('fr', { one: '# événement modifié', other: '# événements modifiés' }),
    removed: counted('fr', { one: '# événement retiré', other: '# événements retirés' }),
    marks: { added: 'Nouveau', changed: 'Modifié' },
    show: 'Afficher',
  },
  pl: {
    added: counted('pl', {
      one: '# nowe wydarzenie',
      few: '# nowe wydarzenia',
      many: '# nowych wydarzeń',
      other: '# nowego wydarzenia',
    }),
    changed: counted('pl', {
      one: '# zmienione wydarzenie',
      few: '# zmienione wydarzenia',
      many: '# zmienionych wydarzeń',
      other: '# zmienionego wydarzenia',
    }),
    removed: counted('pl', {
      one: 'usunięto # wydarzenie',
      few: 'usunięto # wydarzenia',
      many: 'usunięto # wydarzeń',
      other: 'usunięto # wydarzenia',
    }),
    marks: { added: 'Nowe', changed: 'Zmienione' },
    show: 'Pokaż',
  },
  es: {
    added: counted('es', { one: '# hecho nuevo', other: '# hechos nuevos' }),
    changed: counted('es', { one: '# hecho modificado', other: '# hechos modificados' }),
    removed: counted('es', { one: '# hecho retirado', other: '# hechos retirados' }),
    marks: { added: 'Nuevo', changed: 'Modificado' },
    show: 'Mostrar',
  },
  ar: {
    added: counted('ar', {
      one: 'حدث جديد واحد',
      two: 'حدثان جديدان',
      few: '# أحداث جديدة',
      many: '# حدثًا جديدًا',
      other: '# حدث جديد',
    }),
    changed: counted('ar', {
      one: 'عُدّل حدث واحد',
      two: 'عُدّل حدثان',
      few: 'عُدّلت # أحداث',
      many: 'عُدّل # حدثًا',
      other: 'عُدّل # حدث',
    }),
    removed: counted('ar', {
      one: 'حُذف حدث واحد',
      two: 'حُذف حدثان',
      few: 'حُذفت # أحداث',
      many: 'حُذف # حدثًا',
      other: 'حُذف # حدث',
    }),
    marks: { added: 'جديد', changed: 'معدّل' },
    show: 'عرض',
  },
  ja: {
    added: counted('ja', { other: '新しい出来事#件' }),
    changed: counted('ja', { other: '変更された出来事#件' }),
    removed: counted('ja', { other: '削除された出来事#件' }),
    marks: { added: '新着', changed: '変更' },
    show: '表示',
  },
};

/** The words in a language; English where it is not known. */
export function livingText(lang: string): LivingText {
  return TEXTS[languageOf(lang)] ?? en;
}
