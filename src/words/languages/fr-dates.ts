import type { DateVocabulary, Said } from '../date-vocabulary.js';

const SEASONS = ['printemps', 'été', 'automne', 'hiver'];

/** With its article, where it has one: "le 15 décembre", "l’été 2001", "les années 1990". */
function withArticle({ words, kind }: Said): string {
  switch (kind) {
    case 'decade':
      return `les ${words}`;
    case 'day':
    case 'minute':
    case 'second':
      return `le ${words}`;
    case 'season':
      return /^[aéh]/.test(words) ? `l’${words}` : `le ${words}`;
    default:
      return words;
  }
}
/** "au 15 décembre", "à l’été 2001", "aux années 1990", "en juin 2004". */
function at(date: Said, bare: string): string {
  const words = withArticle(date);
  if (words === date.words) return `${bare}${words}`;
  return `à ${words}`.replace(/^à les /, 'aux ').replace(/^à le /, 'au ');
}
/** "du 15 décembre", "de l’été 2001", "des années 1990", "d’octobre 2025". */
function of(date: Said): string {
  const words = withArticle(date);
  if (words === date.words && /^[aoé]/.test(words)) return `d’${words}`;
  return `de ${words}`.replace(/^de les /, 'des ').replace(/^de le /, 'du ');
}
const about = (words: string, date: Said): string => (date.about ? `${words} environ` : words);
const until = (date: Said): string => about(`jusqu’${at(date, 'en ')}`, date);
const from = (date: Said): string => about(`à partir ${of(date)}`, date);
/** "au plus tard le 15 décembre", "au plus tard en décembre". */
function latest(date: Said): string {
  const { kind } = date;
  const isDay = kind === 'day' || kind === 'minute' || kind === 'second';
  return `au plus tard ${isDay ? withArticle(date) : at(date, 'en ')}`;
}
const season = (words: string): Said => ({ words, genitive: words, kind: 'season', about: false });

/** French: the first of a month is an ordinal number; articles and prepositions go by what the date is. */
export const dates: DateVocabulary = {
  locale: 'fr',
  zoneLocales: ['fr'],
  ordinal: (day) => (day === '1' ? '1er' : day),
  dayOfMonth: (day, month) => `${day} ${month}`,
  month: (name) => name,
  ofYear: (words, year) => `${words} ${year}`,
  year: (digits) => digits,
  decade: (year) => `années ${year}`,
  // "12 mille années", but "170 millions d’années".
  millions: (words) => `${words} ${words.endsWith('mille') ? '' : 'd’'}années`,
  beforeCommonEra: (words) => `${words} av. J.-C.`,
  commonEra: (words) => `${words} apr. J.-C.`,
  season: (season) =>
    season > 39
      ? `${season === 40 ? '1er' : '2e'} semestre`
      : season > 32
        ? `${season === 33 ? '1er' : `${season - 32}e`} trimestre`
        : `${SEASONS[(season - 21) % 4]}`,
  seasonOfYear: (name, year) => `${name} ${year}`,
  northern: 'hémisphère Nord',
  southern: 'hémisphère Sud',
  tight: (first, last) => `${first}–${last}`,
  wide: (first, last) => `${first} – ${last}`,
  spokenRange: (first, last, kind) => {
    if (kind === 'range') return `${first} – ${last}`;
    if (kind === 'day') return `du ${first} au ${last}`;
    return kind === 'season'
      ? `${of(season(first))} ${at(season(last), '')}`
      : `${of({ ...season(first), kind: 'year' })} à ${last}`;
  },
  withTime: (date, time) => `${date}, ${time}`,
  withZone: (time, zone) => `${time} ${zone}`,
  about: (date) => (date.kind === 'range' ? `${date.words} environ` : `vers ${withArticle(date)}`),
  by: (date) => about(latest(date), date),
  from,
  since: (date) => about(`depuis ${withArticle(date)}`, date),
  until,
  endUnknown: (start) => `${from(start)}, fin inconnue`,
  startUnknown: (end) => `${until(end)}, début inconnu`,
  oneOf: (dates) => `l’une de ces dates : ${dates.join(', ')}`,
  someMonth: (date) => about(`un mois ${of(date)}`, date),
  someDay: (date) => about(`un jour ${of(date)}`, date),
  unknownYear: 'année inconnue',
  inDoubt: 'date incertaine',
  uncertain: {
    year: 'année incertaine',
    month: 'mois incertain',
    day: 'jour incertain',
  },
  approximate: {
    year: 'année approximative',
    month: 'mois approximatif',
    day: 'jour approximatif',
  },
  note: (words, note, form) => (form === 'spoken' ? `${words}, ${note}` : `${words} (${note})`),
};
