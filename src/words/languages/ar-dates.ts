import type { DateVocabulary, Said } from '../date-vocabulary.js';

const SEASONS = ['ربيع', 'صيف', 'خريف', 'شتاء'];
const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

const said = (date: Said): string => (date.about ? `حوالي ${date.words}` : date.words);

/** Arabic: months by their names of Latin origin and digits as `Intl` has them for `ar`, the ways of most news sites. */
export const dates: DateVocabulary = {
  locale: 'ar',
  zoneLocales: ['ar'],
  ordinal: (day) => day,
  dayOfMonth: (day, month) => `${day} ${month}`,
  month: (name) => name,
  ofYear: (words, year) => `${words} ${year}`,
  year: (digits) => digits,
  decade: (year) => `عقد ${year}`,
  millions: (words) => `${words} سنة`,
  beforeCommonEra: (words) => `${words} ق.م`,
  commonEra: (words) => `${words} م`,
  season: (season) =>
    season > 39
      ? `النصف ${ORDINALS[season - 40]}`
      : season > 32
        ? `الربع ${ORDINALS[season - 33]}`
        : `${SEASONS[(season - 21) % 4]}`,
  seasonOfYear: (name, year, season) => (season > 32 ? `${name} من ${year}` : `${name} ${year}`),
  northern: 'نصف الكرة الشمالي',
  southern: 'نصف الكرة الجنوبي',
  tight: (first, last) => `${first}–${last}`,
  wide: (first, last) => `${first} – ${last}`,
  // Two ranges are not put into one another: "from from January to April to".
  spokenRange: (first, last) => (/^من /.test(first) ? `${first} – ${last}` : `من ${first} إلى ${last}`),
  withTime: (date, time) => `${date}، ${time}`,
  withZone: (time, zone) => `${time} ${zone}`,
  about: (date) => (date.kind === 'range' ? `${date.words} تقريبًا` : said(date)),
  by: (date) => `بحلول ${said(date)}`,
  from: (date) => `اعتبارًا من ${said(date)}`,
  since: (date) => `منذ ${said(date)}`,
  until: (date) => `حتى ${said(date)}`,
  endUnknown: (start) => `من ${said(start)}، والنهاية غير معروفة`,
  startUnknown: (end) => `حتى ${said(end)}، والبداية غير معروفة`,
  oneOf: (dates) => `أحد هذه التواريخ: ${dates.join('، ')}`,
  someMonth: (of) => `شهر ما في ${said(of)}`,
  someDay: (of) => `يوم ما في ${said(of)}`,
  unknownYear: 'السنة غير معروفة',
  inDoubt: 'غير مؤكد',
  uncertain: {
    year: 'السنة غير مؤكدة',
    month: 'الشهر غير مؤكد',
    day: 'اليوم غير مؤكد',
  },
  approximate: {
    year: 'السنة تقريبية',
    month: 'الشهر تقريبي',
    day: 'اليوم تقريبي',
  },
  note: (words, note, form) => (form === 'spoken' ? `${words}، ${note}` : `${words} (${note})`),
};
