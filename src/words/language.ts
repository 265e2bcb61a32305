import type { Status } from '../model/status.js';
import { en } from './en.js';

/** A word by count, as `Intl.PluralRules` names the counts. */
export type Plural<Word> = Partial<Record<Intl.LDMLPluralRule, Word>> & { other: Word };

type LengthUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';

/** Everything that the widget says in one language; a new language is one more such table. */
export interface Language {
  code: string;
  /** For `Intl`. */
  locale: string;
  dates: {
    about(date: string): string;
    uncertain(date: string): string;
    uncertainSpoken(date: string): string;
    /** Between numbers: "14–15". */
    span(from: string, to: string): string;
    /** Between longer parts: "24 February 2022 – 15 December 2025". */
    spanWide(from: string, to: string): string;
    spanSpoken(from: string, to: string): string;
    since(date: string): string;
    until(date: string): string;
    from(date: string): string;
    by(date: string): string;
    endUnknown(date: string): string;
    startUnknown(date: string): string;
    bce(year: string): string;
    /** Spring, summer, autumn, winter. */
    seasons: readonly [string, string, string, string];
    season(season: string, year: string): string;
    clock(date: string, time: string, zone: string): string;
  };
  lengths: Record<LengthUnit, Plural<string>>;
  statuses: Record<Status, string>;
  /** Of what has passed without being confirmed. */
  passed: Record<'expected' | 'tentative' | 'postponed' | 'on', (words: string) => string>;
  names: {
    event(position: string, total: string): string;
    unconfirmed: string;
    undated: string;
    more(lead: string, count: string): string;
    place(name: string, alternative: string): string;
    asOf(date: string): string;
    asOfShort(date: string): string;
  };
  text: InterfaceText;
}

/** Words of the interface. */
export interface InterfaceText {
  timeline: string;
  axis: string;
  toolbar: string;
  wholeStory: string;
  zoomIn: string;
  zoomOut: string;
  showTimeline: string;
  showList: string;
  fold: string;
  unfold: string;
  overview: string;
  windowStart: string;
  windowEnd: string;
  openBreak(length: string): string;
  details: string;
  close: string;
  previous: string;
  next: string;
  position(position: string, total: string): string;
  events: { one: string; other(count: string): string };
  start: string;
  copyLink: string;
  copied: string;
  copyFailed: string;
  source: Plural<string>;
  archived: string;
  publicRecord: string;
  links: string;
  accounts: string;
  accountBy(by: string): string;
  updates: string;
  update: string;
  correction: string;
  earlier: string;
  undated: string;
  asWritten(date: string): string;
  lane: string;
  gathered(count: string): string;
  legend: string;
  legendDot: string;
  legendBar: string;
  legendSoft: string;
  legendArrow: string;
  legendExpected: string;
  legendTentative: string;
  legendPostponed: string;
  legendCancelled: string;
  legendDisputed: string;
  loading: string;
  failed: string;
  axisFailed: string;
  retry: string;
  noEvents: string;
  mediaMissing: string;
  media(type: string): string;
}

/** The table of a language (BCP 47), by its first part; English where there is none, whole and never a mix. */
export function language(lang?: string): Language {
  const code = (lang ?? 'en').toLowerCase().split('-')[0] ?? 'en';
  return LANGUAGES[code] ?? en;
}

const LANGUAGES: Record<string, Language> = { en };

/** The word for a count. */
export function plural<Word>(words: Plural<Word>, count: number, { locale }: Language): Word {
  let rules = pluralRules.get(locale);
  if (!rules) pluralRules.set(locale, (rules = new Intl.PluralRules(locale)));
  return words[rules.select(count)] ?? words.other;
}

const pluralRules = new Map<string, Intl.PluralRules>();
