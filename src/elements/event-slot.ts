import { html, type TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { interfaceText } from '../words/interface.js';
import { loadEvent } from './load-event.js';

/** An element that shows the content of one event. */
export interface EventHost {
  document: TimelineDocument | null;
  now: number;
  lang: string;
  copied: 'no' | 'done' | 'failed';
  link: string;
  /** The content could not be loaded. */
  _failed: boolean | undefined;
}

/** Loads what {@link renderEvent} needs, or leaves in the host that it did not come. */
export async function needEvent(host: EventHost): Promise<void> {
  host._failed = !(await loadEvent());
}

/**
 * The content of an event, empty until that has been loaded; where it could not be, words that say so, and a retry.
 *
 * @param withPlace begin with place and status, where nothing above says them
 */
export function renderEvent(host: EventHost, event: TimelineEvent, withPlace: boolean): TemplateResult {
  const { document, now, lang, copied, link } = host;
  const text = interfaceText(lang);
  return host._failed
    ? html`<p id="content" role="alert">
        ${text.eventFailed}
        <button type="button" @click=${() => needEvent(host)}>${text.retry}</button>
      </p>`
    : html`<news-timeline-event
        id="content"
        .event=${event}
        .document=${document}
        .now=${now}
        .lang=${lang}
        .withPlace=${withPlace}
        .copied=${copied}
        .link=${link}
      ></news-timeline-event>`;
}
