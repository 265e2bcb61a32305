import type { DatePart, TimelineDate } from '../model/date.js';
import { vocabularyOf } from './language.js';
import { join, pointOf, sayPoint, sayRange, sayWithin, type Point, type Style } from './points.js';

export interface DateFormat {
  /** BCP 47; English where it is missing or unknown. */
  lang?: string;
  /** IANA zone in which clock times are shown; else that in which the date was read, else `UTC`. */
  timeZone?: string;
  /** `full`: "14–15 December 2025" (default). `short`: "14–15 Dec 2025". `spoken`: "14 to 15 December 2025". */
  form?: 'full' | 'short' | 'spoken';
}

/** A date in words: no more exact than it was written, with what its two ends share said once. */
export function formatDate(date: TimelineDate, format: DateFormat = {}): string {
  if (!hasWords(date)) return date.text;
  const style = styleOf(date, format);
  const { dates } = style.vocabulary;
  const from = date.from && pointOf(date.from, style);
  const to = date.to && pointOf(date.to, style);
  if (date.form === 'before' && to) return dates.by(sayOne(to, style));
  if (date.form === 'after' && from) return dates.from(sayOne(from, style));
  if (from && to) return sayBoth(from, to, style);
  if (from) return (date.unknownEnd ? dates.endUnknown : dates.since)(sayOne(from, style));
  if (to) return (date.unknownStart ? dates.startUnknown : dates.until)(sayOne(to, style));
  return date.text;
}

/** Two dates as one span, from the start of the first to the end of the last. */
export function formatSpan(first: TimelineDate, last: TimelineDate, format: DateFormat = {}): string {
  const style = styleOf(first.instant ? first : last, format);
  if (!hasWords(first) || !hasWords(last))
    return first.text === last.text
      ? formatDate(first, format)
      : join(formatDate(first, format), formatDate(last, format), style);
  const { dates } = style.vocabulary;
  const from = first.from && pointOf(first.from, style);
  const to = last.to && pointOf(last.to, style);
  if (from && to) return sayBoth(from, to, style);
  if (from) return (last.unknownEnd ? dates.endUnknown : dates.since)(sayOne(from, style));
  if (to) return (first.unknownStart ? dates.startUnknown : dates.until)(sayOne(to, style));
  return join(formatDate(first, format), formatDate(last, format), style);
}

/** A date without words of its own is told as it was written: other words would say more or less than it does. */
function hasWords({ members, from, to }: TimelineDate): boolean {
  const isPlain = (part: DatePart | undefined): boolean =>
    !part ||
    (!part.unspecified &&
      part.significant === undefined &&
      !part.uncertainFields &&
      !part.approximateFields &&
      (part.season ?? 0) <= 24 &&
      Math.abs(part.year) <= 9999);
  return !members && isPlain(from) && isPlain(to);
}

/** Whether the words of a date bring a preposition of their own ("by", "since", "until"). */
export function isPrepositional({ form, from, to }: TimelineDate): boolean {
  return form === 'before' || form === 'after' || !from || !to;
}

/** Words for one point, with how sure it is. */
export function sayOne(point: Point, style: Style): string {
  return qualify(sayPoint(point, style), point, style);
}

/** Words for two points as a range, with how sure each is. */
export function sayBoth(first: Point, last: Point, style: Style): string {
  if (first.uncertain === last.uncertain && first.approximate === last.approximate) {
    const same = first.precision === last.precision && first.wall === last.wall && first.zone === last.zone;
    return qualify(same ? sayPoint(last, style) : sayRange(first, last, style), last, style);
  }
  return join(qualify(sayWithin(first, last, style), first, style), sayOne(last, style), style);
}

function qualify(
  words: string,
  { uncertain, approximate }: Point,
  { vocabulary: { dates }, form }: Style,
): string {
  const about = approximate ? dates.about(words) : words;
  if (!uncertain) return about;
  return form === 'spoken' ? dates.uncertainSpoken(about) : dates.uncertain(about);
}

function styleOf(date: TimelineDate, { lang, timeZone, form = 'full' }: DateFormat): Style {
  return { vocabulary: vocabularyOf(lang), form, timeZone: timeZone ?? date.timeZone ?? 'UTC' };
}
