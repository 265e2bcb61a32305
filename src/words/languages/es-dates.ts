import type { DateVocabulary, Said } from '../date-vocabulary.js';

const SEASONS = ['primavera', 'verano', 'otoño', 'invierno'];
const ORDINALS = ['primer', 'segundo', 'tercer', 'cuarto'];

/** With its article, where it has one: "el 15 de diciembre", "la primavera de 2001". */
function withArticle({ words, kind }: Said): string {
  switch (kind) {
    case 'decade':
      return words.startsWith('años') ? `los ${words}` : `la ${words}`;
    case 'day':
    case 'minute':
    case 'second':
      return `el ${words}`;
    case 'season':
      return words.startsWith('primavera') ? `la ${words}` : `el ${words}`;
    default:
      return words;
  }
}
const season = (words: string): Said => ({ words, genitive: words, kind: 'season', about: false });
const of = (date: Said): string => `de ${withArticle(date)}`.replace(/^de el /, 'del ');
const about = (words: string, date: Said): string => (date.about ? `${words} aproximadamente` : words);
const from = (date: Said): string => about(`a partir ${of(date)}`, date);
const until = (date: Said): string => about(`hasta ${withArticle(date)}`, date);
/** "a más tardar el 15 de diciembre", "a más tardar en diciembre". */
function latest(date: Said): string {
  const { kind } = date;
  const isDay = kind === 'day' || kind === 'minute' || kind === 'second';
  return `a más tardar ${isDay ? '' : 'en '}${withArticle(date)}`;
}

/** Spanish: day, month and year are joined by "de"; articles go by what the date is. */
export const dates: DateVocabulary = {
  locale: 'es',
  zoneLocales: ['es'],
  ordinal: (day) => day,
  dayOfMonth: (day, month, form) => (form === 'short' ? `${day} ${month}` : `${day} de ${month}`),
  month: (name) => name,
  ofYear: (words, year, form) => (form === 'short' ? `${words} ${year}` : `${words} de ${year}`),
  year: (digits) => digits,
  decade: (year, form) => (form === 'short' ? `años ${year}` : `década de ${year}`),
  // "12 mil años", but "170 millones de años".
  millions: (words) => `${words} ${words.endsWith('mil') ? '' : 'de '}años`,
  beforeCommonEra: (words) => `${words} a. C.`,
  commonEra: (words) => `${words} d. C.`,
  season: (season) =>
    season > 39
      ? `${ORDINALS[season - 40]} semestre`
      : season > 32
        ? `${ORDINALS[season - 33]} trimestre`
        : `${SEASONS[(season - 21) % 4]}`,
  seasonOfYear: (name, year) => `${name} de ${year}`,
  northern: 'hemisferio norte',
  southern: 'hemisferio sur',
  tight: (first, last) => `${first}–${last}`,
  wide: (first, last) => `${first} – ${last}`,
  spokenRange: (first, last, kind) => {
    if (kind === 'range') return `${first} – ${last}`;
    if (kind === 'day') return `del ${first} al ${last}`;
    return kind === 'season'
      ? `${of(season(first))} ${`a ${withArticle(season(last))}`.replace(/^a el /, 'al ')}`
      : `de ${first} a ${last}`;
  },
  withTime: (date, time) => `${date}, ${time}`,
  withZone: (time, zone) => `${time} ${zone}`,
  about: (date) => (date.kind === 'range' ? `${date.words} aproximadamente` : `hacia ${withArticle(date)}`),
  by: (date) => about(latest(date), date),
  from,
  since: (date) => about(`desde ${withArticle(date)}`, date),
  until,
  endUnknown: (start) => `${from(start)}, final desconocido`,
  startUnknown: (end) => `${until(end)}, inicio desconocido`,
  oneOf: (dates) => `una de estas fechas: ${dates.join(', ')}`,
  someMonth: (date) => about(`algún mes ${of(date)}`, date),
  someDay: (date) => about(`algún día ${of(date)}`, date),
  unknownYear: 'año desconocido',
  inDoubt: 'fecha incierta',
  uncertain: { year: 'año incierto', month: 'mes incierto', day: 'día incierto' },
  approximate: {
    year: 'año aproximado',
    month: 'mes aproximado',
    day: 'día aproximado',
  },
  note: (words, note, form) => (form === 'spoken' ? `${words}, ${note}` : `${words} (${note})`),
};
