import { languageOf } from './date-languages.js';
import { counted } from './intl.js';

/** Words for what has been put into a calendar file. They come with what makes it, in all languages. */
export interface CalendarText {
  made: string;
  /** Makes one of all expected events that have a certain day. */
  all(count: number): string;
  /** In a frame, which may forbid to save: leads to the timeline outside of it. */
  notSaved: string;
  /** It could not be made. */
  failed: string;
}

const en: CalendarText = {
  made: 'The calendar file is made.',
  all: counted('en-GB', { one: 'Add # expected date', other: 'Add all # expected dates' }),
  notSaved: 'Nothing saved? Open the timeline in a window of its own',
  failed: 'The calendar file could not be made.',
};

const TEXTS: Readonly<Record<string, CalendarText>> = {
  en,
  uk: {
    made: 'Файл календаря створено.',
    all: counted('uk', {
      one: 'Додати # очікувану дату',
      few: 'Додати всі # очікувані дати',
      many: 'Додати всі # очікуваних дат',
      other: 'Додати всі # очікуваної дати',
    }),
    notSaved: 'Нічого не збереглося? Відкрити хронологію в окремому вікні',
    failed: 'Не вдалося створити файл календаря.',
  },
  de: {
    made: 'Die Kalenderdatei ist erstellt.',
    all: counted('de', {
      one: '# erwarteten Termin hinzufügen',
      other: 'Alle # erwarteten Termine hinzufügen',
    }),
    notSaved: 'Nichts gespeichert? Die Chronik in einem eigenen Fenster öffnen',
    failed: 'Die Kalenderdatei konnte nicht erstellt werden.',
  },
  fr: {
    made: 'Le fichier d’agenda est créé.',
    all: counted('fr', { one: 'Ajouter # date attendue', other: 'Ajouter les # dates attendues' }),
    notSaved: 'Rien d’enregistré ? Ouvrir la chronologie dans sa propre fenêtre',
    failed: 'Le fichier d’agenda n’a pas pu être créé.',
  },
  pl: {
    made: 'Plik kalendarza jest gotowy.',
    all: counted('pl', {
      one: 'Dodaj # oczekiwaną datę',
      few: 'Dodaj wszystkie # oczekiwane daty',
      many: 'Dodaj wszystkie # oczekiwanych dat',
      other: 'Dodaj wszystkie # oczekiwanej daty',
    }),
    notSaved: 'Nic nie zapisano? Otwórz oś czasu w osobnym oknie',
    failed: 'Nie udało się utworzyć pliku kalendarza.',
  },
  es: {
    made: 'El archivo de calendario está creado.',
    all: counted('es', { one: 'Añadir # fecha prevista', other: 'Añadir las # fechas previstas' }),
    notSaved: '¿No se ha guardado nada? Abrir la cronología en su propia ventana',
    failed: 'No se pudo crear el archivo de calendario.',
  },
  ar: {
    made: 'أُنشئ ملف التقويم.',
    all: counted('ar', {
      one: 'إضافة الموعد المتوقع',
      two: 'إضافة الموعدين المتوقعين',
      few: 'إضافة المواعيد المتوقعة كلها (#)',
      many: 'إضافة المواعيد المتوقعة كلها (#)',
      other: 'إضافة المواعيد المتوقعة كلها (#)',
    }),
    notSaved: 'لم يُحفظ شيء؟ افتح الخط الزمني في نافذة مستقلة',
    failed: 'تعذر إنشاء ملف التقويم.',
  },
  ja: {
    made: 'カレンダーファイルを作成しました。',
    all: counted('ja', { other: '予定されている日付#件をすべて追加' }),
    notSaved: '保存されない場合は、年表を別のウィンドウで開く',
    failed: 'カレンダーファイルを作成できませんでした。',
  },
};

/** The words in a language; English where it is not known. */
export function calendarText(lang: string): CalendarText {
  return TEXTS[languageOf(lang)] ?? en;
}
