import { replaceHash } from '../elements/links.js';
import { field } from './dialect.js';
import { believer } from './host-trust.js';
import { TYPE } from './own-message.js';

/**
 * No iframe is made higher, CSS px: what is in it scrolls there. A page that went wrong, or is not ours after all, is not
 * to push the rest of the article out of reach; a list of some hundred events is to be seen whole.
 */
const HIGHEST = 30_000;

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
 * names, and puts the one that a reader opens into the address. It heeds only iframes with our page, and speaks of the
 * address only to those that have said who they are.
 */
export function startHost(): void {
  /** Of iframes that are there: those that a page takes out are forgotten with it. */
  const known = new WeakMap<HTMLIFrameElement, Known>();
  const believes = believer();
  const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];

  const tell = (frame: HTMLIFrameElement, about: Known): void => {
    const event = (about.asked = eventHere());
    frame.contentWindow?.postMessage(
      { type: TYPE, page: pageHere(), ...(event && { event }) },
      // A sandboxed page has no origin to name.
      about.origin === 'null' ? '*' : about.origin,
    );
  };

  addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
    const height = field(data, 'height');
    const event = field(data, 'event');
    if (field(data, 'type') !== TYPE || typeof height !== 'number' || typeof event !== 'string') return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || !believes(frame, origin)) return;
    if (height > 0) frame.style.height = `${Math.min(height, HIGHEST) + edges(frame)}px`;
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
    if (!eventHere()) return;
    for (const frame of frames()) {
      const about = known.get(frame);
      // It may show another page by now.
      if (about && believes(frame, about.origin)) tell(frame, about);
    }
  });

  // One that spoke before this script was there speaks again.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: TYPE }, '*');
}

/**
 * What links to this page need of its address, and no more: a query may hold what is about the reader. Where articles are
 * told apart by it, the canonical address says so.
 */
function pageHere(): string {
  const { origin, href, search } = location;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const named = search && canonical?.startsWith(`${origin}/`) ? canonical : href.replace(/\?.*/, '');
  return named.replace(/#.*/, '');
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
