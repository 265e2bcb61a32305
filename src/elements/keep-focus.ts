import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { eventOf, indexOfId } from '../model/find-event.js';
import type { Announcer, Shown } from './announcer.js';
import type { StoryHost } from './story-host.js';

/**
 * Where the next drawing takes away what has the focus, that would fall back to the top of the page. Then an heir is
 * asked for.
 */
export class FocusKeeper {
  readonly #host: StoryHost;
  readonly #shown: () => Shown;
  readonly #announcer: Announcer;
  readonly #give: (id: string) => void;
  /** The story as it was drawn last. */
  #before: TimelineDocument | null = null;

  /** @param give gets the id of the event that had the focus, or the one nearest to it of those that are shown */
  constructor(host: StoryHost, shown: () => Shown, announcer: Announcer, give: (id: string) => void) {
    this.#host = host;
    this.#shown = shown;
    this.#announcer = announcer;
    this.#give = give;
  }

  /** @param was id of the event that was open before the next drawing */
  keep(was: unknown): void {
    const host = this.#host;
    const before = this.#before;
    this.#before = host.document;
    const part = host.shadowRoot?.activeElement;
    if (!part) return;
    const inner = part.shadowRoot?.activeElement ?? part;
    // Any event of a cluster's list knows its cluster, also for the button that shows more of them.
    const named = part.closest('.gathered')?.querySelector('[data-gathered]') ?? inner;
    const { event, gathered = event } = named instanceof HTMLElement ? named.dataset : {};
    const id = gathered ?? String(was);
    const isOfAxis = part.closest('.axis');
    // Two rounds: of the host, and of the part in it.
    void host.updateComplete
      .then(() => host.updateComplete)
      .then(() => {
        const { document: now } = this.#shown();
        // The axis looks after its own as long as it is there.
        const isLost = document.activeElement === document.body && !isOfAxis?.isConnected;
        if (!now || !(isLost || gathered)) return;
        // Of a story in tiles only a part is at hand.
        const isGone = !now.extent && indexOfId(now, id) < 0;
        const old = before && (isLost || isGone) ? eventOf(before, id) : undefined;
        // What has the focus next is heard, but not why it has it.
        if (old && isGone) this.#announcer.gone(old.title);
        const heir = isLost && nearestEvent(id, old, now);
        if (heir) this.#give(heir.id);
      });
  }
}

/** The event itself, if it is still there, or the one that begins nearest to it. */
function nearestEvent(
  id: string,
  old: TimelineEvent | undefined,
  { events }: TimelineDocument,
): TimelineEvent | undefined {
  /** From the old one; the same one is nearest of all. */
  const far = ({ id: other, span }: TimelineEvent): number =>
    other === id ? -1 : Math.abs((span?.start ?? 0) - (old?.span?.start ?? 0)) || 0;
  return events.toSorted((a, b) => far(a) - far(b))[0];
}

/** Escape closes what is open; where there is nothing to close it is the page's. */
export function closeOnEscape(host: StoryHost, close: () => boolean): void {
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !close()) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Puts the focus on the first of the events that a cluster has opened, once they are drawn. */
export function focusGathered({ renderRoot, updateComplete }: StoryHost): void {
  void updateComplete.then(() => renderRoot.querySelector<HTMLElement>('.gathered button')?.focus());
}

/** Puts the focus on an event of the list, once that is drawn. */
export function focusListed({ renderRoot }: StoryHost, id: string): void {
  const list = renderRoot.querySelector('news-timeline-list');
  void list?.updateComplete.then(() => list.focusEvent(id));
}
