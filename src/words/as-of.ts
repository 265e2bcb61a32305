import type { TimelineDocument } from '../model/document.js';
import { formatDate } from './dates.js';
import { say } from './intl.js';
import { language } from './language.js';

/** "As reported on 15 December 2025"; empty where the story does not say. */
export function asOfText({ asOf }: TimelineDocument, lang?: string): string {
  return asOf ? language(lang).names.asOf(formatDate(asOf, { ...(lang && { lang }) })) : '';
}

/** For the line on the axis, whose dates say the year: "reported 15 Dec". */
export function asOfShort({ asOf }: TimelineDocument, lang?: string): string {
  const { names, locale } = language(lang);
  const part = asOf?.to;
  if (!asOf || !part) return '';
  if (part.precision !== 'day') return names.asOfShort(formatDate(asOf, { ...(lang && { lang }), form: 'short' }));
  return names.asOfShort(say(part.start, locale, { day: 'numeric', month: 'short' }));
}
