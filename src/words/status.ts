import type { TimelineEvent } from '../model/document.js';
import type { Status } from '../model/status.js';
import { formatDate, isPrepositional } from './dates.js';
import { vocabularyOf } from './language.js';

/** "Expected". */
export function statusName(status: Status, lang?: string): string {
  return vocabularyOf(lang).statuses[status].name;
}

/**
 * What to say of an event that was to come and whose date has passed (see `isUnconfirmedPast`): "Was expected for
 * 20–21 December 2025; this timeline does not confirm it." Empty words for one that was not to come or has no date.
 *
 * @param timeZone IANA zone of the story; the event's own comes first
 */
export function unconfirmedText(event: TimelineEvent, lang?: string, timeZone?: string): string {
  const { date, status } = event;
  if (!date) return '';
  const zone = event.timeZone ?? timeZone;
  // What is said not to be confirmed need not be called uncertain as well.
  const sure = {
    ...date,
    ...(date.from && { from: { ...date.from, uncertain: false } }),
    ...(date.to && { to: { ...date.to, uncertain: false } }),
  };
  const { locale, statuses } = vocabularyOf(lang);
  const words = formatDate(sure, { lang: locale, ...(zone !== undefined && { timeZone: zone }) });
  return statuses[status].unconfirmed({ words, prepositional: isPrepositional(date) });
}
