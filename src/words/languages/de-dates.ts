import type { DateVocabulary, Said } from '../date-vocabulary.js';

const SEASONS = ['Frühjahr', 'Sommer', 'Herbst', 'Winter'];

const isDay = ({ kind }: Said): boolean => kind === 'day' || kind === 'minute' || kind === 'second';
const about = (words: string, date: Said): string => (date.about ? `etwa ${words}` : words);
/** "den 1990ern", "dem 2. Quartal": what prepositions with the dative ask for. */
const dative = (date: Said): string => {
  if (date.kind === 'decade') return `den ${date.words}n`;
  return isDay(date) || (date.season ?? 0) > 32 ? `dem ${date.words}` : date.words;
};
const until = (date: Said): string =>
  date.kind === 'decade' || dative(date) !== date.words
    ? `bis ${dative(date)
        .replace(/^de([nm])/, 'zu de$1')
        .replace(/^zu dem/, 'zum')}`
    : `bis ${date.words}`;
const at = (date: Said): string => {
  if (date.kind === 'decade') return `in den ${date.words}n`;
  if (isDay(date)) return `am ${date.words}`;
  return date.kind === 'month' || date.kind === 'season' ? `im ${date.words}` : date.words;
};
/** "im Jahr 1985", "im Juni 2004". */
const within = (date: Said): string => (date.kind === 'year' ? `im Jahr ${date.words}` : at(date));

/** German: days are ordinal numbers; prepositions take the dative. */
export const dates: DateVocabulary = {
  locale: 'de',
  zoneLocales: ['de'],
  ordinal: (day) => `${day}.`,
  dayOfMonth: (day, month) => `${day} ${month}`,
  month: (name) => name,
  ofYear: (words, year) => `${words} ${year}`,
  year: (digits) => digits,
  decade: (year) => `${year}er`,
  millions: (words) => `${words} Jahre`,
  beforeCommonEra: (words) => `${words} v. Chr.`,
  commonEra: (words) => `${words} n. Chr.`,
  season: (season) =>
    season > 39
      ? `${season - 39}. Halbjahr`
      : season > 32
        ? `${season - 32}. Quartal`
        : `${SEASONS[(season - 21) % 4]}`,
  seasonOfYear: (name, year) => `${name} ${year}`,
  northern: 'Nordhalbkugel',
  southern: 'Südhalbkugel',
  tight: (first, last) => `${first}–${last}`,
  wide: (first, last) => `${first} – ${last}`,
  spokenRange: (first, last) => `${first} bis ${last}`,
  withTime: (date, time) => `${date}, ${time}`,
  withZone: (time, zone) => `${time} Uhr ${zone}`,
  about: (date) => `etwa ${date.words}`,
  by: (date) => `spätestens ${about(at(date), date)}`,
  from: (date) => about(`ab ${dative(date)}`, date),
  since: (date) => about(`seit ${dative(date)}`, date),
  until: (date) => about(until(date), date),
  endUnknown: (start) => `${about(`ab ${dative(start)}`, start)}, Ende unbekannt`,
  startUnknown: (end) => `${about(until(end), end)}, Beginn unbekannt`,
  oneOf: (dates) => `eines von: ${dates.join(', ')}`,
  someMonth: (of) => about(`ein Monat ${within(of)}`, of),
  someDay: (of) => about(`ein Tag ${within(of)}`, of),
  unknownYear: 'Jahr unbekannt',
  inDoubt: 'unsicher',
  uncertain: { year: 'Jahr unsicher', month: 'Monat unsicher', day: 'Tag unsicher' },
  approximate: {
    year: 'Jahr ungefähr',
    month: 'Monat ungefähr',
    day: 'Tag ungefähr',
  },
  note: (words, note, form) => (form === 'spoken' ? `${words}, ${note}` : `${words} (${note})`),
};
