import type { DateVocabulary, Said } from '../date-vocabulary.js';

const LOCALE = 'en-GB';
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** "the 1990s", "the second quarter of 2001" in the middle of other words. */
const the = ({ words, kind, season }: Said): string =>
  kind === 'decade' || (season && season > 32) ? `the ${words}` : words;
const said = (date: Said): string => (date.about ? `about ${the(date)}` : the(date));

/** English as it is written in Britain: the day before the month. */
export const dates: DateVocabulary = {
  locale: LOCALE,
  // British English has short names for the zones of Europe only, American English for those of America.
  zoneLocales: [LOCALE, 'en-US'],
  ordinal: (day) => day,
  dayOfMonth: (day, month) => `${day} ${month}`,
  month: (name) => name,
  ofYear: (words, year) => `${words} ${year}`,
  year: (digits) => digits,
  decade: (year) => `${year}s`,
  millions: (words) => words,
  beforeCommonEra: (words) => `${words} BCE`,
  commonEra: (words) => `${words} CE`,
  season: (season) =>
    season > 39
      ? `${ORDINALS[season - 40]} half`
      : season > 32
        ? `${ORDINALS[season - 33]} quarter`
        : `${SEASONS[(season - 21) % 4]}`,
  seasonOfYear: (name, year, season) => (season > 32 ? `${name} of ${year}` : `${name} ${year}`),
  northern: 'northern hemisphere',
  southern: 'southern hemisphere',
  tight: (first, last) => `${first}–${last}`,
  wide: (first, last) => `${first} – ${last}`,
  spokenRange: (first, last) => `${first} to ${last}`,
  withTime: (date, time) => `${date}, ${time}`,
  withZone: (time, zone) => `${time} ${zone}`,
  about: said,
  by: (date) => `by ${said(date)}`,
  from: (date) => `from ${said(date)}`,
  since: (date) => `since ${said(date)}`,
  until: (date) => `until ${said(date)}`,
  endUnknown: (start) => `from ${said(start)}, end unknown`,
  startUnknown: (end) => `until ${said(end)}, start unknown`,
  oneOf: (dates) => `one of ${dates.join(', ')}`,
  someMonth: (of) => `some month in ${said(of)}`,
  someDay: (of) => `some day in ${said(of)}`,
  unknownYear: 'year unknown',
  inDoubt: 'uncertain',
  uncertain: {
    year: 'year uncertain',
    month: 'month uncertain',
    day: 'day uncertain',
  },
  approximate: {
    year: 'year approximate',
    month: 'month approximate',
    day: 'day approximate',
  },
  note: (words, note, form) => (form === 'spoken' ? `${words}, ${note}` : `${words} (${note})`),
};
