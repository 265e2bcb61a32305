import type { DateVocabulary, Said } from '../date-vocabulary.js';

const SEASONS = {
  nominative: ['wiosna', 'lato', 'jesień', 'zima'],
  genitive: ['wiosny', 'lata', 'jesieni', 'zimy'],
};
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const roman = (number: number): string => 'X'.repeat(number / 10) + (ROMAN[(number % 10) - 1] ?? '');

/** The one month that is not cut short: it is declined in the short form too. */
const genitive = (date: Said): string => date.genitive.replace(/\bmaj\b/, 'maja');
const said = (date: Said): string => `${date.about ? 'około ' : ''}${genitive(date)}`;

/** Polish: the month is in the genitive beside a day, after most prepositions, and in the nominative alone. */
export const dates: DateVocabulary = {
  locale: 'pl',
  zoneLocales: ['pl'],
  cased: true,
  ordinal: (day) => day,
  dayOfMonth: (day, month) => `${day} ${month === 'maj' ? 'maja' : month}`,
  month: (name) => name,
  ofYear: (words, year) => `${words} ${year}`,
  year: (digits, wordCase) => (wordCase === 'genitive' ? `${digits} roku` : digits),
  decade: (year, form, wordCase) =>
    form === 'short'
      ? `${year}–${Number(year.slice(-2)) + 9}`
      : `${wordCase === 'genitive' ? 'lat' : 'lata'} ${year.slice(-2)}. ${roman(Math.floor(Number(year) / 100) + 1)} wieku`,
  millions: (words) => `${words} lat`,
  beforeCommonEra: (words) => `${words} p.n.e.`,
  commonEra: (words) => `${words} n.e.`,
  season: (season, wordCase) => {
    const isGenitive = wordCase === 'genitive';
    if (season > 39) return `${ROMAN[season - 40]} ${isGenitive ? 'półrocza' : 'półrocze'}`;
    if (season > 32) return `${ROMAN[season - 33]} ${isGenitive ? 'kwartału' : 'kwartał'}`;
    return `${SEASONS[wordCase][(season - 21) % 4]}`;
  },
  seasonOfYear: (name, year) => `${name} ${year}`,
  northern: 'półkula północna',
  southern: 'półkula południowa',
  tight: (first, last) => `${first}–${last}`,
  wide: (first, last) => `${first} – ${last}`,
  spokenRange: (first, last, kind) => (kind === 'range' ? `${first} – ${last}` : `od ${first} do ${last}`),
  withTime: (date, time) => `${date}, ${time}`,
  withZone: (time, zone) => `${time} ${zone}`,
  about: (date) => (date.kind === 'range' ? `mniej więcej ${date.words}` : `około ${genitive(date)}`),
  by: (date) => `najpóźniej do ${said(date)}`,
  from: (date) => `najwcześniej od ${said(date)}`,
  since: (date) => `od ${said(date)}`,
  until: (date) => `do ${said(date)}`,
  endUnknown: (start) => `od ${said(start)}, koniec nieznany`,
  startUnknown: (end) => `do ${said(end)}, początek nieznany`,
  oneOf: (dates) => `jedna z dat: ${dates.join(', ')}`,
  someMonth: (of) => `któryś miesiąc ${said(of)}`,
  someDay: (of) => `któryś dzień ${said(of)}`,
  unknownYear: 'rok nieznany',
  inDoubt: 'data niepewna',
  uncertain: { year: 'rok niepewny', month: 'miesiąc niepewny', day: 'dzień niepewny' },
  approximate: {
    year: 'rok przybliżony',
    month: 'miesiąc przybliżony',
    day: 'dzień przybliżony',
  },
  note: (words, note, form) => (form === 'spoken' ? `${words}, ${note}` : `${words} (${note})`),
};
