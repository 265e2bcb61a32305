import type { DatePart, TimelineDate } from '../model/date.js';
import { wallNow } from '../model/wall-clock.js';
import { say } from './intl.js';
import { language, type Language } from './language.js';

export interface DateWords {
  /** BCP 47; English where it is not given or not known. */
  lang?: string;
  /** IANA zone in which clock times are told; the zone in which the date was read where it is not given. */
  timeZone?: string;
  /** `full`: 14–15 December 2025. `short`: 14–15 Dec 2025. `spoken`: 14 to 15 December 2025. */
  form?: 'full' | 'short' | 'spoken';
}

/** A date in words, with what is uncertain, approximate or open about it; never more precise than it is. */
export function formatDate(date: TimelineDate, options: DateWords = {}): string {
  const words = new Words(date, options);
  const { dates } = words.language;
  const { from, to } = date;
  if (date.form === 'before') return to ? dates.by(words.marked(to)) : date.text;
  if (date.form === 'after') return from ? dates.from(words.marked(from)) : date.text;
  if (from && to) return date.form === 'single' ? words.marked(from) : words.span(from, to);
  if (from) return (date.unknownEnd ? dates.endUnknown : dates.since)(words.marked(from));
  return to ? (date.unknownStart ? dates.startUnknown : dates.until)(words.marked(to)) : date.text;
}

/** Two dates as one span, from the start of the first to the end of the second; what they share is said once. */
export function formatSpan(from: TimelineDate, to: TimelineDate, options: DateWords = {}): string {
  const start = from.from ?? from.to;
  const end = to.to ?? to.from;
  if (!start || !end) return `${formatDate(from, options)} – ${formatDate(to, options)}`;
  return new Words(from.instant ? from : to, options).span(start, end);
}

class Words {
  readonly language: Language;
  readonly #form: NonNullable<DateWords['form']>;
  readonly #zone: string;

  constructor(date: TimelineDate, { lang, timeZone, form = 'full' }: DateWords) {
    this.language = language(lang);
    this.#form = form;
    this.#zone = timeZone ?? date.timeZone ?? 'UTC';
  }

  /** One part with its marks. */
  marked(part: DatePart): string {
    return this.#mark(this.#plain(part), part.approximate, part.uncertain);
  }

  span(from: DatePart, to: DatePart): string {
    const sameMarks = from.approximate === to.approximate && from.uncertain === to.uncertain;
    if (!sameMarks) return this.#join(this.marked(from), this.marked(to), true);
    return this.#mark(this.#plainSpan(from, to), from.approximate, from.uncertain);
  }

  #mark(text: string, approximate: boolean, uncertain: boolean): string {
    const { dates } = this.language;
    const about = approximate ? dates.about(text) : text;
    if (!uncertain) return about;
    return this.#form === 'spoken' ? dates.uncertainSpoken(about) : dates.uncertain(about);
  }

  #join(from: string, to: string, wide: boolean): string {
    const { dates } = this.language;
    if (this.#form === 'spoken') return dates.spanSpoken(from, to);
    return wide ? dates.spanWide(from, to) : dates.span(from, to);
  }

  /** Shared parts once: 14–15 December 2025, October – December 2025, 1667–1670. */
  #plainSpan(from: DatePart, to: DatePart): string {
    const bothDays = from.precision === 'day' && to.precision === 'day';
    const sameYear = from.year === to.year && from.year > 0;
    const sameMonth = sameYear && from.month === to.month;
    if (sameMonth && from.precision === to.precision && (!bothDays || from.day === to.day) && from.hour === to.hour)
      return this.#plain(from);
    const { locale } = this.language;
    // In other languages the day need not come first: there, nothing is left out.
    if (locale.startsWith('en') && bothDays && sameMonth) {
      return this.#join(say(from.start, locale, { day: 'numeric' }), this.#plain(to), false);
    }
    if (locale.startsWith('en') && bothDays && sameYear) {
      return this.#join(say(from.start, locale, { day: 'numeric', month: this.#month }), this.#plain(to), true);
    }
    if (from.precision === 'month' && to.precision === 'month' && sameYear) {
      return this.#join(say(from.start, locale, { month: this.#month }), this.#plain(to), true);
    }
    const years = from.precision === 'year' && to.precision === 'year' && from.year > 0;
    return this.#join(this.#plain(from), this.#plain(to), !years);
  }

  get #month(): 'short' | 'long' {
    return this.#form === 'short' ? 'short' : 'long';
  }

  #plain(part: DatePart): string {
    const { dates } = this.language;
    if (part.precision === 'season') {
      return dates.season(dates.seasons[(part.month ?? 21) - 21] ?? '', this.#year(part.year));
    }
    if (part.hour !== undefined) return this.#clock(part);
    if (part.month === undefined) return this.#year(part.year);
    const options: Intl.DateTimeFormatOptions = {
      month: this.#month,
      ...(part.day !== undefined && { day: 'numeric' as const }),
    };
    return this.#withYear(part.start, options);
  }

  #withYear(time: number, options: Intl.DateTimeFormatOptions): string {
    const { locale } = this.language;
    const year = new Date(time).getUTCFullYear();
    if (year > 0) return say(time, locale, { ...options, year: 'numeric' });
    return `${say(time, locale, options)} ${this.#year(year)}`;
  }

  #year(year: number): string {
    return year > 0 ? String(year) : this.language.dates.bce(String(1 - year));
  }

  #clock(part: DatePart): string {
    const { dates, locale } = this.language;
    const wall = wallNow(part.start, this.#zone);
    const seconds = part.second === undefined ? {} : { second: '2-digit' as const };
    return dates.clock(
      this.#withYear(wall, { month: this.#month, day: 'numeric' }),
      say(wall, locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...seconds }),
      this.#form === 'short' ? '' : zoneName(part.start, this.#zone, locale),
    );
  }
}

/** "CET", or "GMT+12:45" where the zone has no short name in the language. */
function zoneName(instant: number, timeZone: string, locale: string): string {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(instant);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return 'UTC';
  }
}
