import type { TimelineDocument } from '../model/document.js';
import { formatDate } from './dates.js';
import { vocabularyOf } from './language.js';
import { dayOf, pointOf, type Style } from './points.js';
import { formatTick } from './tick.js';

type Story = Pick<TimelineDocument, 'asOf' | 'lang' | 'timeZone'>;

/** "As reported on 15 December 2025"; empty where the story does not say. */
export function asOfText({ asOf, lang: own, timeZone }: Story, lang = own): string {
  if (!asOf) return '';
  const { dates, sentences } = vocabularyOf(lang);
  const words = formatDate(asOf, { lang, timeZone });
  if (asOf.form !== 'single') return sentences.asOf(words);
  const coarse = asOf.precision === 'year' || asOf.precision === 'season' || asOf.precision === 'month';
  return sentences.asOf((coarse ? dates.inPeriod : dates.onDay)(words));
}

/** The same for a line of the axis: "reported 15 Dec"; empty where the story does not say. */
export function asOfShort({ asOf, lang: own, timeZone }: Story, lang = own): string {
  const end = asOf?.to;
  if (!asOf || !end) return '';
  const style: Style = { vocabulary: vocabularyOf(lang), form: 'short', timeZone };
  const point = dayOf(pointOf(end, style));
  const words =
    point.precision === 'day'
      ? formatTick(point.wall, 'day', { lang, context: 'next' })
      : formatDate(asOf, { lang, timeZone, form: 'short' });
  return style.vocabulary.sentences.asOfShort(words);
}
