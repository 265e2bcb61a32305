import { replaceHash } from '../elements/links.js';
import { field } from './dialect.js';
import { TYPE } from './own-message.js';

/** What an iframe has last said. */
interface Known {
  origin: string;
  /** Id of the event that is open, or empty. */
  event: string;
  /** Id of an event that it was asked to open. */
  asked: string;
}

/**
 * For a page with our page in iframes: gives them the height they ask for, opens the event that this page's address
 * names, and puts the one that a reader opens into the address. It speaks of that only to iframes that have said who they
 * are.
 */
export function startHost(): void {
  const known = new Map<HTMLIFrameElement, Known>();
  const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];

  const tell = (frame: HTMLIFrameElement, about: Known): void => {
    const event = (about.asked = eventHere());
    const page = location.href.replace(/#.*/, '');
    frame.contentWindow?.postMessage(
      { type: TYPE, page, ...(event && { event }) },
      // A sandboxed page has no origin to name.
      about.origin === 'null' ? '*' : about.origin,
    );
  };

  addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
    const height = field(data, 'height');
    const event = field(data, 'event');
    if (field(data, 'type') !== TYPE || typeof height !== 'number' || typeof event !== 'string') return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    if (height > 0) frame.style.height = `${height + edges(frame)}px`;
    const before = known.get(frame);
    const now = { origin, event, asked: before?.asked ?? '' };
    known.set(frame, now);
    if (!before) tell(frame, now);
    else if (event !== before.event) write(event, before.event);
    if (now.asked && event === now.asked) {
      now.asked = '';
      // Unless this page has something of that name to go to.
      if (!document.getElementById(event)) frame.scrollIntoView({ block: 'nearest' });
    }
  });

  addEventListener('hashchange', () => {
    if (eventHere()) for (const [frame, about] of known) tell(frame, about);
  });

  // One that spoke before this script was there speaks again.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: TYPE }, '*');
}

function eventHere(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Borders that the height includes, CSS px. */
function edges(frame: HTMLIFrameElement): number {
  return getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
}

function write(event: string, before: string): void {
  if (event || eventHere() === before) replaceHash(event && `#${encodeURIComponent(event)}`);
}
