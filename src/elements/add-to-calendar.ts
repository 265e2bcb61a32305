import { html, LitElement, nothing, render } from 'lit';
import { isToCome } from '../model/certain-day.js';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { calendarText } from '../words/calendar-text.js';
import { TimelineLinkEvent } from './reader-events.js';

/** Saved files are read at once; some programs are slow, ms. */
const KEPT = 60_000;

export interface CalendarContext {
  document: TimelineDocument;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
  lang: string;
}

/**
 * Has the browser save a calendar file with one event, and offers one with all that are expected. The file is made here:
 * nobody else is asked.
 *
 * @param place takes the words about it
 */
export async function addToCalendar(
  place: HTMLElement,
  event: TimelineEvent,
  context: CalendarContext,
): Promise<void> {
  const { document, now, lang } = context;
  const text = calendarText(lang);
  const coming = document.events.filter((one) => isToCome(one, now));
  const page = pageOf(place, event.id);
  const save = async (events: readonly TimelineEvent[], name: string): Promise<boolean> => {
    const { calendar } = await import('../publish/calendar.js');
    const made = calendar({ ...document, events: [...events] }, { ...page, now: Date.now() });
    if (made.text) download(made.text, name);
    return made.text !== null;
  };
  // A frame may forbid to save, and does not say so.
  const alone = window.parent !== window && /^https?:/.test(location.href) ? location.href : null;
  const isMade = await save([event], event.id).catch(() => false);
  render(
    html`${isMade ? text.made : text.failed}
    ${
      isMade && coming.length > 1
        ? html`<button type="button" class="copy" @click=${() => save(coming, document.title)}>
            ${text.all(coming.length)}
          </button>`
        : nothing
    }
    ${
      alone
        ? html`<a
            href=${`${alone.replace(/#.*/s, '')}#${encodeURIComponent(event.id)}`}
            target="_blank"
            rel="noopener"
            >${text.notSaved}</a
          >`
        : nothing
    }`,
    place,
  );
  forgetWith(place, event);
}

/** The page that the entries link to, as it says itself. */
function pageOf(place: HTMLElement, id: string): { url?: string } {
  const { href } = location;
  if (!/^https?:/.test(href)) return {};
  const link = new TimelineLinkEvent(id, `${href.replace(/#.*/s, '')}#${encodeURIComponent(id)}`);
  place.dispatchEvent(link);
  return { url: link.href.replace(/#.*/s, '') };
}

function download(text: string, name: string): void {
  const file = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = file;
  link.download = `${name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').slice(0, 60) || 'timeline'}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), KEPT);
}

/** The words go when another event takes the place of theirs. */
function forgetWith(place: HTMLElement, event: TimelineEvent): void {
  const root = place.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  if (!(host instanceof LitElement)) return;
  const watch = {
    hostUpdate: (): void => {
      if (!('event' in host) || host.event === event) return;
      host.removeController(watch);
      render(nothing, place);
    },
  };
  host.addController(watch);
}
