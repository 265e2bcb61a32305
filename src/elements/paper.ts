import { html, type TemplateResult } from 'lit';
import { laneOf } from '../model/lane-of.js';
import { statusName } from '../words/status.js';
import { interfaceText } from '../words/interface.js';
import { renderEventContent } from './event-content.js';
import { dateOf, dotted, placeOf, type ContentContext } from './event-words.js';
import { heading } from './heading.js';

/** Nobody prints more; the rest is counted. */
const MOST = 500;

/** The whole story for paper: a list of all that every event says. */
export function renderPaper(context: ContentContext, headingLevel: number): TemplateResult {
  const { document, lang } = context;
  const { events } = document;
  const rest = events.length - MOST;
  return html`<ol>
      ${events.slice(0, MOST).map(
        (event) =>
          html`<li>
            <p class="as-of">
              ${dotted([dateOf(event, context), placeOf(event, lang), statusName(event.status, lang), laneOf(event, document)])}
            </p>
            ${heading(headingLevel + 1, event.title)} ${renderEventContent(event, context)}
          </li>`,
      )}
    </ol>
    ${rest > 0 ? interfaceText(lang).moreEvents(rest) : ''}`;
}
