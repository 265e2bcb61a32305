import type { DateVocabulary, Said } from '../date-vocabulary.js';

const SEASONS = ['春', '夏', '秋', '冬'];

const said = (date: Said): string => (date.about ? `${date.words}ごろ` : date.words);

/** Japanese: year, month, day; years of the common era, not of reigns. */
export const dates: DateVocabulary = {
  locale: 'ja',
  zoneLocales: ['ja'],
  yearFirst: true,
  ordinal: (day) => `${day}日`,
  dayOfMonth: (day, month) => `${month}${day}`,
  month: (name) => (name.endsWith('月') ? name : `${name}月`),
  ofYear: (words, year) => `${year}年${words}`,
  year: (digits) => `${digits}年`,
  decade: (year) => `${year}年代`,
  millions: (words) => `${words}年`,
  beforeCommonEra: (words) => `紀元前${words}`,
  commonEra: (words) => `西暦${words}`,
  season: (season) =>
    season > 39
      ? season === 40
        ? '上半期'
        : '下半期'
      : season > 32
        ? `第${season - 32}四半期`
        : `${SEASONS[(season - 21) % 4]}`,
  seasonOfYear: (name, year) => `${year}年${name}`,
  northern: '北半球',
  southern: '南半球',
  tight: (first, last) => `${first}～${last}`,
  wide: (first, last) => `${first}～${last}`,
  spokenRange: (first, last, kind) =>
    `${first}${kind === 'year' && /\d$/.test(first) ? '年' : ''}から${last}`,
  withTime: (date, time) => `${date} ${time}`,
  withZone: (time, zone) => `${time}（${zone}）`,
  about: said,
  by: (date) => `${said(date)}までに`,
  from: (date) => `${said(date)}以降`,
  since: (date) => `${said(date)}から`,
  until: (date) => `${said(date)}まで`,
  endUnknown: (start) => `${said(start)}から（終わりは不明）`,
  startUnknown: (end) => `${said(end)}まで（始まりは不明）`,
  oneOf: (dates) => `${dates.join('、')}のいずれか`,
  someMonth: (of) => `${said(of)}のある月`,
  someDay: (of) => `${said(of)}のある日`,
  unknownYear: '年不明',
  inDoubt: '不確か',
  uncertain: { year: '年は不確か', month: '月は不確か', day: '日は不確か' },
  approximate: { year: '年はおよそ', month: '月はおよそ', day: '日はおよそ' },
  note: (words, note, form) => (form === 'spoken' ? `${words}、${note}` : `${words}（${note}）`),
};
