import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { dateFrom } from '../model/read-date.js';
import { formatDate } from '../words/dates.js';
import { interfaceText } from '../words/interface.js';
import { recordTitle } from '../words/record-text.js';
import { dateOf, dotted, looseDate } from './event-words.js';
import { TimelineRequest } from './requests.js';
import { baseStyles } from './styles/base.js';

interface Entry {
  event: TimelineEvent;
  /** When it was corrected, ms; minus infinity where that is not said. */
  at: number;
  words: TemplateResult;
}

/** More than anybody reads are not listed; all are counted, and told with their events. */
const MOST = 100;

/**
 * What a story has corrected, and dates that no longer hold, at its end: closed, with how many they are, the latest first.
 *
 * @fires {TimelineRequest} news-timeline-request - `select`.
 */
export class NewsTimelineRecord extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        font-size: 0.8667em;
        color: var(--_soft);
      }
      summary {
        inline-size: fit-content;
        padding-block: 4px;
        cursor: pointer;
      }
      ul {
        margin: 4px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        max-inline-size: 46em;
        padding-block: 6px;
        border-block-start: 1px solid var(--_hair);
      }
      button {
        min-block-size: 24px;
        color: var(--_accent);
        font-weight: 600;
      }
      button:hover {
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }
      strong {
        color: var(--_ink);
      }
      @media (pointer: coarse) {
        summary {
          padding-block: 11px;
        }
        button {
          min-block-size: 44px;
        }
      }
      @media print {
        details::details-content {
          display: block;
          block-size: auto;
          content-visibility: visible;
        }
      }
    `,
  ];

  static override properties = {
    document: { attribute: false },
    now: { attribute: false },
    lang: {},
  };

  declare document: TimelineDocument | null;
  /** The reader's clock on the story's wall clock, ms. */
  declare now: number;

  constructor() {
    super();
    this.document = null;
    this.now = 0;
    this.lang = '';
  }

  #entries(document: TimelineDocument): Entry[] {
    const { now, lang } = this;
    const text = interfaceText(lang);
    const context = { document, now, lang };
    const { timeZone } = document;
    const entries = document.events.flatMap((event): Entry[] => [
      ...event.updates
        .filter(({ kind }) => kind === 'correction')
        .map(({ at, note }) => ({
          event,
          at: dateFrom(at, { timeZone })?.start ?? -Infinity,
          words: html`${dotted([html`<strong>${text.correction}</strong>`, looseDate(at, context), note])}`,
        })),
      ...(event.previousDates.length ? [{ event, at: -Infinity, words: this.#dates(event, document) }] : []),
    ]);
    // Two that are not dated are equal; their difference is no number.
    return entries.sort((a, b) => b.at - a.at || 0);
  }

  #dates(event: TimelineEvent, document: TimelineDocument): TemplateResult {
    const { now, lang } = this;
    const words = { lang, timeZone: event.timeZone ?? document.timeZone };
    return html`${dotted([
      html`<strong>${interfaceText(lang).earlierDates}</strong>`,
      ...event.previousDates.map((date) => html`<s>${formatDate(date, words)}</s>`),
      dateOf(event, { document, now, lang }),
    ])}`;
  }

  #open(id: string): void {
    this.dispatchEvent(new TimelineRequest({ ask: 'select', id }));
  }

  override render(): TemplateResult | typeof nothing {
    const { document, lang } = this;
    const entries = document ? this.#entries(document) : [];
    if (!entries.length) return nothing;
    return html`<details>
      <summary>${interfaceText(lang).withCount(recordTitle(lang), entries.length)}</summary>
      <ul>
        ${entries.slice(0, MOST).map(
          ({ event, words }) =>
            html`<li>
              <button type="button" @click=${() => this.#open(event.id)}>${event.title}</button>
              <div>${words}</div>
            </li>`,
        )}
        ${entries.length > MOST ? html`<li>…</li>` : nothing}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-record': NewsTimelineRecord;
  }
}
