import { html, type TemplateResult } from 'lit';
import { isUnconfirmedPast } from '../model/clock.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { dateFrom } from '../model/read-date.js';
import { formatDate } from '../words/dates.js';
import { interfaceText } from '../words/interface.js';
import { vocabularyOf } from '../words/language.js';
import { placeText } from '../words/place.js';
import { timeElement } from './time.js';

/** What words about an event depend on. */
export interface WordsContext {
  document: TimelineDocument;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
  lang: string;
}

/** What the content of an event depends on, apart from the event. */
export interface ContentContext extends WordsContext {
  /** What became of the last "copy link". */
  copied: 'no' | 'done' | 'failed';
  /** The address of the event, shown to be copied by hand where the browser refused. */
  link: string;
}

/** The date of an event in words: as written where it could not be read, "Date not set" where there is none. */
export function dateOf(event: TimelineEvent, { document, lang }: WordsContext): TemplateResult {
  const { date, dateText } = event;
  const text = interfaceText(lang);
  if (date)
    return timeElement(date, formatDate(date, { lang, timeZone: event.timeZone ?? document.timeZone }));
  return html`<span class="date"
    >${dateText === undefined ? text.dateNotSet : text.dateAsWritten(dateText)}</span
  >`;
}

/** What there is of these in one line. No line begins with the point between them: it stays with the words before it. */
export function dotted(parts: readonly unknown[]): unknown[] {
  return parts.filter(Boolean).map((part, at) => [at ? '\u00a0· ' : '', part]);
}

/** A date of the data that may be free text, such as when a source was published. */
export function looseDate(text: string, { document, lang }: WordsContext): TemplateResult {
  const date = dateFrom(text, { timeZone: document.timeZone });
  return date
    ? timeElement(date, formatDate(date, { lang, timeZone: document.timeZone }))
    : html`<span class="date">${text}</span>`;
}

/** Status in a row of words: empty for what is confirmed, and other words once its date has passed unconfirmed. */
export function statusInRow(event: TimelineEvent, { now, lang }: Pick<WordsContext, 'now' | 'lang'>): string {
  const words = vocabularyOf(lang).statuses[event.status];
  return isUnconfirmedPast(event, now) ? words.past : words.inRow;
}

/** Where it is, or `null`. */
export function placeOf({ place }: TimelineEvent, lang: string): string | null {
  return place ? placeText(place, lang) : null;
}
