import type { DatePart, TimelineDate } from '../model/date.js';
import type { Place, TimelineEvent } from '../model/document.js';
import type { Status } from '../model/status.js';
import { formatDate } from './dates.js';
import { language } from './language.js';

export function statusName(status: Status, lang?: string): string {
  return language(lang).statuses[status];
}

/** "Was expected for 20–21 December 2025; this timeline does not confirm it." */
export function unconfirmedText({ status, date }: TimelineEvent, lang?: string, timeZone?: string): string {
  const { passed } = language(lang);
  if (!date) return '';
  const options = { ...(lang && { lang }), ...(timeZone && { timeZone }) };
  // "By 20 December" and "since June" bring their own preposition; a plain date needs one after "expected".
  const bare = !date.openStart && !date.openEnd;
  const words = formatDate(bare ? withoutDoubt(date) : date, options);
  const kind = status === 'tentative' || status === 'postponed' ? status : 'expected';
  return passed[kind](bare && kind === 'expected' ? passed.on(words) : words);
}

/** "Was expected for the 20th (uncertain)" would doubt the doubt: the sentence says it already. */
function withoutDoubt(date: TimelineDate): TimelineDate {
  const sure = (part: DatePart | undefined): DatePart | undefined => part && { ...part, uncertain: false };
  const from = sure(date.from);
  const to = sure(date.to);
  return { ...date, ...(from && { from }), ...(to && { to }) };
}

/** "Miami, or elsewhere in the United States". */
export function placeText({ name, alternative }: Place, lang?: string): string {
  return alternative ? language(lang).names.place(name, alternative) : name;
}
