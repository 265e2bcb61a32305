import type { TimelineDate } from '../model/date.js';
import { dateWordsOf, intlWordsOf } from './date-languages.js';
import type { Form } from './date-vocabulary.js';
import { pointOf, type Style } from './points.js';
import { isRare, join, rare, sayBoth, sayOne } from './say.js';

export interface DateFormat {
  /**
   * BCP 47. Of a language without words of ours, dates that need none are worded by `Intl`, the others in English: never
   * a mix inside one date.
   */
  lang?: string;
  /** IANA zone in which clock times are shown; else that in which the date was read, else `UTC`. */
  timeZone?: string;
  /** `full`: "14–15 December 2025" (default). `short`: "14–15 Dec 2025". `spoken`: "14 to 15 December 2025". */
  form?: Form;
}

/** A date in words: no more exact than it was written, with what its two ends share said once. */
export function formatDate(date: TimelineDate, format: DateFormat = {}): string {
  const style = styleOf(date, format);
  const { form, from, to, members } = date;
  if (lacksWords(date)) return date.text;
  if (members) return rare.words?.members(members, form === 'all-of', style) ?? date.text;
  if (form === 'single' || form === 'interval') {
    const byIntl = spanByIntl(date, date, style, format.lang);
    if (byIntl !== null) return byIntl;
  }
  if (form === 'before' && to) return sayOne(pointOf(to, style), style, 'by');
  if (form === 'after' && from) return sayOne(pointOf(from, style), style, 'from');
  if (form === 'single' && to) return sayOne(pointOf(to, style), style);
  return sayEnds(date, style) ?? date.text;
}

/** Two dates as one span, from the start of the first to the end of the last. */
export function formatSpan(first: TimelineDate, last: TimelineDate, format: DateFormat = {}): string {
  const style = styleOf(first.instant ? first : last, format);
  const { from, unknownStart } = first;
  const { to, unknownEnd } = last;
  if (lacksWords(first) || lacksWords(last))
    return first.text === last.text
      ? first.text
      : join(formatDate(first, format), formatDate(last, format), style);
  const byIntl = spanByIntl(first, last, style, format.lang);
  if (byIntl !== null) return byIntl;
  const ends = { ...(from && { from }), ...(to && { to }), unknownStart, unknownEnd };
  return sayEnds(ends, style) ?? join(formatDate(first, format), formatDate(last, format), style);
}

/** Then it stays as it was written. */
function lacksWords({ members, from, to }: TimelineDate): boolean {
  return !rare.words && !!(members || (from && isRare(from)) || (to && isRare(to)));
}

/** Whether the words of a date bring a preposition of their own ("by", "since", "until"). */
export function isPrepositional({ form, from, to }: TimelineDate): boolean {
  return form === 'before' || form === 'after' || !from || !to;
}

type Ends = Pick<TimelineDate, 'from' | 'to' | 'unknownStart' | 'unknownEnd'>;

/** Words for two ends, of which one may be open or unknown; `null` where both are. */
function sayEnds({ from, to, unknownStart, unknownEnd }: Ends, style: Style): string | null {
  if (from && to) return sayBoth(pointOf(from, style), pointOf(to, style), style);
  if (from) return sayOne(pointOf(from, style), style, unknownEnd ? 'endUnknown' : 'since');
  return to ? sayOne(pointOf(to, style), style, unknownStart ? 'startUnknown' : 'until') : null;
}

function spanByIntl(first: TimelineDate, last: TimelineDate, style: Style, lang?: string): string | null {
  const intl = intlWordsOf(lang);
  return intl && intl.words.span(first, last, style, intl.locale);
}

function styleOf(date: TimelineDate, { lang, timeZone, form = 'full' }: DateFormat): Style {
  return { dates: dateWordsOf(lang), form, timeZone: timeZone ?? date.timeZone ?? 'UTC' };
}
