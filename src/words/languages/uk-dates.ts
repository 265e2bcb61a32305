import type { DateVocabulary, Said } from '../date-vocabulary.js';

const SEASONS = {
  nominative: ['весна', 'літо', 'осінь', 'зима'],
  genitive: ['весни', 'літа', 'осені', 'зими'],
};
const ROMAN = ['I', 'II', 'III', 'IV'];

const about = (words: string, date: Said): string => (date.about ? `приблизно ${words}` : words);
/** "із червня", but "з травня". */
const since = (words: string): string => `${/^[зсцчшщ]/i.test(words) ? 'із' : 'з'} ${words}`;

/** Ukrainian: the month is in the genitive beside a day and in the nominative alone; a year is called one. */
export const dates: DateVocabulary = {
  locale: 'uk',
  zoneLocales: ['uk'],
  cased: true,
  ordinal: (day) => day,
  dayOfMonth: (day, month) => `${day} ${month}`,
  month: (name) => name,
  ofYear: (words, year, form) => (form === 'short' ? `${words} ${year}` : `${words} ${year} року`),
  year: (digits, wordCase) => (wordCase === 'genitive' ? `${digits} року` : digits),
  decade: (year, form, wordCase) =>
    wordCase === 'genitive' ? `${year}-х років` : form === 'short' ? `${year}-ті` : `${year}-ті роки`,
  millions: (words) => `${words} років`,
  beforeCommonEra: (words) => `${words} до н. е.`,
  commonEra: (words) => `${words} н. е.`,
  season: (season, wordCase) => {
    const isGenitive = wordCase === 'genitive';
    if (season > 39)
      return `${season === 40 ? (isGenitive ? 'першого' : 'перше') : isGenitive ? 'другого' : 'друге'} півріччя`;
    if (season > 32) return `${ROMAN[season - 33]} ${isGenitive ? 'кварталу' : 'квартал'}`;
    return `${SEASONS[wordCase][(season - 21) % 4]}`;
  },
  seasonOfYear: (name, year) => `${name} ${year} ${year.includes('–') ? 'років' : 'року'}`,
  northern: 'північна півкуля',
  southern: 'південна півкуля',
  tight: (first, last) => `${first}–${last}`,
  wide: (first, last) => `${first} – ${last}`,
  spokenRange: (first, last, kind) => (kind === 'range' ? `${first} – ${last}` : `від ${first} до ${last}`),
  withTime: (date, time) => `${date}, ${time}`,
  withZone: (time, zone) => `${time} ${zone}`,
  about: (date) => (date.kind === 'range' ? `приблизно ${date.words}` : `близько ${date.genitive}`),
  by: (date) => about(`не пізніше ${date.genitive}`, date),
  from: (date) => about(`не раніше ${date.genitive}`, date),
  since: (date) => about(since(date.genitive), date),
  until: (date) => about(`до ${date.genitive}`, date),
  endUnknown: (start) => `${about(since(start.genitive), start)}, кінець невідомий`,
  startUnknown: (end) => `${about(`до ${end.genitive}`, end)}, початок невідомий`,
  oneOf: (dates) => `одна з дат: ${dates.join(', ')}`,
  someMonth: (of) => about(`якийсь місяць ${of.genitive}`, of),
  someDay: (of) => about(`якийсь день ${of.genitive}`, of),
  unknownYear: 'рік невідомий',
  inDoubt: 'дата непевна',
  uncertain: { year: 'рік непевний', month: 'місяць непевний', day: 'день непевний' },
  approximate: {
    year: 'рік приблизний',
    month: 'місяць приблизний',
    day: 'день приблизний',
  },
  note: (words, note, form) => (form === 'spoken' ? `${words}, ${note}` : `${words} (${note})`),
};
