/**
 * Names of columns and types of rows that editors write, in English, Ukrainian, German, French, Polish, Spanish, Arabic
 * and Japanese; compared without case, accents, signs and spaces of any number (see `plainHeader`).
 */
export const COLUMN_NAMES: Readonly<Record<string, string>> = {
  type: 'type|kind|row type|тип|typ|rodzaj|tipo|種類|النوع',
  id: 'id|key|ref|identifier|kennung|identifiant|identyfikator|identificador',
  date:
    'date|start|start date|date start|from|begin|when|дата|дата початку|початок|datum|startdatum|beginn|von|' +
    'date de debut|debut|data|data rozpoczecia|poczatek|od|fecha|fecha de inicio|inicio|desde|日付|開始日|التاريخ|تاريخ',
  year: 'year|рік|jahr|annee|rok|ano|年',
  month: 'month|місяць|monat|mois|miesiac|mes|月',
  day: 'day|день|tag|jour|dzien|dia|日',
  end:
    'end|end date|date end|to|until|дата завершення|кінець|до|ende|enddatum|bis|fin|date de fin|' +
    'data zakonczenia|koniec|do|fecha de fin|hasta|終了日|تاريخ النهاية',
  time: 'time|start time|час|uhrzeit|zeit|heure|godzina|hora|時刻|الوقت',
  endTime: 'end time|час завершення|endzeit|heure de fin|godzina zakonczenia|hora de fin',
  timeZone: 'time zone|timezone|zone|часовий пояс|zeitzone|fuseau horaire|strefa czasowa|zona horaria',
  dateNote: 'date note|note on date|display date|примітка до дати|datumsnotiz|note de date',
  title:
    'title|headline|heading|event|event name|event title|name|what|what happened|назва|заголовок|подія|titel|uberschrift|ereignis|titre|evenement|' +
    'tytul|naglowek|wydarzenie|titulo|titular|evento|タイトル|見出し|العنوان|عنوان',
  text:
    'text|body|description|event description|details|summary|story|текст|опис|beschreibung|texte|tekst|opis|texto|descripcion|' +
    '本文|説明|النص|الوصف',
  status: 'status|state|статус|statut|estado|状態|الحالة',
  lane:
    'lane|group|row|category|track|смуга|група|категорія|gruppe|spur|kategorie|groupe|categorie|grupa|kategoria|' +
    'grupo|categoria|グループ|المجموعة',
  place: 'place|location|where|city|місце|ort|lieu|miejsce|lugar|場所|المكان',
  placeAlternative: 'place alternative|alternative place|alternative|or place',
  importance: 'importance|weight|priority|важливість|wichtigkeit|waznosc|importancia|重要度|الأهمية',
  color: 'color|colour|колір|farbe|couleur|kolor',
  url: 'url|address|адреса|adresse|direccion',
  sources:
    'source|sources|source ids|джерело|джерела|quelle|quellen|zrodlo|zrodla|fuente|fuentes|出典|المصدر',
  previousDates: 'previous date|previous dates|earlier dates|old date',
  'media.src':
    'media|picture|image|photo|media url|image url|photo url|picture url|media src|зображення|фото|медіа|bild|foto|obraz|zdjecie|imagen|画像|صورة',
  'media.type': 'media type',
  'media.alt': 'alt|alt text|media alt|alternative text|alternativtext',
  'media.caption': 'caption|media caption|підпис|bildunterschrift|legende|podpis',
  'media.credit': 'credit|media credit|photographer|автор фото|bildnachweis',
  'media.width': 'width|media width|image width',
  'media.height': 'height|media height|image height',
  'media.poster': 'poster|media poster|thumbnail|media thumbnail',
};

/** Names of what an event has several of, with the field that they stand for; a number may stand among the words. */
export const GROUP_NAMES: Readonly<Record<string, string>> = {
  'source.title': 'source title|source name',
  'source.publisher': 'source publisher|publisher',
  'source.published': 'source published|source date|published',
  'source.url': 'source url|source link|source address',
  'source.archive': 'source archive|archive',
  'link.url': 'link|link url|links|link to article|article|посилання|verweis|lien|enlace|リンク|رابط',
  'link.title': 'link title|link text|link name',
  'quote.text': 'quote|quotes|quote text|цитата|zitat|citation|cytat|cita',
  'quote.by': 'quote by|quoted|speaker',
  'quote.role': 'quote role|speaker role',
  'quote.source': 'quote source',
  'account.by': 'account by|account of',
  'account.text': 'account|account text',
  'account.source': 'account source',
  'update.at': 'update at|update date|updated at|correction date',
  'update.kind': 'update kind|update type',
  'update.note': 'update|update note|correction',
};

/** Types of rows. A row without one is an event. */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  event: 'event|подія|ereignis|evenement|wydarzenie|evento',
  title: 'title|story|headline|заголовок|назва|titel|titre|tytul|titulo',
  asOf: 'as of|as reported|reported on|stand|станом на',
  updated: 'updated|last updated',
  timeZone: 'time zone|timezone|zone|часовий пояс|zeitzone|fuseau horaire|strefa czasowa|zona horaria',
  lang: 'language|lang|мова|sprache|langue|jezyk|idioma',
  lane: 'lane|group|смуга|група|spur|gruppe',
  chapter: 'chapter|розділ|kapitel|chapitre|rozdzial|capitulo',
  era: 'era|period|епоха|epoche|epoque|epoka|epoca',
  source: 'source|джерело|quelle|zrodlo|fuente',
};
