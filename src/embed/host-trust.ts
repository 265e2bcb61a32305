/** On an iframe: the publisher's word that our page is in it, wherever it comes from. */
const MARK = 'data-news-timeline';

/**
 * Tells whether a message of an iframe is to be believed. Any page may say that it is a timeline: an advertisement, too.
 *
 * Heeded are iframes whose `src` is in the folder of the script, where `dist/`, and each folder that is built, has its
 * page; those with {@link MARK}; and pages of this page's own origin, which may do with it what they like anyway.
 *
 * To be called while the script runs: later nobody knows which one it is.
 */
export function believer(): (frame: HTMLIFrameElement, origin: string) => boolean {
  const folders = scripts().map(({ src }) => folderOf(src));
  return (frame, origin) => {
    const folder = folderOf(frame.src);
    const isOurs = frame.hasAttribute(MARK) || (folder !== '' && folders.includes(folder));
    // A sandboxed page has no origin to compare.
    if (origin === 'null') return isOurs;
    return origin === location.origin || (isOurs && folder.startsWith(`${origin}/`));
  };
}

/**
 * Those that this script may be. A module is not told its own address, not in a file that is to run as a plain script,
 * too: then it goes by the name. Another of that name does no harm: whose script runs in the page needs no more trust.
 */
function scripts(): HTMLScriptElement[] {
  const { currentScript } = document;
  return currentScript instanceof HTMLScriptElement
    ? [currentScript]
    : [...document.querySelectorAll<HTMLScriptElement>('script[src*="host.js"]')];
}

/** @returns empty where an address has no folder, such as `about:blank` */
function folderOf(address: string): string {
  try {
    return new URL('.', address).href;
  } catch {
    return '';
  }
}
