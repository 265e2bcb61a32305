import type { TimelineDocument } from '../model/document.js';
import { dateWordsOf } from './date-languages.js';
import { formatDate, isPrepositional } from './dates.js';
import { vocabularyOf } from './language.js';
import { dayOf, pointOf, type Style } from './points.js';
import { formatTick } from './tick.js';

type Story = Pick<TimelineDocument, 'asOf' | 'lang' | 'timeZone'>;

/** "As reported on 15 December 2025"; empty where the story does not say. */
export function asOfText({ asOf, lang: own, timeZone }: Story, lang = own): string {
  if (!asOf) return '';
  const { locale, sentences } = vocabularyOf(lang);
  const isPhrase = asOf.form !== 'single' || asOf.approximate || isPrepositional(asOf);
  return sentences.asOf(formatDate(asOf, { lang: locale, timeZone }), isPhrase ? 'phrase' : asOf.precision);
}

/** The same for a line of the axis: "reported 15 Dec"; empty where the story does not say. */
export function asOfShort({ asOf, lang: own, timeZone }: Story, lang = own): string {
  const end = asOf?.to;
  if (!asOf || !end) return '';
  const { locale, sentences } = vocabularyOf(lang);
  const style: Style = { dates: dateWordsOf(locale), form: 'short', timeZone };
  const point = dayOf(pointOf(end, style));
  const words =
    point.precision === 'day'
      ? formatTick(point.wall, 'day', { lang: locale, context: 'next' })
      : formatDate(asOf, { lang: locale, timeZone, form: 'short' });
  return sentences.asOfShort(words);
}
